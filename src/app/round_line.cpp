#include "app/round_line.h"

#include <algorithm>
#include <tuple>

namespace qingwen {

RoundLine line_of(const Round& round) {
    const auto& head = round.head();
    const auto tally = round.tally();
    RoundLine line{head.id, head.mode, head.title, {}};
    if (!round.log().empty()) line.started = round.log().front().at.wall;
    line.ending = round.ending();
    line.scored = head.rules.scored();
    line.run = round.lives().has_value();
    line.right = tally.right;
    line.met = tally.met;
    line.questions = line.run ? tally.met : round.size();
    line.mark = tally.mark();
    line.points = tally.points;
    line.took = tally.took;
    line.pass = head.rules.pass;
    line.excellent = head.rules.excellent;
    return line;
}

bool began_before(const RoundLine& a, const RoundLine& b) {
    return std::tie(a.started.utc_ms, a.id) < std::tie(b.started.utc_ms, b.id);
}

Compared compared(const RoundLines& all, const RoundLine& with) {
    const RoundLine* last = nullptr;
    Compared found;
    for (const auto& [id, line] : all) {
        if (line.mode != with.mode || line.title != with.title || line.run != with.run) continue;
        if (!line.counts() || !began_before(line, with)) continue;
        if (!last || began_before(*last, line)) last = &line;
        found.best = std::max(found.best.value_or(0), line.result());
    }
    if (last) found.last = last->result();
    return found;
}

}  // namespace qingwen
