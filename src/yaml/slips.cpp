#include "yaml/slips.h"

#include <algorithm>
#include <array>

#include "bank/file_rules.h"
#include "base/npos.h"
#include "yaml/limits.h"

namespace qingwen {

namespace {

constexpr std::string_view wide_colon = "：";
constexpr std::string_view blanks = " \t";

std::size_t line_begin(std::string_view source, std::size_t offset) {
    if (offset == 0) return 0;
    const auto newline = source.rfind('\n', offset - 1);
    return newline == npos ? 0 : newline + 1;
}

std::string_view line_at(std::string_view source, std::size_t begin) {
    return source.substr(begin, source.find('\n', begin) - begin);
}

bool is_key_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

// Where the first word of a line begins, past indentation and the dashes of lists.
std::size_t word_begin(std::string_view line) {
    std::size_t at = line.find_first_not_of(blanks);
    while (at != npos && line.substr(at).starts_with("- ")) at = line.find_first_not_of(blanks, at + 2);
    return at;
}

Slip in_line(std::string_view source, std::size_t begin) {
    const auto line = line_at(source, begin);
    const auto indent = line.substr(0, line.find_first_not_of(blanks));
    if (indent.size() < line.size() && indent.find('\t') != npos) return {&rules::tab_indent, begin, {}, {}};
    const auto word = word_begin(line);
    if (word == npos) return {};
    auto end = word;
    while (end < line.size() && is_key_character(line[end])) ++end;
    if (end == word) return {};
    const std::string key(line.substr(word, end - word));
    const auto rest = line.substr(end);
    if (rest.starts_with(wide_colon)) return {&rules::full_width_colon, begin + end, key, {}};
    if (rest.size() > 1 && rest[0] == ':' && blanks.find(rest[1]) == npos && rest[1] != '\r')
        return {&rules::colon_without_space, begin + end, key, {}};
    return {};
}

// The lines from the last event to where yaml-cpp gave up, at most a few of them.
Slip in_lines(std::string_view source, std::size_t last, std::size_t offset) {
    constexpr int most_lines = 50;
    std::size_t begin = line_begin(source, std::min(last, offset));
    for (int i = 0; i < most_lines && begin <= offset && begin < source.size(); ++i) {
        Slip slip = in_line(source, begin);
        if (slip.rule != nullptr) return slip;
        const auto newline = source.find('\n', begin);
        if (newline == npos) break;
        begin = newline + 1;
    }
    return {};
}

bool follows_quote(std::string_view source, std::size_t offset) {
    const auto before = source.substr(0, offset).find_last_not_of(blanks);
    return before != npos && (source[before] == '"' || source[before] == '\'');
}

bool colon_before(std::string_view source, std::size_t offset) {
    const auto begin = line_begin(source, offset);
    return source.substr(begin, offset - begin).find(": ") != npos;
}

bool opens_text(std::string_view source, std::size_t at) {
    return at == 0 || std::string_view(" \t\n[{,:").find(source[at - 1]) != npos;
}

// The quote that runs to the end of the file: the last one of its sort that can open a text.
std::size_t open_quote(std::string_view source, std::size_t last) {
    std::size_t found = npos;
    for (const char quote : {'"', '\''}) {
        auto at = source.rfind(quote);
        while (at != npos && at > last && !opens_text(source, at)) at = source.rfind(quote, at - 1);
        if (at != npos && at >= last && opens_text(source, at)) found = std::min(found, at);
    }
    return found == npos ? last : found;
}

struct Known {
    std::string_view message;
    const Rule* rule;
};
constexpr std::array known{
    Known{"illegal EOF in scalar", &rules::unterminated_quote},
    Known{"illegal document indicator in scalar", &rules::unterminated_quote},
    Known{"illegal tab", &rules::tab_indent},
    Known{"the referenced anchor", &rules::alias},
    Known{"alias not found", &rules::needs_quotes},
    Known{"anchor not found", &rules::needs_quotes},
    Known{"illegal character found while scanning a", &rules::needs_quotes},
    Known{"unknown token", &rules::needs_quotes},
    Known{"cannot assign multiple anchors", &rules::anchor},
    Known{"cannot assign multiple tags", &rules::tag},
    Known{"tag handle", &rules::tag},
    Known{"end of verbatim tag", &rules::tag},
    Known{"illegal flow end", &rules::stray_bracket},
    Known{"end of sequence flow", &rules::open_bracket},
    Known{"end of map flow", &rules::open_bracket},
    Known{"unknown escape", &rules::bad_escape},
    Known{"bad character found while scanning hex", &rules::bad_escape},
    Known{"invalid unicode", &rules::bad_escape},
    Known{"bad file", &rules::too_deep},
};

const Rule* rule_of(std::string_view message) {
    const auto found =
        std::ranges::find_if(known, [&](const Known& k) { return message.starts_with(k.message); });
    return found == known.end() ? &rules::not_yaml : found->rule;
}

}  // namespace

std::string_view null_text(std::string_view source, std::size_t offset, bool as_key) {
    for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
        const auto rest = source.substr(std::min(offset, source.size()));
        if (!rest.starts_with(word)) continue;
        const auto after = rest.find_first_not_of(blanks, word.size());
        const bool is_key = after != npos && rest[after] == ':';
        if (is_key == as_key) return word;
    }
    return {};
}

std::size_t end_of_plain(std::string_view source, std::size_t begin, std::string_view value) {
    const auto is_white = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    std::size_t at = begin;
    for (const char c : value) {
        if (is_white(c)) continue;
        while (at < source.size() && is_white(source[at])) ++at;
        ++at;
    }
    return std::min(at, source.size());
}

bool hides_text(std::string_view source, std::size_t end) {
    const auto hash = source.find_first_not_of(blanks, end);
    if (hash == npos || hash == end || source[hash] != '#' || hash + 1 >= source.size()) return false;
    return std::string_view(" \t\r\n#").find(source[hash + 1]) == npos;
}

Slip explain(std::string_view message, std::string_view source, std::size_t last, std::size_t stop) {
    const Rule* rule = rule_of(message);
    if (rule == &rules::unterminated_quote) return {rule, open_quote(source.substr(0, stop), last), {}, {}};
    if (rule == &rules::too_deep) return {rule, stop, {}, std::to_string(limits::depth)};
    if (rule != &rules::not_yaml) return {rule, stop, {}, {}};
    if (follows_quote(source, stop)) return {&rules::text_after_quote, stop, {}, {}};
    Slip slip = in_lines(source, last, stop);
    if (slip.rule != nullptr) return slip;
    if (message == "illegal map value" && colon_before(source, stop))
        return {&rules::colon_in_text, stop, {}, {}};
    return {rule, stop, {}, {}};
}

}  // namespace qingwen
