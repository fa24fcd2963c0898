// What a player answers, by kind, and what it is worth before any rule: a fraction.
#pragma once

#include <cstdint>
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

// What part of a several-right question an answer is worth (research/field.md 3.3). k right options, n in
// all.
enum class Several : std::uint8_t {
    net,     // (right ones chosen - wrong ones chosen) / k, at least 0
    subset,  // right ones chosen / k; nothing with a wrong one
    half,    // a half; nothing with a wrong one
    moodle,  // right ones chosen / k - wrong ones chosen / (n - k), at least 0
};
// What part of an order is right (Moodle's qtype_ordering, research/field.md 3.3). n items.
enum class Sequence : std::uint8_t {
    place,     // items at their own place / n
    next,      // neighbours that belong after each other / (n - 1)
    longest,   // the longest run in the right order, gaps allowed, / n; a run of one is none
    relative,  // sum of (n - 1 - distance from the own place) / (n (n - 1))
    run,       // the longest run without gaps / n; a run of one is none
};
struct Grading {
    Several several = Several::net;
    Sequence sequence = Sequence::place;
    bool operator==(const Grading&) const = default;
};

// The part of the question that is right, 0 to 1. single, truth, number: 0 or 1. The others: what share of
// the parts is right (multiple and order: as Grading has it; match: lefts with their offer; blank: blanks; in
// any order, as many as can be given an answer each: no answer counts for two).
// All right is 1 by every rule. REQUIRES: fits().
double grade(const Answer& answer, const Question& question, Grading grading = {});

// A number as people type it: spaces and full-width forms folded, commas passed over (1,000 and 1,0000), a
// sign before it, − (U+2212) too; finite. Nothing when it is none.
std::optional<double> number_in(std::string_view text);

// How many answers there are to choose from for somebody who knows nothing; 0 where nobody can guess blindly
// (all kinds but single and truth).
int guesses(const Question& question);

// The answer that is fully right.
Answer right_answer(const Question& question);

}  // namespace qingwen
