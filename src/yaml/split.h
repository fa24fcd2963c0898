// Cutting a large bank file in two, so that two threads can parse it: yaml-cpp's scanner is what loading
// costs.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace qingwen {

inline constexpr std::size_t worth_cutting =
    std::size_t{16} * 1024;  // bytes; below that a thread costs more than it saves

struct Cut {
    std::size_t offset = 0;  // of the line the second part begins with
    int line = 0;            // that line's number, from 1
};

// A line near the middle that begins an item of the top-level list `questions`, when that list is the last
// thing in the file: from there on the text is a list of its own. Told by the line's indentation alone, which
// is right as long as the YAML before it is: whoever uses the cut must read the whole again when either part
// has an error.
std::optional<Cut> cut_questions(std::string_view text, std::size_t smallest = worth_cutting);

}  // namespace qingwen
