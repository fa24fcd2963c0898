#include "yaml/lines.h"

#include <algorithm>

#include "base/npos.h"

namespace qingwen {

std::size_t begin_of_line(std::string_view text, std::size_t offset) {
    if (offset == 0) return 0;
    const auto newline = text.rfind('\n', offset - 1);
    return newline == npos ? 0 : newline + 1;
}

std::size_t end_of_line(std::string_view text, std::size_t offset) {
    const auto newline = text.find('\n', offset);
    return newline == npos ? text.size() : newline + 1;
}

std::string_view line_from(std::string_view text, std::size_t begin) {
    auto line = text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

LineSort line_sort(std::string_view line) {
    const auto first = line.find_first_not_of(" \t\r");
    if (first == npos) return LineSort::blank;
    return line[first] == '#' ? LineSort::comment : LineSort::other;
}

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == npos; }

int line_ends(std::string_view text) { return static_cast<int>(std::ranges::count(text, '\n')); }

std::string line_end_of(std::string_view text) {
    const auto newline = text.find('\n');
    return newline != npos && newline > 0 && text[newline - 1] == '\r' ? "\r\n" : "\n";
}

}  // namespace qingwen
