// The lines of a YAML text, as far as they can be told without parsing it. Offsets are bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace qingwen {

enum class LineSort { blank, comment, other };

// Of the line that holds `offset`; the end is that of its line end, so the next line's beginning.
std::size_t begin_of_line(std::string_view text, std::size_t offset);
std::size_t end_of_line(std::string_view text, std::size_t offset);

// From `begin` to the line's end, without its line end.
std::string_view line_from(std::string_view text, std::size_t begin);

LineSort line_sort(std::string_view line);

// The spaces a line begins with.
std::size_t indent_of(std::string_view line);

// Nothing but spaces, tabs and line ends.
bool is_blank(std::string_view text);

// How many lines end in it.
int line_ends(std::string_view text);

// How the text's first line ends: "\n" or "\r\n".
std::string line_end_of(std::string_view text);

}  // namespace qingwen
