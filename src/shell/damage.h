// What has to be painted again when one list of commands follows another.
#pragma once

#include <span>
#include <vector>

#include "shell/commands.h"

namespace qingwen {

inline constexpr std::size_t most_damage = 8;

// Rectangles that do not overlap, at most most_damage: outside of them both lists paint the same pixels.
// Found by keeping commands that both lists have in the same order (a longest increasing subsequence). Empty
// for lists that are equal.
std::vector<SDL_Rect> damage_between(std::span<const Command> before, std::span<const Command> after);

// As many rectangles as that or fewer, covering all of `rects`, not overlapping.
std::vector<SDL_Rect> merged(std::vector<SDL_Rect> rects, std::size_t most);

}  // namespace qingwen
