// Where a caret goes in a text: positions are bytes, between characters as a person counts them.
#pragma once

#include <cstddef>
#include <string_view>

namespace qingwen {

// The next and the previous place; the text's ends lead nowhere further.
std::size_t next_stop(std::string_view text, std::size_t at);
std::size_t previous_stop(std::string_view text, std::size_t at);
// At a place or, within a character, before it.
std::size_t stop_at(std::string_view text, std::size_t at);

// Words are runs of letters and digits, of ideographs, of signs; spaces belong to the word before them.
std::size_t next_word(std::string_view text, std::size_t at);
std::size_t previous_word(std::string_view text, std::size_t at);

struct Stretch {
    std::size_t from = 0, to = 0;

    bool operator==(const Stretch&) const = default;
    [[nodiscard]] bool empty() const { return from == to; }
};
Stretch word_around(std::string_view text, std::size_t at);       // without spaces, unless it is of spaces
Stretch paragraph_around(std::string_view text, std::size_t at);  // with the \n it ends in

}  // namespace qingwen
