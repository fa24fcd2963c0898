// A run of text set into lines: what stands where, before any pixel is drawn.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shell/font_book.h"
#include "ui/glass.h"

namespace qingwen {

struct Piece {
    std::string text;  // of one line; a line wider than widest_piece has several
    int line = 0;
    float x = 0;  // pixels from the line's left end
    float width = 0;
};
inline constexpr float widest_piece = 2048;

struct TextLayout {
    std::vector<Piece> pieces;
    Extent extent;

    [[nodiscard]] std::size_t bytes() const;
};

// The em in whole pixels, as fonts are drawn.
int pixels_of(float size);

// Characters that are not drawn, and those that break a line wherever they stand.
bool is_left_out(char32_t code);
bool is_line_end(char32_t code);

// Sets the run; linear in its length. Tabs become four spaces, control and zero-width characters are left
// out, bytes that are no UTF-8 become U+FFFD.
TextLayout lay_out(FontBook& book, const TextRun& run);

}  // namespace qingwen
