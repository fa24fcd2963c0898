// What the page of a person's record shows.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/mode.h"
#include "app/round_line.h"
#include "base/result.h"
#include "study/history.h"

namespace qingwen {

struct RecordedDay {
    Day day;
    int rounds = 0;
    Hits hits = {};
    bool daily = false;  // the day's questions were done
};

struct RecordedMark {
    Day day;
    int mark = 0;  // 0 to 100
};

// How much of what was right: of a chapter, a kind or a level.
struct RecordedShare {
    std::string chapter = {};  // its title
    std::optional<Kind> kind = {};
    int level = 0;  // 0: of no level
    Hits hits = {};
};

struct BestRun {
    const Mode* mode = nullptr;  // null when the mode is gone
    int run = 0;
    Day day;
};

struct RecordedRound {
    RoundLine line;
    const Mode* mode = nullptr;  // null when the mode is gone
    Day day;
};

inline constexpr int recorded_weeks = 26;
inline constexpr std::size_t most_marks = 60;

// Derived from the log as a whole; made once, not once a frame.
struct RecordPage {
    int rounds = 0;
    Hits hits = {};
    int days_in_a_row = 0;                     // with anything done, up to today or yesterday
    int mastered = 0;                          // of the bank's questions
    int questions = 0;                         // of the bank
    std::vector<RecordedMark> marks = {};      // oldest first, the newest most_marks
    int pass = 60, excellent = 90;             // of the newest of them
    std::vector<RecordedDay> days = {};        // each day from a Monday to today
    std::vector<RecordedShare> chapters = {};  // as in the bank, what the bank has no more at the end
    std::vector<RecordedShare> kinds = {};
    std::vector<RecordedShare> levels = {};
    std::optional<BestRun> best = {};
    std::vector<RecordedRound> list = {};  // newest first
};

struct RecordView {
    std::optional<double> reading = {};  // how much of the log is read, 0 to 1, until all of it is
    const RecordPage* page = nullptr;    // null while it is read
    std::optional<Day> day = {};         // the day that is looked at
    const Mode* start = nullptr;         // what to begin with where there is no round yet; may be null
    std::optional<Result<std::filesystem::path>> exported = {};
    std::string player = {};  // whose record; empty without a name
};

}  // namespace qingwen
