// What was done, counted: by what was asked, by day, by round.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "study/day.h"
#include "study/tries.h"

namespace qingwen {

struct Hits {
    int right = 0;
    int tries = 0;

    void count(bool is_right) {
        right += is_right ? 1 : 0;
        ++tries;
    }
    bool operator==(const Hits&) const = default;
};

// Every try counts, also the second of the same question.
struct Accuracy {
    Hits whole;
    std::map<ChapterId, Hits> chapters;
    std::map<Kind, Hits> kinds;
    std::map<int, Hits> levels;
    std::map<std::string, Hits> tags;

    void count(const Try& one);
    bool operator==(const Accuracy&) const = default;
};

// What was done on a day. A round counts on the day it began, if more happened in it than beginning, being
// interrupted and ending; a try on the day it was settled.
struct DayWork {
    Day day;
    int rounds = 0;
    Hits hits;

    bool operator==(const DayWork&) const = default;
};

// The result of a round that came to its end, was not left, and had at least one try.
struct Score {
    RoundId round;
    ModeId mode;
    Wall at;       // when it ended
    int mark = 0;  // 0 to 100, see Tally::mark()

    bool operator==(const Score&) const = default;
};

// The day a round counts on, and its score; nothing when it has none.
std::optional<Day> day_begun(const Round& round);
std::optional<Score> score_of(const Round& round);

}  // namespace qingwen
