// Looking for words in questions: what is looked in, whether it is there, and where it stands in what is
// shown. Width, capitals and white space make no difference, as in typed answers (base/utf8.h, fold).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bank/question.h"

namespace qingwen {

// The words that were typed, apart by white space, folded; no word twice.
std::vector<std::string> search_words(std::string_view typed);

// Whether a word stands in a text, both folded. Five times as fast for Chinese as std::string::find, which
// stops at the first byte of nearly every character.
bool stands_in(std::string_view text, std::string_view word);

// Where in a question something can stand.
enum class FoundIn { ask, option, why, tag, term };
struct SearchField {
    FoundIn in{};
    std::string_view text;  // lives as long as the question
    bool told = false;      // would give the answer away
};
// In the order in which a person reads them. Options are all that are on offer, right and wrong alike.
std::vector<SearchField> search_fields(const Question& question);

// All of that folded: what tells nothing first, then what does. 20,000 questions take some 12 MB.
class SearchText {
public:
    SearchText() = default;
    explicit SearchText(const Question& question);

    [[nodiscard]] bool empty() const { return text_.empty(); }
    // Whether every word stands in it; `told`: also in what gives the answer away.
    [[nodiscard]] bool has(std::span<const std::string> words, bool told) const;

private:
    std::string text_;
    std::size_t told_from_ = 0;
};

// Bytes of a text, the end not included.
struct TextRange {
    std::size_t begin = 0, end = 0;

    bool operator==(const TextRange&) const = default;
};

// Where the words stand in the text as it is, in order, none within or over another.
std::vector<TextRange> marks_in(std::string_view text, std::span<const std::string> words);

// A piece of a text that is as long as there is room for and shows the first mark in it.
struct Excerpt {
    std::string text;
    std::vector<TextRange> marks;
};
// `most`: characters. What is left out at the front is a …; the end is left as it is.
Excerpt excerpt_of(std::string_view text, std::span<const std::string> words, std::size_t most);

}  // namespace qingwen
