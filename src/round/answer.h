// What a player answers, by kind, and what it is worth before any rule: a fraction.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "bank/question.h"

namespace qingwen {

// Indices as in Options; sorted, no repeats. A single question takes exactly one.
struct Chosen {
    std::vector<int> choices;
    bool operator==(const Chosen&) const = default;
};
struct Judged {
    bool is = false;
    bool operator==(const Judged&) const = default;
};
// items[i] is the index of the item put at place i.
struct Ordered {
    std::vector<int> items;
    bool operator==(const Ordered&) const = default;
};
// offers[i] is the index of the offer given to left i, or -1 for none.
struct Matched {
    std::vector<int> offers;
    bool operator==(const Matched&) const = default;
};
// texts[i] is what was typed into blank i, as typed.
struct Filled {
    std::vector<std::string> texts;
    bool operator==(const Filled&) const = default;
};
// As typed; read as a number when graded (full-width digits are digits).
struct Counted {
    std::string text;
    bool operator==(const Counted&) const = default;
};

using Answer = std::variant<Chosen, Judged, Ordered, Matched, Filled, Counted>;

// Whether it is an answer to this question at all: the right alternative, indices in range, something filled
// in. Incomplete answers (one of two blanks, a left without a partner) do fit.
bool fits(const Answer& answer, const Question& question);

// The part of the question that is right, 0 to 1. single, truth, number: 0 or 1. The others: what share of
// the parts is right (order: items at their own place; match: lefts with their offer; blank: blanks;
// multiple: (right ones chosen - wrong ones chosen) / right ones, at least 0). REQUIRES: fits().
double grade(const Answer& answer, const Question& question);

// A number as people type it: spaces and full-width forms folded, finite. Nothing when it is none.
std::optional<double> number_in(std::string_view text);

// The answer that is fully right.
Answer right_answer(const Question& question);

}  // namespace qingwen
