// A round of the record in one line: what lists, comparisons and exports say of it.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "round/round.h"

namespace qingwen {

struct RoundLine {
    RoundId id;
    ModeId mode;
    std::string title;  // as in RoundHead
    Wall started;
    std::optional<Ending> ending = {};  // nothing while it is not finished
    bool scored = true;                 // cards are not
    bool run = false;                   // mistakes end it: its result is how many were right in a row
    int right = 0;
    int met = 0;        // answered or timed out
    int questions = 0;  // of the paper; of a run: those that were met
    int mark = 0;       // 0 to 100, see Tally::mark()
    int points = 0;
    Millis took;
    int pass = 60, excellent = 90;  // the marks its rules ask for

    // Whether its result stands beside others: it came to its end, and something was answered.
    [[nodiscard]] bool counts() const { return scored && met > 0 && ending && *ending != Ending::left; }
    [[nodiscard]] int result() const { return run ? right : mark; }
    bool operator==(const RoundLine&) const = default;
};

RoundLine line_of(const Round& round);

// Whether a round began before another; those of one moment by id.
bool began_before(const RoundLine& a, const RoundLine& b);

// The results of earlier rounds of the same mode and title, of what a round itself is: marks or runs.
struct Compared {
    std::optional<int> last, best;

    bool operator==(const Compared&) const = default;
};
using RoundLines = std::map<RoundId, RoundLine>;
Compared compared(const RoundLines& all, const RoundLine& with);

}  // namespace qingwen
