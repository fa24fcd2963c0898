// Inside yaml/ only: the steps of tidying that stand by themselves. Each gives the text as it is to be and
// how often something was done.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "yaml/tidy.h"
#include "yaml/tokens.h"

namespace qingwen {

using TidyCounts = std::array<int, untidy_count>;

inline void add(TidyCounts& done, Untidy what, int count = 1) {
    done.at(static_cast<std::size_t>(what)) += count;
}

// Keys of a bank file whose colon was typed with a Chinese input method or without its space, and lines that
// are indented with U+3000: where reading says so, and nothing else can be meant.
std::string with_slips_mended(std::string_view text, TidyCounts& done);

// Line ends, blanks and tabs. REQUIRES: tokens are those of `text`.
std::string with_tidy_lines(std::string_view text, const std::vector<Token>& tokens, TidyCounts& done);

// One blank line between two questions, and one line end at the end.
std::string with_tidy_gaps(std::string_view text, TidyCounts& done);

}  // namespace qingwen
