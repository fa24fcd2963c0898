// What can happen in a round. The log of events is the record; DO NOT CHANGE the numbers of EventKind or the
// meaning of a stored field.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "round/answer.h"

namespace qingwen {

enum class EventKind : std::uint8_t {
    started = 0,
    answered = 1,
    timed_out = 2,
    went_on = 3,
    flagged = 4,
    interrupted = 5,
    finished = 6,
    went_to = 7,
    opened = 8,  // from here on: several at one machine, see round/table.h
    buzzed = 9,
    staked = 10,
    passed = 11,
    ruled = 12,
    undone = 13,
};
inline constexpr int event_kind_count = 14;

// The first question is shown; its clock runs from here.
struct Started {
    bool operator==(const Started&) const = default;
};
// How sure somebody is of an answer. DO NOT CHANGE THE VALUES: they are stored.
enum class Certainty : std::uint8_t { low = 1, medium = 2, high = 3 };
inline constexpr std::array certainties{Certainty::low, Certainty::medium, Certainty::high};

struct Answered {
    int item = 0;  // of the paper, from 0
    Answer answer;
    std::optional<Certainty> certainty = {};  // where the rules ask for it
    int seat = 0;                             // at a table: whose answer it is
    bool operator==(const Answered&) const = default;
};
// The time of the question, or of the whole round, is up.
struct TimedOut {
    bool whole_round = false;
    bool operator==(const TimedOut&) const = default;
};
// Feedback (or the card) was read; the next question is shown.
struct WentOn {
    bool operator==(const WentOn&) const = default;
};
struct Flagged {
    int item = 0;
    bool on = false;
    bool operator==(const Flagged&) const = default;
};
// The round was away (program ended or stood still, machine slept) and is here again. Of the time since the
// event before only `spent` is charged, as far as it is known; `away` records how long it was, as far as the
// clocks tell.
struct Interrupted {
    Millis away;
    Millis spent = {};
    bool operator==(const Interrupted&) const = default;
};
enum class Ending : std::uint8_t {
    completed = 0,  // every question was met, or the round was handed in
    left = 1,
    time_up = 2,
    lost = 3,  // no life is left
};
struct Finished {
    Ending ending = Ending::completed;
    bool operator==(const Finished&) const = default;
};

// Another question is shown, where the rules let one go back.
struct WentTo {
    int item = 0;
    bool operator==(const WentTo&) const = default;
};

// The presenter lets the teams press, or starts the time of the team that has the question.
struct Opened {
    bool operator==(const Opened&) const = default;
};
// A team pressed: it has the question, or it was too early.
struct Buzzed {
    int seat = 0;
    bool operator==(const Buzzed&) const = default;
};
// What the team in turn wants the question to be worth.
struct Staked {
    int points = 0;
    bool operator==(const Staked&) const = default;
};
// The team in turn does not take the question.
struct Passed {
    bool operator==(const Passed&) const = default;
};
// The presenter has heard the answer of the team that has the question.
struct Ruled {
    bool right = false;
    bool operator==(const Ruled&) const = default;
};
// The last press, stake, pass, ruling or answer is taken back: all is as it was before it.
struct Undone {
    bool operator==(const Undone&) const = default;
};

using EventBody = std::variant<Started, Answered, TimedOut, WentOn, Flagged, Interrupted, Finished, WentTo,
                               Opened, Buzzed, Staked, Passed, Ruled, Undone>;

struct Event {
    EventId id;   // made where it happened, so that delivering it twice does nothing
    int seq = 0;  // 0, 1, 2, … within the round
    Moment at;
    EventBody body;

    [[nodiscard]] EventKind kind() const { return static_cast<EventKind>(body.index()); }
    bool operator==(const Event&) const = default;
};

}  // namespace qingwen
