#include "app/learning.h"

#include "record/replay.h"

namespace qingwen {

void Learning::read(const Store& store, const PlayerId& player, const Library& library) {
    const auto rounds = store.rounds();
    if (!rounds) return;
    for (const auto& summary : *rounds) {
        if (summary.player != player || summary.events < 2) continue;
        const auto log = store.log(summary.id);
        if (!log) continue;
        if (const auto round = replay(*log)) add(*round, library);
    }
}

void Learning::add(const Round& round, const Library& library) {
    if (!round.tells()) return;
    study_.add(round);
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
