// Three versions of a text into one, line by line, as diff3 does it (Khanna, Kunal, Pierce: "A formal
// investigation of diff3", FSTTCS 2007).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace qingwen {

// Nothing where both changed the same lines, or neighbouring ones, in different ways.
std::optional<std::string> merge_lines(std::string_view base, std::string_view mine, std::string_view theirs);

// For text that holds nothing but comments and blank lines: what both changed differently stays in both
// forms, so that no comment is lost.
std::string merge_gaps(std::string_view base, std::string_view mine, std::string_view theirs);

}  // namespace qingwen
