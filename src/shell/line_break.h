// Where lines of Chinese and Latin text break: UAX #14 as libunibreak knows it (language "zh"), and rules of
// our own: no dash (—— is one sign), no ～ and no middle dot at a line's start; a full-width bracket or an
// opening quote may begin one even behind a Latin word or a number.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace qingwen {

struct Glyph {
    std::size_t at = 0;  // byte offset in the text
    char32_t code = 0;
    float advance = 0;  // pixels
};

struct TextLine {
    std::size_t first = 0, last = 0;  // glyphs [first, last), without the spaces a line ends in
    float width = 0;                  // pixels, sum of advances

    bool operator==(const TextLine&) const = default;
};

// For each glyph whether a line may begin with it. `glyphs` REQUIRES to be all characters of `text` (valid
// UTF-8) in order.
std::vector<bool> line_starts(std::string_view text, std::span<const Glyph> glyphs);

// Greedy: each line takes what fits in `width`; only \n breaks when width is 0 or less. A word wider than a
// line is cut where it must be, though not in front of closing marks. Linear in the length of the text; no
// glyphs make one empty line, and \n at the end begins one.
std::vector<TextLine> break_lines(std::string_view text, std::span<const Glyph> glyphs, float width);

// Closing marks, and what else no line may begin with; opening marks, which no line may end with.
bool forbidden_start(char32_t code);
bool forbidden_end(char32_t code);

}  // namespace qingwen
