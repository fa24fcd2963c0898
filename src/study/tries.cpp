#include "study/tries.h"

#include <algorithm>
#include <tuple>

namespace qingwen {

namespace {

std::size_t index(int i) { return static_cast<std::size_t>(i); }

bool settled(const Outcome& outcome) { return outcome.state != Outcome::State::open; }

// By item; null where nothing settled it. Time runs out for items in their order.
std::vector<const Event*> settling_events(const Round& round) {
    std::vector<const Event*> by_item(index(round.size()), nullptr);
    std::vector<const Event*> time_outs;
    for (const Event& event : round.log()) {
        if (const auto* answered = std::get_if<Answered>(&event.body))
            by_item[index(answered->item)] = &event;
        if (std::holds_alternative<TimedOut>(event.body)) time_outs.push_back(&event);
    }
    std::size_t next = 0;
    for (std::size_t i = 0; i < by_item.size(); ++i) {
        if (by_item[i] != nullptr || time_outs.empty() || !settled(round.outcomes()[i])) continue;
        by_item[i] = time_outs[std::min(next, time_outs.size() - 1)];
        ++next;
    }
    return by_item;
}

std::optional<Millis> limit_of(const Rules& rules, const Question& question) {
    if (!rules.per_question) return std::nullopt;
    return question.seconds ? seconds(*question.seconds) : *rules.per_question;
}

Try try_of(const Round& round, int item, const Event& event) {
    const auto& question = round.item(item).question;
    const auto& outcome = round.outcomes()[index(item)];
    return {.round = round.head().id,
            .seq = event.seq,
            .question = question.id,
            .chapter = question.chapter,
            .tags = question.tags,
            .level = question.level,
            .kind = question.kind(),
            .cite = question.cite,
            .at = event.at.wall,
            .fraction = outcome.fraction,
            .timed_out = outcome.state == Outcome::State::timed_out,
            .took = outcome.took,
            .limit = limit_of(round.head().rules, question)};
}

}  // namespace

std::vector<Try> tries_of(const Round& round) {
    std::vector<Try> tries;
    const auto events = settling_events(round);
    for (int i = 0; i < round.size(); ++i) {
        const auto* event = events[index(i)];
        if (event != nullptr && settled(round.outcomes()[index(i)]))
            tries.push_back(try_of(round, i, *event));
    }
    std::ranges::stable_sort(tries, {}, &Try::seq);
    return tries;
}

bool earlier(const Try& a, const Try& b) {
    return std::tie(a.at.utc_ms, a.round, a.seq) < std::tie(b.at.utc_ms, b.round, b.seq);
}

}  // namespace qingwen
