#include "yaml/spell.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/npos.h"
#include "base/utf8.h"
#include "yaml/characters.h"

namespace qingwen {

namespace {

constexpr std::size_t most_key = 1000;  // YAML: 1024

// U+2028 and U+2029 end a line to libyaml.
bool breaks_line(char32_t c) { return c == 0x2028 || c == 0x2029; }

// Nothing in it must be spelt with an escape, line breaks and tabs aside.
bool is_clean(std::string_view text) {
    if (utf8::first_invalid(text) || text.find('\r') != npos) return false;
    if (bad_character(text).rule != nullptr) return false;
    return text.find("\xE2\x80\xA8") == npos && text.find("\xE2\x80\xA9") == npos;
}

bool is_null(std::string_view text) {
    return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

bool begins_plain(std::string_view text) {
    if (text.starts_with("---") || text.starts_with("...")) return false;
    if (text[0] == '-') return text.size() > 1 && text[1] >= '0' && text[1] <= '9';
    return std::string_view("?:,[]{}#&*!|>'\"%@`=<").find(text[0]) == npos;
}

bool can_be_plain(std::string_view text, Where where) {
    if (text.empty() || is_null(text) || !begins_plain(text)) return false;
    if (text.find_first_of("\n\t") != npos || !is_clean(text)) return false;
    if (text.find(" #") != npos || text.find(": ") != npos || text.ends_with(':')) return false;
    if (where == Where::value) return true;
    if (where == Where::key && text.size() > most_key) return false;
    return text.find_first_of(where == Where::flow ? ",[]{}:?\"'#" : ":?#") == npos;
}

std::string code(const char* form, char32_t c) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), form, static_cast<unsigned>(c));
    return text.data();
}

std::string escaped(char32_t c) {
    switch (c) {
        case U'"':
            return "\\\"";
        case U'\\':
            return "\\\\";
        case U'\n':
            return "\\n";
        case U'\t':
            return "\\t";
        case U'\r':
            return "\\r";
        default:
            return c < 0x100 ? code("\\x%02X", c) : c < 0x10000 ? code("\\u%04X", c) : code("\\U%08X", c);
    }
}

bool needs_escape(char32_t c, std::string_view bytes) {
    if (c == U'"' || c == U'\\' || c == U'\n' || c == U'\t' || c == U'\r') return true;
    return breaks_line(c) || bad_character(bytes).rule != nullptr;
}

std::string in_single_quotes(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text) quoted.append(c == '\'' ? 2 : 1, c);
    return quoted + "'";
}

}  // namespace

std::string in_quotes(std::string_view text) {
    text = utf8::trim(text);
    std::string quoted = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, size] = utf8::decode(text, at);
        const auto bytes = text.substr(at, std::max<std::size_t>(1, size));
        if (size == 0)
            quoted += "\\uFFFD";
        else if (needs_escape(c, bytes))
            quoted += escaped(c);
        else
            quoted += bytes;
        at += bytes.size();
    }
    return quoted + "\"";
}

std::string spell(std::string_view text, Where where, Token::Style like) {
    text = utf8::trim(text);
    if (like == Token::Style::double_quoted) return in_quotes(text);
    if (like == Token::Style::single_quoted && is_clean(text) && text.find_first_of("\n\t") == npos)
        return in_single_quotes(text);
    if (like != Token::Style::single_quoted && can_be_plain(text, where)) return std::string(text);
    return in_quotes(text);
}

std::vector<std::string_view> block_lines(std::string_view text, bool folded) {
    text = utf8::trim(text);
    std::vector<std::string_view> lines;
    if (text.empty() || !is_clean(text)) return lines;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t stop = std::min(text.find('\n', at), text.size());
        const auto line = text.substr(at, stop - at);
        if (line.starts_with('\t') || (folded && line.starts_with(' '))) return {};
        if (folded && !lines.empty() && !line.empty()) lines.emplace_back();
        lines.push_back(line);
        at = stop + 1;
    }
    return lines;
}

}  // namespace qingwen
