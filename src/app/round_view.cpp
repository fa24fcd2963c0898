#include "app/round_view.h"

#include <algorithm>

namespace qingwen {

namespace {

using Lead = RoundView::Lead;

Lead lead_of(const Round& round, const Draft& draft, bool turned) {
    if (!round.head().rules.scored()) return turned ? Lead::go_on : Lead::reveal;
    if (round.phase() != Phase::asking) return Lead::go_on;
    if (!round.head().rules.go_back) return Lead::confirm;
    const auto answer = draft.answer();
    if (answer && !stands(round, {round.current(), *answer, draft.certainty()})) return Lead::confirm;
    return round.current() + 1 < round.size() ? Lead::pass : Lead::hand_in;
}

}  // namespace

bool stands(const Round& round, const Answered& given) {
    const auto& outcome = round.outcomes()[static_cast<std::size_t>(given.item)];
    return outcome.answer == given.answer && outcome.certainty == given.certainty;
}

RoundView round_view_of(const Session& session, const Draft& draft, bool turned, Moment now) {
    const auto& round = session.round();
    RoundView view{.round = &round, .draft = &draft, .clocks = round.clocks(now.mono)};
    view.lead = lead_of(round, draft, turned);
    const auto answer = draft.answer();
    view.confirm = answer ? session.may(Answered{round.current(), *answer, draft.certainty()}, now)
                          : std::optional(Refusal::no_answer);
    view.last = std::holds_alternative<Finished>(round.forward());
    view.goes_back = round.size() > 1 && !round.may(WentTo{round.current()}, now.mono);
    view.unanswered =
        static_cast<int>(std::ranges::count_if(round.outcomes(), [](const auto& o) { return !o.answer; }));
    view.flagged = static_cast<int>(std::ranges::count(round.outcomes(), true, &Outcome::flagged));
    view.saving = session.saving();
    view.trouble = session.trouble();
    return view;
}

}  // namespace qingwen
