// Texts as a reviewer compares them: characters without spaces and punctuation, width and capitals folded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace qingwen {

using Letters = std::u32string;

Letters plain(std::string_view text);
std::string to_utf8(std::u32string_view letters);

// Whether `plain` drops the character.
bool is_filler(char32_t code);

// The longest run of characters that stands in both. Time: product of the lengths.
std::u32string_view longest_common(std::u32string_view in, std::u32string_view other);

}  // namespace qingwen
