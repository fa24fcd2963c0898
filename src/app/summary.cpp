#include "app/summary.h"

#include <algorithm>
#include <map>

#include "record/replay.h"

namespace qingwen {

namespace {

constexpr std::size_t most_tags = 5;

bool right(const Outcome& outcome) { return outcome.state == Outcome::State::right; }

// Cards are not answered, and what a challenge never came to is no mistake.
bool counts(const Round& round, const Outcome& outcome) {
    const bool met = outcome.state != Outcome::State::open;
    return round.head().rules.scored() && (met || !round.lives());
}

void count(std::map<std::string, Share>& shares, const std::string& label, bool is_right) {
    auto& share = shares[label];
    share.label = label;
    share.total += 1;
    share.right += is_right ? 1 : 0;
}

double part(const Share& share) { return static_cast<double>(share.right) / share.total; }

std::vector<Share> weakest(const std::map<std::string, Share>& shares) {
    std::vector<Share> found;
    for (const auto& [label, share] : shares) found.push_back(share);
    std::ranges::stable_sort(found, [](const Share& a, const Share& b) { return a.total > b.total; });
    if (found.size() > most_tags) found.resize(most_tags);
    std::ranges::stable_sort(found, [](const Share& a, const Share& b) { return part(a) < part(b); });
    return found;
}

}  // namespace

UnfinishedRound summary_of(const RoundLog& log, const Library& library) {
    if (!log.head.seats.empty()) {
        const auto table = replay_table(log);
        return {library.mode(log.head.mode), log.head.title, table->met(), table->size(), table->met()};
    }
    const auto round = replay(log);
    const auto tally = round->tally();
    return {library.mode(log.head.mode), log.head.title, tally.met, round->size(), tally.answered};
}

ResultView result_of(const Round& round) {
    ResultView view{.round = &round, .mode = nullptr, .tally = round.tally()};
    std::map<std::string, Share> tags;
    std::map<Kind, Share> kinds;
    for (int i = 0; i < round.size(); ++i) {
        const auto& question = round.item(i).question;
        const auto& outcome = round.outcomes()[static_cast<std::size_t>(i)];
        if (!counts(round, outcome)) continue;
        for (const auto& tag : question.tags) count(tags, tag, right(outcome));
        auto& share = kinds[question.kind()];
        share.kind = question.kind();
        share.total += 1;
        share.right += right(outcome) ? 1 : 0;
        if (!right(outcome)) view.missed.push_back(i);
    }
    view.by_tag = weakest(tags);
    for (const auto& [kind, share] : kinds) view.by_kind.push_back(share);
    view.read_again = read_again(round);
    view.standing = standing_of(round.head().rules, view.tally.mark());
    return view;
}

Scope only_missed(const Round& round) {
    Scope scope;
    for (int i = 0; i < round.size(); ++i)
        if (const auto& outcome = round.outcomes()[static_cast<std::size_t>(i)];
            counts(round, outcome) && !right(outcome))
            scope.only.push_back(round.item(i).question.id);
    return scope;
}

}  // namespace qingwen
