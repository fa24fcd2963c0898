// The rules of a round: plain data, stored with the round, so that changing today's rules moves no old
// result.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/time.h"
#include "round/event.h"
#include "round/table_rules.h"

namespace qingwen {

enum class Feedback : std::uint8_t {
    at_once,  // after each answer
    at_end,   // when the round is over
    before,   // the answer is shown with the question: cards, nothing is answered and nothing scored
};

enum class Speed : std::uint8_t {
    none,
    guarded,  // a bonus; all bonuses of a round together stay below one right answer
    kahoot,   // what a right answer is worth falls with the time to a half of it
};

struct Rules {
    // The version of the formulas below. DO NOT change what a version computes; add one. Rules are of the
    // lowest version that can say what they say: see version_of().
    int version = 1;
    std::optional<Millis>
        per_question;  // a question's own `seconds` comes before it, but only where there is a clock
    std::optional<Millis> per_round;
    Millis grace{300};  // an answer given so late after the time is up still counts
    Feedback feedback = Feedback::at_once;
    int base = 100;  // points of a right answer, unless the question has its own
    Speed speed = Speed::none;
    bool partial = false;  // whether a part of a question earns a part of its points
    int pass = 60;         // marks out of 100
    int excellent = 90;

    // From version 2 on.
    bool go_back = false;  // questions are met in any order and answered again until the round is handed in;
                           // told at the end, no clock for single questions
    int lives = 0;         // so many answers that are not wholly right end the round; 0: none does
    Grading grading;       // what a part is, with `partial`
    int penalty = 0;       // percent of its points that a wholly wrong answer costs
    bool guess_penalty = false;  // instead: so much that a blind guess gains nothing on average
    bool certainty = false;      // each answer says how sure one is of it, and is worth more or costs more
    int streak =
        0;  // points more for the second right answer in a row, twice that for the third, … five times

    // From version 3 on.
    TableRules table;  // several at one machine

    [[nodiscard]] bool scored() const { return feedback != Feedback::before; }
    bool operator==(const Rules&) const = default;
};

inline constexpr int newest_rules = 3;
int version_of(const Rules& rules);

// Rules that contradict themselves are mended: with go_back there is no question clock, no life to lose, no
// streak, and nothing is told before the end; with certainty what is wrong costs what that says, and nothing
// is for speed or streaks; guess_penalty comes before penalty; at a table what is for one person alone falls
// away. Of the version they need.
Rules consistent(Rules rules);

// What a mark out of 100 is called under the rules.
enum class Standing { excellent, passed, below };
Standing standing_of(const Rules& rules, int mark);

// What the points of one question depend on.
struct Worth {
    int base = 0;        // of the question
    int least_base = 0;  // the fewest points any question of the paper gives
    int questions = 1;   // of the paper
    double fraction = 0;
    Millis left;   // of the question's time; 0 without a clock
    Millis limit;  // 0 without a clock
    int run = 0;   // right answers in a row up to this one, if it is right
    Kind kind = Kind::single;
    int guesses = 0;  // see guesses() in answer.h
    std::optional<Certainty> certainty = {};
};

// Points for one answer. Numbers in brackets: sections of research/field.md.
//   version 1: base × fraction (fraction counted as 0 unless 1, without `partial`), rounded down, plus, when
//   wholly right and guarded speed and a question clock ran, floor((least base - 1) / questions × left /
//   limit). So all bonuses together stay below one right answer (Sendsteps' guard [3.1]: accuracy comes
//   before speed by construction). version 2: the same, and
//   - a part is rounded down from what it is exactly (version 1 could lose a point to binary fractions);
//   - with Several::half the half of a question is rounded up, and of one worth a single point it is nothing
//     (问卷星 [3.3]);
//   - with kahoot speed a right answer is worth round(base × (1 - t / limit / 2)), base under half a second
//     [3.1];
//   - a wholly wrong answer is floor(base × penalty / 100) less than nothing; with guess_penalty
//     floor(base / (guesses - 1)), and nothing where nobody can guess [3.4];
//   - a right one streak × min(run - 1, 5) more, unless it is worth nothing itself [3.1];
//   - with certainty low, medium, high (Moodle's CBM, there 1 2 3 and 0 -2 -6 [3.4], here of three thirds so
//     that all right and quite sure is the full mark): what is right or partly right is round(what it is
//     worth × 1, 2, 3 thirds), what is wrong -round(base × 0, 2, 6 thirds). Worth most: low below 2/3 sure,
//     high from 4/5 on. A part that earns nothing is wrong.
int score(const Rules& rules, const Worth& worth);

// What a question of so many points earns or costs at a certainty when it is answered right or wrong.
struct Stake {
    int right = 0;
    int wrong = 0;
};
Stake stake_of(int base, Certainty certainty);

}  // namespace qingwen
