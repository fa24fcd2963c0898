#include "app/about.h"

#include <array>

#include "bank/rules.h"

namespace qingwen {

namespace {

constexpr std::array<std::string_view, 4> keys{"qingwen", "about", "title", "printed"};
constexpr std::size_t most_word = 40;

Texts::Printed read_printed(const Fields& fields, Reporter& reporter) {
    Texts::Printed printed;
    const auto* field = fields.field("printed");
    if (!field) return printed;
    if (field->value.map() == nullptr) {
        reporter.add(rules::expected_map, field->value.at, "printed");
        return printed;
    }
    for (const auto& one : *field->value.map())
        if (auto text = text_of(one.value, one.key, most_word, reporter))
            printed.emplace_back(one.key, std::move(*text));
    return printed;
}

}  // namespace

std::optional<About> read_about(const Node& root, const std::string& file, Findings& findings) {
    Reporter reporter(file, findings);
    Fields fields(root, "about", keys, {}, reporter);
    About about;
    about.bank = {fields.required_id("about")};
    about.title = read_said(fields, "title", reporter);
    about.printed = read_printed(fields, reporter);
    if (reporter.failed()) return std::nullopt;
    return about;
}

}  // namespace qingwen
