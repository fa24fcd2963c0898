#include "app/session.h"

#include <array>
#include <cassert>
#include <cstdio>
#include <type_traits>
#include <utility>

#include "record/replay.h"

namespace qingwen {

namespace {

constexpr Millis retry_after = seconds(2);

EventId id_of(const RoundId& round, int seq) { return {round.text + "." + std::to_string(seq)}; }

std::string title_of(const Bank& bank, const Scope& scope) {
    if (!scope.title.empty() || scope.chapters.size() != 1) return scope.title;
    const auto* chapter = bank.chapter(scope.chapters.front());
    return chapter ? chapter->title : std::string();
}

template <class Played>
Result<Played, Unplayable> replay_as(const RoundLog& log) {
    if constexpr (std::is_same_v<Played, Table>)
        return replay_table(log);
    else
        return replay(log);
}

}  // namespace

RoundId IdMaker::round(Wall now) {
    std::array<char, 40> text{};
    const auto random = static_cast<unsigned long long>(random_.next());
    std::snprintf(text.data(), text.size(), "%012llx-%016llx", static_cast<unsigned long long>(now.utc_ms),
                  random);
    return {text.data()};
}

Result<RoundHead, Shortage> make_round(const Bank& bank, const Mode& mode, const Scope& scope,
                                       const PlayerId& player, RoundId id, Seed seed) {
    auto paper = draw_paper(bank, narrowed(mode.blueprint, scope), seed);
    if (!paper) return paper.error();
    return RoundHead{std::move(id),         player,     mode.id,
                     title_of(bank, scope), mode.rules, std::move(paper).value()};
}

template <class Played>
std::unique_ptr<SessionOf<Played>> SessionOf<Played>::begin(RoundHead head, Store& store, Moment now) {
    std::unique_ptr<SessionOf> session(new SessionOf(Played(std::move(head)), store));
    session->hand_over(Started{}, now);
    return session;
}

template <class Played>
Result<std::unique_ptr<SessionOf<Played>>> SessionOf<Played>::resume(const RoundLog& log, Store& store,
                                                                     Moment now) {
    auto round = replay_as<Played>(log);
    if (!round) return Error{Fault::damaged, log.head.id.text, "event " + std::to_string(round.error().seq)};
    std::unique_ptr<SessionOf> session(new SessionOf(std::move(round).value(), store));
    session->opened_ = true;
    if (log.events.empty()) {
        session->hand_over(Started{}, now);
        return session;
    }
    const auto away = now.wall.utc_ms - log.events.back().at.wall.utc_ms;
    session->hand_over(Interrupted{{std::max<std::int64_t>(0, away)}}, now);
    return session;
}

template <class Played>
SessionOf<Played>::~SessionOf() {
    *alive_ = false;
}

template <class Played>
std::optional<Refusal> SessionOf<Played>::may(const EventBody& event, Moment now) const {
    if (saving()) return Refusal::not_now;
    return round_.may(event, now.mono);
}

template <class Played>
std::optional<Refusal> SessionOf<Played>::submit(const EventBody& event, Moment now) {
    if (const auto refusal = may(event, now)) return refusal;
    hand_over(event, now);
    return std::nullopt;
}

template <class Played>
void SessionOf<Played>::hand_over(const EventBody& event, Moment now) {
    assert(!pending_);
    trouble_.reset();
    const int seq = static_cast<int>(round_.log().size());
    pending_ = Event{id_of(round_.head().id, seq), seq, now, event};
    retry_at_ = now.mono + retry_after;
    if (!opened_) open();
    store_.append(round_.head().id, *pending_, [this, alive = alive_](const Done& done) {
        if (*alive) settled(done);
    });
}

template <class Played>
void SessionOf<Played>::open() {
    store_.open(round_.head(), [this, alive = alive_](const Done& done) {
        if (*alive) opened_ = done.ok();
    });
}

template <class Played>
void SessionOf<Played>::settled(const Done& done) {
    const auto event = *pending_;
    pending_.reset();
    if (!done) {
        trouble_ = done.error();
        return;
    }
    [[maybe_unused]] const auto refused = round_.apply(event);
    assert(!refused);
}

template <class Played>
void SessionOf<Played>::was_away(Millis away, Mono seen, Moment now) {
    if (absence_)
        absence_->away += away;
    else
        absence_ = Absence{away, seen};
    tick(now);
}

template <class Played>
void SessionOf<Played>::record_absence(Moment now) {
    const auto absence = *std::exchange(absence_, std::nullopt);
    const auto& log = round_.log();
    const auto since = log.empty() ? absence.seen : log.back().at.mono;
    const Interrupted back{absence.away, std::max(Millis{}, absence.seen - since)};
    if (!round_.may(back, now.mono)) hand_over(back, now);
}

template <class Played>
void SessionOf<Played>::tick(Moment now) {
    if (absence_ && !saving()) record_absence(now);
    const auto when = next();
    if (!when || now.mono < *when) return;
    if (round_.log().empty()) return hand_over(Started{}, now);
    hand_over(round_.due()->event, now);
}

template <class Played>
std::optional<Mono> SessionOf<Played>::next() const {
    if (saving()) return std::nullopt;
    if (absence_) return absence_->seen;
    if (round_.log().empty()) return retry_at_;
    const auto due = round_.due();
    if (!due) return std::nullopt;
    return trouble_ ? std::max(due->at, retry_at_) : due->at;
}

template class SessionOf<Round>;
template class SessionOf<Table>;

}  // namespace qingwen
