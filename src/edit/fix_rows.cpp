#include <algorithm>

#include "edit/fix_parts.h"
#include "edit/split_pasted.h"

namespace qingwen::fixes {

namespace {

std::optional<Made> made(const Job& job, const Form& form, std::string_view words, std::string value) {
    const auto entry = rewritten(job.entry, form, job.file.style, job.file.reading);
    if (!entry) return std::nullopt;
    return Made{words, std::move(value), entry->text};
}

bool is_of_options(Field field) {
    return field == Field::right || field == Field::wrong || field == Field::order || field == Field::extra;
}

std::vector<std::string> rows(const Form& form, Field field) {
    std::vector<std::string> all;
    for (int row = 0; row < rows_of(form, field); ++row) all.push_back(*text_at(form, {field, row, 0}));
    return all;
}

}  // namespace

// The row that the finding shows, or the only one.
std::optional<Made> split_row(const Job& job) {
    const auto field = field_under(job.finding.field);
    const auto form = form_of(job.entry);
    if (!form || !is_of_options(field)) return std::nullopt;
    const auto all = rows(*form, field);
    const auto shown = std::ranges::find_if(all, [&](const std::string& row) {
        return all.size() == 1 || utf8::shorten(row, 40) == job.finding.value;
    });
    if (shown == all.end()) return std::nullopt;
    const auto parts = split_pasted(*shown);
    if (parts.size() < 2) return std::nullopt;
    const FieldAt at{field, static_cast<int>(shown - all.begin()), 0};
    return made(job, with_pasted(*form, at, parts), to_translate("Split it into {value}"),
                std::to_string(parts.size()));
}

// Only where both stand in the same list, letter by letter the same: a right option that is also a wrong one
// is the author's to settle.
std::optional<Made> without_repeat(const Job& job) {
    const auto field = field_under(job.finding.field);
    const auto form = form_of(job.entry);
    if (!form || (!is_of_options(field) && field != Field::last)) return std::nullopt;
    const auto all = rows(*form, field);
    const auto is_shown = [&](const std::string& row) { return utf8::shorten(row, 40) == job.finding.value; };
    const auto first = std::ranges::find_if(all, is_shown);
    if (first == all.end() || *first != job.finding.hint) return std::nullopt;
    const auto second = std::find(first + 1, all.end(), *first);
    if (second == all.end()) return std::nullopt;
    const FieldAt at{field, static_cast<int>(second - all.begin()), 0};
    return made(job, without_row(*form, at), to_translate("Take out the second one"), {});
}

}  // namespace qingwen::fixes
