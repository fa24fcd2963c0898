#include "yaml/split.h"

#include <algorithm>
#include <string>

#include "base/npos.h"

namespace qingwen {

namespace {

// The offset of the next line, or npos.
std::size_t next_line(std::string_view text, std::size_t at) {
    const auto newline = text.find('\n', at);
    return newline == npos || newline + 1 == text.size() ? npos : newline + 1;
}

// Where the first item below “questions:” begins, or npos.
std::size_t first_item(std::string_view text) {
    constexpr std::string_view key = "\nquestions:";
    const auto found = text.find(key);
    if (found == npos) return npos;
    auto line = next_line(text, found + 1);
    while (line != npos) {
        const auto mark = text.find_first_not_of(' ', line);
        if (mark == npos) return npos;
        if (text.substr(mark).starts_with("- ")) return line;
        if (text[mark] != '\n' && text[mark] != '\r' && text[mark] != '#') return npos;
        line = next_line(text, line);
    }
    return npos;
}

// No key follows the list: every line from `at` on is deeper than the dashes, a dash, empty or a comment.
bool list_is_last(std::string_view text, std::size_t at, std::string_view item) {
    const auto indent = item.substr(0, item.size() - 2);
    for (; at != npos; at = next_line(text, at)) {
        const auto line = text.substr(at);
        if (line.starts_with(item)) continue;
        const auto mark = line.find_first_not_of(' ');
        if (mark == npos || line[mark] == '\n' || line[mark] == '\r' || line[mark] == '#') continue;
        if (mark <= indent.size()) return false;
    }
    return true;
}

}  // namespace

std::optional<Cut> cut_questions(std::string_view text, std::size_t smallest) {
    if (text.size() < smallest) return std::nullopt;
    const auto first = first_item(text);
    if (first == npos) return std::nullopt;
    const auto dash = text.find('-', first);
    const auto item = text.substr(first, dash + 2 - first);
    if (!list_is_last(text, first, item)) return std::nullopt;
    const std::string boundary = "\n" + std::string(item);
    const auto found = text.find(boundary, first + (text.size() - first) / 2);
    if (found == npos) return std::nullopt;
    const auto lines = std::ranges::count(text.substr(0, found + 1), '\n');
    return Cut{found + 1, static_cast<int>(lines) + 1};
}

}  // namespace qingwen
