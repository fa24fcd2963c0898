// What may happen in which phase: the one table of the round. What else an event needs (the right question,
// the right time) is asked in Round::may().
#pragma once

#include <optional>

#include "round/round.h"

namespace qingwen {

constexpr std::optional<Refusal> in_phase(Phase phase, EventKind event) {
    constexpr std::optional<Refusal> yes;
    constexpr std::optional<Refusal> no = Refusal::not_now;
    constexpr std::optional<Refusal> over = Refusal::finished;
    // started, answered, timed_out, went_on, flagged, interrupted, finished, went_to,
    // and what is for a table: opened, buzzed, staked, passed, ruled, undone
    constexpr std::optional<Refusal> table[phase_count][event_kind_count] = {
        /* ready    */ {yes, no, no, no, no, no, no, no, no, no, no, no, no, no},
        /* asking   */ {no, yes, yes, no, yes, yes, yes, yes, no, no, no, no, no, no},
        /* feedback */ {no, no, no, yes, yes, yes, yes, yes, no, no, no, no, no, no},
        /* finished */ {over, over, over, over, over, over, over, over, over, over, over, over, over, over},
    };
    return table[static_cast<int>(phase)][static_cast<int>(event)];
}

}  // namespace qingwen
