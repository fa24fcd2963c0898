// What single characters are to people who type them.
#pragma once

#include <cstdint>

namespace qingwen {

// Why no bank may hold a character. \n, \t and \r count as controls here, though files may hold them.
enum class Forbidden : std::uint8_t { no, control, bidi, noncharacter };
Forbidden forbidden(char32_t code);

// Whether it is shown with the character before it, or not at all, so that no caret stands between the two:
// marks, variation selectors, joiners, controls (\n and \t stand for themselves).
bool joins(char32_t code);

}  // namespace qingwen
