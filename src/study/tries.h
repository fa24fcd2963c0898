// What a person did with one question, once: all that study is derived from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "round/round.h"

namespace qingwen {

struct Try {
    RoundId round;
    int seq = 0;  // of the event that settled it
    QuestionId question;
    ChapterId chapter;
    std::vector<std::string> tags;
    int level = 1;
    Kind kind = Kind::single;
    std::optional<Cite> cite;
    Wall at;              // of the event that settled it
    double fraction = 0;  // as grade() says
    bool timed_out = false;
    Millis took;
    std::optional<Millis> limit;  // of the question; none without a clock for it

    [[nodiscard]] bool right() const { return !timed_out && fraction >= 1; }
    // More than three quarters of the limit.
    [[nodiscard]] bool slow() const { return limit && took.count * 4 > limit->count * 3; }
    bool operator==(const Try&) const = default;
};

// One for each question that was answered or timed out, in the order in which they were settled: by the last
// answer, or by the time-out where none was given. A question that was never met is no try.
std::vector<Try> tries_of(const Round& round);

// The one order of tries, whatever rounds they come from: by wall time in UTC, ties by round id, then by seq.
bool earlier(const Try& a, const Try& b);

}  // namespace qingwen
