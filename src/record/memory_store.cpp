#include "record/memory_store.h"

#include <algorithm>

#include "record/replay.h"

namespace qingwen {

namespace {

Error unknown_round(const RoundId& round) { return {Fault::not_found, round.text, "no such round"}; }

template <class Logs>
auto find_round(Logs& logs, const RoundId& id) {
    return std::find_if(logs.begin(), logs.end(), [&](const RoundLog& log) { return log.head.id == id; });
}

}  // namespace

RoundSummary summary_of(const RoundLog& log) {
    RoundSummary summary{log.head.id, log.head.player, log.head.mode, log.head.title, {}, 0, false};
    summary.events = static_cast<int>(log.events.size());
    if (log.events.empty()) return summary;
    summary.started = log.events.front().at.wall;
    summary.finished = ends_round(log.events.back().body);
    return summary;
}

void MemoryStore::queue(std::function<Done()> settle, Settled settled) {
    queue_.push_back({std::move(settle), std::move(settled)});
    if (wake_ && !held_) wake_();
}

void MemoryStore::open(const RoundHead& head, Settled settled) {
    queue([this, head] { return add_round(head); }, std::move(settled));
}

void MemoryStore::append(const RoundId& round, const Event& event, Settled settled) {
    queue([this, round, event] { return add_event(round, event); }, std::move(settled));
}

int MemoryStore::deliver() {
    if (held_) return 0;
    const std::size_t ready = queue_.size();
    for (std::size_t i = 0; i < ready; ++i) {
        const Waiting next = std::move(queue_.front());
        queue_.pop_front();
        const Done done = next.settle();
        if (next.settled) next.settled(done);
    }
    return static_cast<int>(ready);
}

void MemoryStore::drain() {
    held_ = false;
    while (deliver() > 0) continue;
}

void MemoryStore::fail_at(int n, Error error) {
    until_failure_ = n;
    failure_ = std::move(error);
}

Done MemoryStore::planned_failure() {
    if (until_failure_ > 0 && --until_failure_ == 0) return failure_;
    return Unit{};
}

Done MemoryStore::add_round(const RoundHead& head) {
    if (Done done = planned_failure(); !done) return done;
    if (const auto there = find_round(rounds_, head.id); there != rounds_.end()) {
        if (there->head.paper.seed == head.paper.seed && there->head.player == head.player) return Unit{};
        return Error{Fault::impossible, head.id.text, "another round has this id"};
    }
    rounds_.push_back({head, {}});
    return Unit{};
}

Done MemoryStore::add_event(const RoundId& round, const Event& event) {
    const auto at = find_round(rounds_, round);
    Done done = planned_failure();
    if (done && at == rounds_.end()) done = unknown_round(round);
    if (done) done = join(*at, event);
    if (!done) broken_.try_emplace(round, done.error());
    if (done) broken_.erase(round);
    return done;
}

Done MemoryStore::join(RoundLog& log, const Event& event) {
    const auto next = static_cast<int>(log.events.size());
    if (event.seq >= 0 && event.seq < next && log.events[static_cast<std::size_t>(event.seq)] == event)
        return Unit{};
    if (event.seq > next && broken_.contains(log.head.id)) return broken_.at(log.head.id);
    if (event.seq != next || !ids_.insert(event.id).second)
        return Error{Fault::impossible, event.id.text, "another event has its place or its id"};
    log.events.push_back(event);
    return Unit{};
}

Result<std::vector<RoundSummary>> MemoryStore::rounds() const {
    std::vector<RoundSummary> all;
    for (const auto& log : rounds_) all.push_back(summary_of(log));
    std::ranges::reverse(all);
    return all;
}

Result<RoundLog> MemoryStore::log(const RoundId& round) const {
    const auto at = find_round(rounds_, round);
    if (at == rounds_.end()) return unknown_round(round);
    return *at;
}

}  // namespace qingwen
