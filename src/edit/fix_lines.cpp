#include <algorithm>
#include <array>

#include "base/npos.h"
#include "edit/fix_parts.h"
#include "yaml/lines.h"

namespace qingwen::fixes {

namespace {

constexpr std::string_view wide_colon = "：";
constexpr std::string_view wide_space = "\u3000";

bool is_key_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
    while (at < text.size() && is_key_character(text[at])) ++at;
    return at;
}

bool ends_line_or_blank(std::string_view text, std::size_t at) {
    return at >= text.size() || std::string_view(" \t\r\n").find(text[at]) != npos;
}

bool may_stand_in_a_question(std::string_view word) { return is_key(word) || is_cite_key(word); }

// --- how a line is indented, whatever with
std::size_t end_of_indent(std::string_view line) {
    std::size_t at = 0;
    for (;;) {
        if (line.substr(at).starts_with(wide_space))
            at += wide_space.size();
        else if (at < line.size() && (line[at] == ' ' || line[at] == '\t'))
            ++at;
        else
            return at;
    }
}

// The line that the question's dash stands on.
std::size_t first_line_of(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && line_sort(line_from(text, at)) != LineSort::other) at = end_of_line(text, at);
    return at;
}

std::size_t key_column(const Job& job) {
    const auto line = line_from(job.entry.text, first_line_of(job.entry.text));
    const auto word = first_word(line);
    return word == npos ? static_cast<std::size_t>(job.file.style.keys) : word;
}

// The line above that is not blank; empty for the first.
std::string_view line_above(std::string_view text, std::size_t begin) {
    while (begin > 0) {
        begin = begin_of_line(text, begin - 1);
        const auto line = line_from(text, begin);
        if (line_sort(line) == LineSort::other) return line;
    }
    return {};
}

bool is_item(std::string_view line) { return line.substr(end_of_indent(line)).starts_with("- "); }

// As deep as the line above where that is of the same sort, else one step deeper than the keys.
std::size_t below_a_key(const Job& job, std::size_t begin, bool same_sort) {
    const auto above = line_above(job.entry.text, begin);
    if (same_sort && end_of_indent(above) == indent_of(above)) return indent_of(above);
    return key_column(job) + static_cast<std::size_t>(job.file.style.nested);
}

// Where the line that begins there ought to be; nothing when that cannot be told.
std::optional<std::size_t> column_meant(const Job& job, std::size_t begin) {
    const std::string_view text = job.entry.text;
    const auto line = line_from(text, begin);
    if (begin == first_line_of(text)) return static_cast<std::size_t>(job.file.style.dash);
    const auto above = line_above(text, begin);
    const bool above_is_first = begin_of_line(text, begin - 1) == first_line_of(text);
    if (is_item(line)) return below_a_key(job, begin, is_item(above) && !above_is_first);
    const auto word = end_of_indent(line);
    const auto key = line.substr(word, end_of_word(line, word) - word);
    const auto rest = line.substr(word + key.size());
    if (!rest.starts_with(':') && !rest.starts_with(wide_colon)) return std::nullopt;
    if (is_key(key)) return key_column(job);
    const auto key_above = above.substr(end_of_indent(above));
    const bool beside = is_cite_key(key_above.substr(0, end_of_word(key_above, 0)));
    return is_cite_key(key) ? std::optional(below_a_key(job, begin, beside)) : std::nullopt;
}

}  // namespace

std::optional<Made> half_width_colon(const Job& job) {
    const std::string_view text = job.entry.text;
    const auto at = end_of_word(text, offset_of(text, job.finding.at));
    if (!text.substr(at).starts_with(wide_colon)) return std::nullopt;
    if (!may_stand_in_a_question(job.finding.field)) return std::nullopt;
    const auto end = at + wide_colon.size();
    return Made{to_translate("Write a half-width colon"),
                {},
                replaced(text, at, end, ends_line_or_blank(text, end) ? ":" : ": ")};
}

std::optional<Made> space_after_colon(const Job& job) {
    const std::string_view text = job.entry.text;
    const auto at = offset_of(text, job.finding.at);
    if (!text.substr(at).starts_with(':')) return std::nullopt;
    if (!may_stand_in_a_question(job.finding.field)) return std::nullopt;
    return Made{to_translate("Put a space after the colon"), {}, replaced(text, at + 1, at + 1, " ")};
}

std::optional<Made> indentation(const Job& job) {
    const std::string_view text = job.entry.text;
    const auto begin = begin_of_line(text, offset_of(text, job.finding.at));
    const auto line = line_from(text, begin);
    const auto end = end_of_indent(line);
    if (end == indent_of(line)) return std::nullopt;  // it is spaces all along
    const auto column = column_meant(job, begin);
    if (!column) return std::nullopt;
    return Made{to_translate("Indent with spaces"),
                {},
                replaced(text, begin, begin + end, std::string(*column, ' '))};
}

std::optional<Made> key_meant(const Job& job) {
    const std::string_view text = job.entry.text;
    const auto& [rule, file, place, key, value, meant] = job.finding;
    auto at = offset_of(text, place);
    if (at < text.size() && (text[at] == '"' || text[at] == '\'')) ++at;
    if (!text.substr(at).starts_with(key)) return std::nullopt;
    return Made{to_translate("Change it to “{value}”"), meant, replaced(text, at, at + key.size(), meant)};
}

}  // namespace qingwen::fixes
