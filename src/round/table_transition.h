// What may happen at which step of a table: its one table. What else an event needs (the right seat, the
// right time) is asked in Table::may().
#pragma once

#include <optional>

#include "round/table.h"

namespace qingwen {

constexpr std::optional<Refusal> at_step(Step step, EventKind event) {
    constexpr std::optional<Refusal> yes;
    constexpr std::optional<Refusal> no = Refusal::not_now;
    constexpr std::optional<Refusal> over = Refusal::finished;
    // started, answered, timed_out, went_on, flagged, interrupted, finished, went_to,
    // opened, buzzed, staked, passed, ruled, undone
    constexpr std::optional<Refusal> table[step_count][event_kind_count] = {
        /* ready     */ {yes, no, no, no, no, no, no, no, no, no, no, no, no, no},
        /* staking   */ {no, no, no, no, no, yes, yes, no, no, no, yes, yes, no, yes},
        /* reading   */ {no, no, no, no, no, yes, yes, no, yes, yes, no, no, no, yes},
        /* asking    */ {no, yes, yes, no, no, yes, yes, no, no, no, no, no, no, no},
        /* open      */ {no, no, yes, no, no, yes, yes, no, no, yes, no, no, no, yes},
        /* answering */ {no, yes, yes, no, no, yes, yes, no, yes, no, no, no, yes, yes},
        /* told      */ {no, no, no, yes, no, yes, yes, no, no, no, no, no, no, yes},
        /* finished  */
        {over, over, over, over, over, over, over, over, over, over, over, over, over, over},
    };
    return table[static_cast<int>(step)][static_cast<int>(event)];
}

}  // namespace qingwen
