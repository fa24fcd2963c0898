// Where one item's text ends and other lines follow. A block text goes on with whatever is as deep as it, so
// what was a comment behind one question could become text of another.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "yaml/span_tree.h"

namespace qingwen {

// The block text that a value in lines ends with; null when it ends with something else.
const Span* last_block(const Span& value);

// The column of the block text that an item ends with; nothing when it ends with something else.
std::optional<std::size_t> open_block(std::string_view item);

// `behind` with the comments that it begins with, blank lines aside, moved to `column` where they are as deep
// as `deep`.
std::string moved_out(std::string_view behind, std::size_t deep, std::size_t column);

}  // namespace qingwen
