// How several play at one machine: plain data, a part of the rules. Points and times of a stage are those of
// stage contests as they are held (research/field.md 3.4).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/time.h"

namespace qingwen {

enum class Play : std::uint8_t {
    alone,     // one person
    together,  // everyone answers the same question, and none sees the others' answers before the end
    stage,     // teams, sections, and a presenter who rules
};

struct Section {
    enum class Kind : std::uint8_t {
        compulsory,  // the teams in turn
        buzzer,      // whoever presses first
        risk,        // the teams in turn; the team says what the question is to be worth, or passes
    };
    Kind kind = Kind::compulsory;
    int questions = 1;             // buzzer: in all; else for each team
    int right = 10;                // points of a right answer; not of risk
    int wrong = 0;                 // what a wrong one costs; not of risk
    std::vector<int> stakes = {};  // risk: a right answer gives that much, a wrong one costs it
    Millis answer = seconds(30);   // from where the presenter starts it, or from the press
    Millis silence = seconds(20);  // buzzer: when nobody presses for so long, the question is void
    int early = 0;                 // buzzer: what a press costs before the presenter has opened

    bool operator==(const Section&) const = default;
};

// What a section of that kind is where nothing else is said.
inline Section usual_section(Section::Kind kind) {
    Section section{.kind = kind};
    if (kind == Section::Kind::buzzer) {
        section.wrong = 10;
        section.early = 10;
        section.answer = seconds(20);
    }
    if (kind == Section::Kind::risk) section.stakes = {10, 20, 30};
    return section;
}

struct TableRules {
    Play play = Play::alone;
    int least_seats = 2;
    int most_seats = 4;
    int start = 0;                       // points of everyone at the outset
    int target = 0;                      // together: whoever has so many has won; 0: after the last question
    std::vector<Section> sections = {};  // stage: one after another

    bool operator==(const TableRules&) const = default;
};

inline constexpr int fewest_seats = 2;
inline constexpr int seats_at_most = 8;
inline constexpr int keyed_seats = 4;     // so many have keys of their own where all answer
inline constexpr int keys_of_a_seat = 4;  // so many options a question that all answer may have

// How many questions a stage with so many teams takes.
int questions_of(const TableRules& table, int seats);

}  // namespace qingwen
