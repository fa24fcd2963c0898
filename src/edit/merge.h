// A bank file that was changed on both sides, here and outside: question by question, from what it was
// before.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "edit/manuscript.h"

namespace qingwen {

enum class Side : std::uint8_t { mine, theirs };

// Where both sides changed the same in different ways, or one changed what the other took out.
struct Clash {
    enum class Of : std::uint8_t {
        question,
        head,   // all before the first question; `text` of the three is that
        tail,   // all behind the last one; the same
        whole,  // the file: one side cannot be cut into questions, or both together make no file
    };
    Of of = Of::question;
    QuestionId id;
    EntryPtr base, mine, theirs;  // null where there is none
    std::size_t place = 0;        // of a question: in `merged`
};

struct Merge {
    // With all that is in no clash. What is in one stands there as mine; what mine took out, as theirs.
    Manuscript merged;
    std::vector<Clash> clashes;
};

// Nothing of either side gets lost without a clash, but one order of two: where both put the questions into
// another order, it is theirs. What both added after the same question stands theirs first. Comments that
// stand apart from the questions stay as long as one side did not take them out.
Merge merge(const Manuscript& base, const Manuscript& mine, const Manuscript& theirs);

// `picks`: one a clash, in their order. Nothing while one of them is not decided.
std::optional<Manuscript> decided(const Merge& merge, const std::vector<std::optional<Side>>& picks);

}  // namespace qingwen
