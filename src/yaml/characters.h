// What stands in a file before anybody parses it: its encoding, and characters that no bank needs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/finding.h"

namespace qingwen {

// The text without the byte order marks it begins with, when it is within the limit of size and every
// character is one a text may hold. Otherwise adds the one finding that says why not: the encoding by its
// name where it can be told, else the first bad byte or character with its place.
std::optional<std::string_view> readable(std::string_view content, const std::string& file,
                                         Findings& findings);

struct BadCharacter {
    const Rule* rule = nullptr;  // null when there is none
    std::string name;            // such as U+202E
};

// The first character that no text may hold, of a text that was spelt with escapes. REQUIRES: UTF-8.
BadCharacter bad_character(std::string_view text);

}  // namespace qingwen
