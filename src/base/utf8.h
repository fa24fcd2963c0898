// UTF-8 as we need it: validity, code points, columns, and the folding that makes typed answers comparable.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace qingwen::utf8 {

struct Decoded {
    char32_t code = 0;
    std::size_t size = 0;  // bytes; 0 where the bytes at the place are no character
};

// The character at `at`: shortest form only, no surrogates, at most U+10FFFF. REQUIRES: at < text.size().
Decoded decode(std::string_view text, std::size_t at);

// Byte offset of the first byte that is part of no character; nothing when all of it is UTF-8.
std::optional<std::size_t> first_invalid(std::string_view text);

std::size_t length(std::string_view text);  // in characters; stray bytes count as one each

void append(std::string& text, char32_t code);

// Line and column of a byte offset, both from 1, the column in characters. A line ends at \n.
struct Place {
    int line = 0;
    int column = 0;

    bool operator==(const Place&) const = default;
};
Place place_of(std::string_view text, std::size_t offset);

// What two people would call the same answer: full-width forms as half-width, ASCII letters as small ones,
// and no white space (U+3000 included).
std::string fold(std::string_view text);

// Text without white space at its ends (U+3000 and no-break space included).
std::string_view trim(std::string_view text);

// At most `most` characters, with … for the rest.
std::string shorten(std::string_view text, std::size_t most);

}  // namespace qingwen::utf8
