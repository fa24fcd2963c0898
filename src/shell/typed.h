// Text as it comes from outside: from an input method, the clipboard, a keyboard nobody knows.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace qingwen {

// What is UTF-8 in it and no control character, at most so many bytes of whole characters.
std::string clean_text(std::string_view bytes, std::size_t most);

// An array of characters up to its NUL, or all of it where it has none.
template <std::size_t size>
std::string_view bytes_of(const char (&array)[size]) {
    const std::string_view all(array, size);
    return all.substr(0, all.find('\0'));
}

}  // namespace qingwen
