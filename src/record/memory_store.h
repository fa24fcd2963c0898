// The store without a disk: for tests and for rounds nobody wants kept. It holds the same promises as the one
// on disk: nothing is settled before deliver(), a failure takes the later events of its round with it, and an
// event again changes nothing.
#pragma once

#include <deque>
#include <map>
#include <set>

#include "record/store.h"

namespace qingwen {

class MemoryStore final : public Store {
public:
    void open(const RoundHead& head, Settled settled) override;
    void append(const RoundId& round, const Event& event, Settled settled) override;
    int deliver() override;
    void drain() override;
    void on_settled(Wake wake) override { wake_ = std::move(wake); }

    [[nodiscard]] Result<std::vector<RoundSummary>> rounds() const override;
    [[nodiscard]] Result<RoundLog> log(const RoundId& round) const override;

    // For tests. The n-th open or append from now on fails, 1 being the next.
    void fail_at(int n, Error error);
    // While held, deliver() settles nothing; drain() lets go first.
    void hold(bool held) { held_ = held; }
    [[nodiscard]] int waiting() const { return static_cast<int>(queue_.size()); }

private:
    struct Waiting {
        std::function<Done()> settle;
        Settled settled;
    };
    void queue(std::function<Done()> settle, Settled settled);
    Done planned_failure();
    Done add_round(const RoundHead& head);
    Done add_event(const RoundId& round, const Event& event);
    Done join(RoundLog& log, const Event& event);

    std::deque<Waiting> queue_;
    std::vector<RoundLog> rounds_;  // oldest first
    std::set<EventId> ids_;
    std::map<RoundId, Error> broken_;  // why the last event that came to this round is not there
    int until_failure_ = 0;
    Error failure_;
    bool held_ = false;
    Wake wake_;
};

// What a list shows of a round.
RoundSummary summary_of(const RoundLog& log);

}  // namespace qingwen
