#include "app/learning.h"

#include <algorithm>

#include "record/replay.h"

namespace qingwen {

namespace {

constexpr std::size_t rounds_a_call = 8;  // about as many as a frame has time for

}  // namespace

void Learning::begin(const Store& store, const PlayerId& player) {
    *this = {};
    begun_ = true;
    const auto rounds = store.rounds();
    if (!rounds) return;
    for (const auto& summary : *rounds)
        if (summary.player == player && summary.events > 1) waiting_.push_back(summary.id);
}

// A log that does not replay is passed over: replay and verify tell of it.
void Learning::read_some(const Store& store, const Library& library) {
    const auto until = std::min(waiting_.size(), read_ + rounds_a_call);
    for (; read_ < until; ++read_) {
        const auto log = store.log(waiting_[read_]);
        if (!log) continue;
        if (const auto round = replay(*log)) add(*round, library);
    }
}

double Learning::part() const {
    if (waiting_.empty()) return begun_ ? 1 : 0;
    return static_cast<double>(read_) / static_cast<double>(waiting_.size());
}

void Learning::add(const Round& round, const Library& library) {
    if (!round.tells()) return;
    study_.add(round);
    if (round.log().size() > 1) lines_.insert_or_assign(round.head().id, line_of(round));
    const auto* mode = library.mode(round.head().mode);
    const bool done = round.ending() == Ending::completed && round.tally().met > 0;
    if (mode && mode->daily && done) daily_.insert(day_of(round.log().front().at.wall));
}

int Learning::days_in_a_row(Day today) const {
    Day day = done_on(today) ? today : today + -1;
    int days = 0;
    for (; done_on(day); day = day + -1) ++days;
    return days;
}

}  // namespace qingwen
