// From a log back to the round it was.
#pragma once

#include <variant>

#include "record/store.h"
#include "round/table.h"

namespace qingwen {

// The first event that the rules refuse: the log was made by other rules, or touched.
struct Unplayable {
    int seq = 0;
    Refusal refusal{};
};

Result<Round, Unplayable> replay(const RoundLog& log);
// Of several at one machine. A log of one person's round is refused by it, and one of these by the other.
Result<Table, Unplayable> replay_table(const RoundLog& log);
// Nothing for a log that replays, whoever plays in it.
std::optional<Unplayable> unplayable(const RoundLog& log);

// Whether a round is over with this event: by an end, or because the time of all of it is up.
bool ends_round(const EventBody& event);

}  // namespace qingwen
