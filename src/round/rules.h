// The rules of a round: plain data, stored with the round, so that changing today's rules moves no old
// result.
#pragma once

#include <optional>
#include <string>

#include "base/time.h"

namespace qingwen {

enum class Feedback { at_once, at_end };

struct Rules {
    // The version of the formulas below. DO NOT change what a version computes; add one.
    int version = 1;
    std::optional<Millis>
        per_question;  // a question's own `seconds` comes before it, but only where there is a clock
    std::optional<Millis> per_round;
    Millis grace{300};  // an answer given so late after the time is up still counts
    Feedback feedback = Feedback::at_once;
    int base = 100;            // points of a right answer, unless the question has its own
    bool speed_bonus = false;  // version 1, see score()
    bool partial = false;      // whether a part of a question earns a part of its points
    int pass = 60;             // marks out of 100
    int excellent = 90;

    bool operator==(const Rules&) const = default;
};

// What a mark out of 100 is called under the rules.
enum class Standing { excellent, passed, below };
Standing standing_of(const Rules& rules, int mark);

// Points for one question.
//   version 1: base × fraction (fraction counted as 0 unless 1, without `partial`), rounded down, plus, when
//   wholly right and speed_bonus and a question clock ran, floor((min base - 1) / n × left / limit) with n
//   the questions of the paper and min base the fewest points any of them gives. So all bonuses together stay
//   below one right answer (Sendsteps' guard, research/field.md 3.1: accuracy comes before speed by
//   construction).
struct Timing {
    Millis left;   // of the question's time; 0 without a clock
    Millis limit;  // 0 without a clock
};
int score(const Rules& rules, int base, int least_base, int questions, double fraction, Timing timing);

}  // namespace qingwen
