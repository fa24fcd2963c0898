#include "app/said.h"

#include <array>

namespace qingwen {

namespace {

constexpr std::array<std::string_view, 2> keys{"zh", "en"};
constexpr std::size_t most_said = 80;

}  // namespace

Said read_said(const Fields& fields, std::string_view key, Reporter& reporter) {
    const auto* field = fields.field(key);
    if (!field) return {};
    if (field->value.text() != nullptr)
        return {text_of(field->value, key, most_said, reporter).value_or(""), {}};
    Fields said(field->value, key, keys, {}, reporter);
    return {said.text("zh", most_said), said.text("en", most_said)};
}

}  // namespace qingwen
