#include "record/replay.h"

namespace qingwen {

namespace {

template <class Play>
Result<Play, Unplayable> played(const RoundLog& log) {
    Play play(log.head);
    int seq = 0;
    for (const Event& event : log.events) {
        if (const auto refusal = play.apply(event)) return Unplayable{seq, *refusal};
        ++seq;
    }
    return play;
}

}  // namespace

Result<Round, Unplayable> replay(const RoundLog& log) { return played<Round>(log); }

Result<Table, Unplayable> replay_table(const RoundLog& log) { return played<Table>(log); }

std::optional<Unplayable> unplayable(const RoundLog& log) {
    const auto failure = [](const auto& result) {
        return result ? std::nullopt : std::optional(result.error());
    };
    return log.head.seats.empty() ? failure(replay(log)) : failure(replay_table(log));
}

bool ends_round(const EventBody& event) {
    const auto* const out = std::get_if<TimedOut>(&event);
    return std::holds_alternative<Finished>(event) || (out && out->whole_round);
}

}  // namespace qingwen
