// What the source text itself tells where YAML only says that something is wrong, or nothing at all.
#pragma once

#include <string>
#include <string_view>

#include "base/finding.h"

namespace qingwen {

// yaml-cpp makes nothing of an unquoted null or ~; to us they are texts. What stands at `offset`, if it is
// one.
std::string_view null_text(std::string_view source, std::size_t offset, bool as_key);

// Where an unquoted text that begins at `begin` and reads `value` (its lines joined) ends.
std::size_t end_of_plain(std::string_view source, std::size_t begin, std::string_view value);

// Whether a comment that begins after `end` looks like text: “C #语言” does, “3 # three” does not.
bool hides_text(std::string_view source, std::size_t end);

struct Slip {
    const Rule* rule = nullptr;
    std::size_t offset = 0;
    std::string field;
    std::string hint;
};

// What was most likely meant, where yaml-cpp gave up with a message. `last`: where its last event stood;
// `stop`: where it gave up.
Slip explain(std::string_view message, std::string_view source, std::size_t last, std::size_t stop);

}  // namespace qingwen
