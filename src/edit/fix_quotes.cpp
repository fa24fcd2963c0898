#include <algorithm>

#include "base/npos.h"
#include "edit/fix_parts.h"
#include "yaml/lines.h"
#include "yaml/spell.h"

namespace qingwen::fixes {

namespace {

constexpr std::string_view words = to_translate("Put the whole text in quotes");

// A value that stands on one line; bytes of the question's text.
struct Value {
    std::size_t begin = 0, end = 0;
};

// Behind the dashes, and behind the key if there is one. Behind a dash only a known key is one: “- 注意: 甲”
// may be meant as a text.
std::size_t value_begin(std::string_view line) {
    const auto word = first_word(line);
    if (word == npos) return npos;
    const auto colon = line.find(": ", word);
    const auto key = line.substr(word, colon == npos ? 0 : colon - word);
    const bool in_list = line.find_first_not_of(' ') != word;
    if (colon == npos || (in_list && !is_key(key) && !is_cite_key(key))) return word;
    if (key.find_first_of("\"':") != npos) return npos;
    return line.find_first_not_of(" \t", colon + 2);
}

// A comment is a # with a blank before it and behind.
std::size_t value_end(std::string_view line, std::size_t begin) {
    auto end = line.size();
    for (auto at = line.find(" #", begin); at != npos; at = line.find(" #", at + 1))
        if (at + 2 >= line.size() || line[at + 2] == ' ') {
            end = at;
            break;
        }
    while (end > begin && (line[end - 1] == ' ' || line[end - 1] == '\t')) --end;
    return end;
}

// Whether what begins on the line goes on on the next.
bool goes_on(std::string_view text, std::size_t line_begin) {
    const auto line = line_from(text, line_begin);
    const auto next = end_of_line(text, line_begin);
    if (next >= text.size() || line_sort(line_from(text, next)) == LineSort::blank) return false;
    const auto own = line.find_first_not_of(" -");
    const auto column = value_begin(line) == own ? indent_of(line) : own;  // of the dash, or of the key
    return indent_of(line_from(text, next)) > column;
}

std::optional<Value> value_at(std::string_view text, std::size_t offset) {
    const auto line_begin = begin_of_line(text, offset);
    const auto line = line_from(text, line_begin);
    const auto begin = value_begin(line);
    if (begin == npos || goes_on(text, line_begin)) return std::nullopt;
    return Value{line_begin + begin, line_begin + value_end(line, begin)};
}

std::string_view in(std::string_view text, Value value) {
    return text.substr(value.begin, value.end - value.begin);
}

bool begins_with_any(std::string_view text, std::string_view signs) {
    return !text.empty() && signs.find(text[0]) != npos;
}

Made made(std::string_view text, Value value, std::string_view by) {
    return {words, {}, replaced(text, value.begin, value.end, by)};
}

}  // namespace

std::optional<Made> quotes_round_value(const Job& job) {
    const std::string_view text = job.entry.text;
    const auto value = value_at(text, offset_of(text, job.finding.at));
    if (!value || value->begin == value->end) return std::nullopt;
    const auto written = in(text, *value);
    if (begins_with_any(written, "\"'[{|>")) return std::nullopt;
    return made(text, *value, in_quotes(written));
}

std::optional<Made> quotes_round_item(const Job& job) {
    const std::string_view text = job.entry.text;
    const auto at = offset_of(text, job.finding.at);
    const auto value = value_at(text, at);
    if (!value || at <= value->begin || !begins_with_any(in(text, *value), "[")) return std::nullopt;
    const auto end = text.find_first_of(",]\n", at);
    if (end == npos || end >= value->end) return std::nullopt;
    const auto item = utf8::trim(text.substr(at, end - at));
    if (item.find_first_of("\"'[{}") != npos) return std::nullopt;
    return made(text, {at, at + item.size()}, in_quotes(item));
}

std::optional<Made> quotes_round_hash(const Job& job) {
    const std::string_view text = job.entry.text;
    const auto at = offset_of(text, job.finding.at);
    const auto value = value_at(text, at);
    if (!value || at <= value->begin || at >= value->end) return std::nullopt;
    const auto read = in(text, {value->begin, at});
    if (utf8::shorten(utf8::trim(read), 40) != job.finding.value) return std::nullopt;
    return made(text, *value, in_quotes(in(text, *value)));
}

std::optional<Made> quotes_round_quote(const Job& job) {
    const std::string_view text = job.entry.text;
    const auto at = offset_of(text, job.finding.at);
    const auto value = value_at(text, at);
    if (!value || at <= value->begin || at >= value->end) return std::nullopt;
    const auto written = in(text, *value);
    const auto behind = text.substr(at);
    for (const std::string_view sign : {",", "，", "、", ";", "；", ":", "：", "\"", "'"})
        if (behind.starts_with(sign)) return std::nullopt;  // perhaps several texts
    if (!begins_with_any(written, "\"'") || written.find('\\') != npos) return std::nullopt;
    return made(text, *value, spell(written, Where::value, Token::Style::single_quoted));
}

}  // namespace qingwen::fixes
