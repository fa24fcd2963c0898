#include "study/history.h"

#include <algorithm>
#include <set>

namespace qingwen {

namespace {

bool is_work(const Event& event) {
    return !std::holds_alternative<Started>(event.body) && !std::holds_alternative<Interrupted>(event.body) &&
           !std::holds_alternative<Finished>(event.body);
}

bool tried(const Outcome& outcome) { return outcome.state != Outcome::State::open; }

}  // namespace

void Accuracy::count(const Try& one) {
    const bool right = one.right();
    whole.count(right);
    chapters[one.chapter].count(right);
    kinds[one.kind].count(right);
    levels[one.level].count(right);
    for (const auto& tag : std::set<std::string>(one.tags.begin(), one.tags.end())) tags[tag].count(right);
}

std::optional<Day> day_begun(const Round& round) {
    if (std::ranges::none_of(round.log(), is_work)) return std::nullopt;
    return day_of(round.log().front().at.wall);
}

std::optional<Score> score_of(const Round& round) {
    const auto ending = round.ending();
    if (!ending || *ending == Ending::left || std::ranges::none_of(round.outcomes(), tried))
        return std::nullopt;
    return Score{round.head().id, round.head().mode, round.log().back().at.wall, round.tally().mark()};
}

}  // namespace qingwen
