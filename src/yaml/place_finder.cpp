#include "yaml/place_finder.h"

#include <algorithm>

namespace qingwen {

namespace {

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace

utf8::Place PlaceFinder::at(std::size_t offset) {
    offset = std::min(offset, text_.size());
    if (offset < offset_) back_to(offset);
    for (; offset_ < offset; ++offset_) {
        const char byte = text_[offset_];
        if (byte == '\n')
            here_ = {here_.line + 1, 1};
        else if (begins_character(byte))
            ++here_.column;
    }
    return here_;
}

void PlaceFinder::back_to(std::size_t offset) {
    const auto passed = text_.substr(offset, offset_ - offset);
    const auto lines = std::ranges::count(passed, '\n');
    if (lines == 0) {
        here_.column -= static_cast<int>(std::ranges::count_if(passed, begins_character));
        offset_ = offset;
        return;
    }
    here_ = {here_.line - static_cast<int>(lines), 1};
    const auto newline = text_.substr(0, offset).rfind('\n');
    offset_ = newline == std::string_view::npos ? 0 : newline + 1;
}

}  // namespace qingwen
