// When a question is due again: FSRS-6 with its published weights (research/field.md 3.6), whose golden
// vectors are tests. Our unit is the day, so there are no learning steps of minutes, and no fuzz.
#pragma once

#include <optional>

#include "study/day.h"
#include "study/tries.h"

namespace qingwen {

// How well it went. Easy is FSRS's; no try of ours is graded so.
enum class Grade { again = 1, hard = 2, good = 3, easy = 4 };

// Wrong, partly right or timed out: again; right: good; right but slow: hard.
Grade grade_of(const Try& one);

struct Memory {
    double stability = 0;   // days after which the chance to know it is 0.9; at least 0.001
    double difficulty = 0;  // 1 to 10
    Day last;               // of the last try

    bool operator==(const Memory&) const = default;
};

inline constexpr double desired_retention = 0.9;
inline constexpr int longest_interval = 36500;  // days

// What a try on a day makes of a memory; of none when it is the first.
//   first:      S = w[g-1], D = clamp(w4 - e^(w5 (g-1)) + 1, 1, 10)
//   same day:   S' = S e^(w17 (g-3+w18)) S^(-w19), for good and easy not below S
//   recalled:   S' = S (1 + e^w8 (11-D) S^(-w9) (e^((1-R) w10) - 1) [w15 if hard] [w16 if easy])
//   forgotten:  S' = min(w11 D^(-w12) ((S+1)^w13 - 1) e^((1-R) w14), S / e^(w17 w18))
//   difficulty: D' = clamp(w7 D0(easy) + (1-w7) (D - w6 (g-3) (10-D) / 9), 1, 10), D0 not clamped
// A day before the last one (the person flew west) counts as the last one.
Memory review(const std::optional<Memory>& memory, Grade grade, Day day);

// The chance to know it on a day, 0 to 1: (1 + f t / S)^(-w20) with f = 0.9^(-1/w20) - 1.
double retrievability(const Memory& memory, Day day);

// Days until it falls to the desired retention: at least 1.
int interval(double stability);

// The day it is due.
Day due_day(const Memory& memory);

}  // namespace qingwen
