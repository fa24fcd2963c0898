// A bank file written as tidily as can be without a change of meaning: what `qingwen fmt` does.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace qingwen {

// What is tidied.
enum class Untidy : std::uint8_t {
    mark,         // a byte order mark
    line_ends,    // of the sort that fewer lines have
    blanks,       // at the ends of lines
    tabs,         // between or behind what is written; each becomes a space
    gaps,         // other than one blank line between two questions
    last_line,    // that does not end, or blank lines behind it
    colons,       // full-width ones behind keys, or no space behind them
    wide_spaces,  // that lines are indented with
};
inline constexpr std::size_t untidy_count = 8;

struct Tidied {
    enum class Is {
        good,      // nothing to do, or tidied
        broken,    // it is no YAML, and not for what can be mended here
        doubtful,  // tidied, it would not read as before
    };
    Is is = Is::good;
    std::string text;  // the file as it is to be; where it is not good, as it was
    std::array<int, untidy_count> done{};

    [[nodiscard]] int count(Untidy what) const { return done.at(static_cast<std::size_t>(what)); }
};

// Not within texts over several lines, but for their line ends; order, quotes, indentation and comments stay.
// ENSURES: a text that is good gives the same questions, heads and findings as before, but for the errors
// that were mended; every question that could be read reads the same; tidied again, it stays as it is.
Tidied tidy(std::string_view content);

}  // namespace qingwen
