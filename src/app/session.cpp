#include "app/session.h"

#include <array>
#include <cassert>
#include <cstdio>
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

std::unique_ptr<Session> Session::begin(RoundHead head, Store& store, Moment now) {
    std::unique_ptr<Session> session(new Session(Round(std::move(head)), store));
    session->hand_over(Started{}, now);
    return session;
}

Result<std::unique_ptr<Session>> Session::resume(const RoundLog& log, Store& store, Moment now) {
    auto round = replay(log);
    if (!round) return Error{Fault::damaged, log.head.id.text, "event " + std::to_string(round.error().seq)};
    std::unique_ptr<Session> session(new Session(std::move(round).value(), store));
    session->opened_ = true;
    if (log.events.empty()) {
        session->hand_over(Started{}, now);
        return session;
    }
    const auto away = now.wall.utc_ms - log.events.back().at.wall.utc_ms;
    session->hand_over(Interrupted{{std::max<std::int64_t>(0, away)}}, now);
    return session;
}

Session::~Session() { *alive_ = false; }

std::optional<Refusal> Session::may(const EventBody& event, Moment now) const {
    if (saving()) return Refusal::not_now;
    return round_.may(event, now.mono);
}

std::optional<Refusal> Session::submit(const EventBody& event, Moment now) {
    if (const auto refusal = may(event, now)) return refusal;
    hand_over(event, now);
    return std::nullopt;
}

void Session::hand_over(const EventBody& event, Moment now) {
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

void Session::open() {
    store_.open(round_.head(), [this, alive = alive_](const Done& done) {
        if (*alive) opened_ = done.ok();
    });
}

void Session::settled(const Done& done) {
    const auto event = *pending_;
    pending_.reset();
    if (!done) {
        trouble_ = done.error();
        return;
    }
    [[maybe_unused]] const auto refused = round_.apply(event);
    assert(!refused);
}

void Session::was_away(Millis away, Mono seen, Moment now) {
    if (absence_)
        absence_->away += away;
    else
        absence_ = Absence{away, seen};
    tick(now);
}

void Session::record_absence(Moment now) {
    const auto absence = *std::exchange(absence_, std::nullopt);
    const auto& log = round_.log();
    const auto since = log.empty() ? absence.seen : log.back().at.mono;
    const Interrupted back{absence.away, std::max(Millis{}, absence.seen - since)};
    if (!round_.may(back, now.mono)) hand_over(back, now);
}

void Session::tick(Moment now) {
    if (absence_ && !saving()) record_absence(now);
    const auto when = next();
    if (!when || now.mono < *when) return;
    if (round_.phase() == Phase::ready) return hand_over(Started{}, now);
    hand_over(round_.due()->event, now);
}

std::optional<Mono> Session::next() const {
    if (saving()) return std::nullopt;
    if (absence_) return absence_->seen;
    if (round_.phase() == Phase::ready) return retry_at_;
    const auto due = round_.due();
    if (!due) return std::nullopt;
    return trouble_ ? std::max(due->at, retry_at_) : due->at;
}

}  // namespace qingwen
