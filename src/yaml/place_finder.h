// From byte offsets to lines and columns, fast for offsets that mostly grow.
#pragma once

#include <string_view>

#include "base/utf8.h"

namespace qingwen {

class PlaceFinder {
public:
    PlaceFinder(std::string_view text, int first_line) : text_(text), here_{first_line, 1} {}

    // Line and column in characters, both from 1, of a byte offset; an offset past the end is the end.
    utf8::Place at(std::size_t offset);

private:
    void back_to(std::size_t offset);

    std::string_view text_;
    std::size_t offset_ = 0;
    utf8::Place here_;
};

}  // namespace qingwen
