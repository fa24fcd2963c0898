// Discs, rings and seals drawn by us: how much of each pixel a shape covers is computed, not sampled, so
// edges are smooth at every size. One colour, baked in; the alpha is the coverage.
#pragma once

#include <string_view>

#include "shell/font_book.h"
#include "shell/picture.h"

namespace qingwen {

// 2 × radius wide and high. Null for a radius below 1.
Surface draw_disc(int radius, ImU32 color);

// The outer edge is the disc's; `thickness` in pixels.
Surface draw_ring(int radius, float thickness, ImU32 color);

// See Glass::seal. One character alone, two or three one below the other, four in two columns read from the
// right. Null for a side below 8.
Surface draw_seal(FontBook& book, std::string_view characters, int side, ImU32 color);

// Sides of the texture: side × 1.12, made such that a seal on whole pixels has a texture on whole pixels.
int seal_extent(int side);

}  // namespace qingwen
