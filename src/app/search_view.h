// What the search page shows: what is looked for, what was found of it so far, what one may choose from.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bank/bank.h"
#include "round/round.h"

namespace qingwen {

// All of it holds at once; what is empty holds for every question.
struct SearchWish {
    std::string words;  // as they were typed
    ChapterId chapter = {};
    std::optional<Kind> kind = {};
    int level = 0;
    std::string track = {};

    [[nodiscard]] bool filters() const { return !chapter.empty() || kind || level != 0 || !track.empty(); }
    bool operator==(const SearchWish&) const = default;
};

enum class SearchFilter { chapter, kind, level, track };

// A line of the list that a filter opens.
struct SearchChoice {
    SearchWish wish;  // what is looked for once it is chosen
    std::string
        name;        // of the chapter or the track; empty: the first line, all of them, and kinds and levels
    int number = 0;  // of a chapter, from 1
    bool chosen = false;
};

// One that was found, opened.
struct SearchSheet {
    int place = 0;                     // among what was found
    const Item* item = nullptr;        // its options stand as in the file
    const Outcome* outcome = nullptr;  // nothing was answered
    bool withheld = false;             // its answer may not be shown now
};

struct SearchView {
    SearchWish wish;
    std::span<const std::string> words;  // of the wish, folded
    const Bank* bank = nullptr;
    std::span<const std::size_t> found;    // so far: places in the bank's questions, in their order
    bool searching = false;                // there may be more
    std::optional<SearchFilter> choosing;  // whose list is open
    std::span<const SearchChoice> choices;
    std::optional<SearchSheet> sheet;
    int practises = 0;  // how many questions a round of what was found would have; 0: none

    [[nodiscard]] const Question& question(std::size_t row) const { return bank->questions()[found[row]]; }
};

}  // namespace qingwen
