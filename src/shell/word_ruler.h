// Where the characters of a word stand when it is drawn alone: shaped and kerned, not the sum of advances.
// Ideographs and full-width signs need none of that; every other run between spaces is a word.
#pragma once

#include <string>
#include <vector>

#include "shell/font_book.h"
#include "shell/lru.h"

namespace qingwen {

inline constexpr std::size_t longest_word = 32;  // characters; what is longer is measured and drawn in pieces

// Whether a character is part of a word.
bool in_word(char32_t code);

class WordRuler {
public:
    explicit WordRuler(FontBook& book);

    // The right edge of each character, pixels from the word's left end. Holds as long as it is asked for in
    // each frame.
    const std::vector<float>& edges(Face face, int size, const std::u32string& word, int frame);

private:
    FontBook& book_;
    Lru<std::vector<float>> known_;
};

}  // namespace qingwen
