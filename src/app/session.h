// One round, of one person or of a table, being played against a store. What happens goes to the store first
// and joins the round when it is durable: whatever the round shows has been kept.
#pragma once

#include <memory>
#include <optional>

#include "app/library.h"
#include "base/random.h"
#include "record/store.h"
#include "round/table.h"

namespace qingwen {

// Makes round ids: the time for people to sort by, and 64 bits of the seed's stream so that two machines
// never agree.
class IdMaker {
public:
    explicit IdMaker(Seed entropy) : random_(entropy) {}
    RoundId round(Wall now);
    Seed seed() { return Seed{random_.next()}; }

private:
    Random random_;
};

// The round a mode and scope make of a bank, not begun yet.
Result<RoundHead, Shortage> make_round(const Bank& bank, const Mode& mode, const Scope& scope,
                                       const PlayerId& player, RoundId id, Seed seed);

// Played is a Round or a Table. Not thread-safe; stays at its address because the store calls back into it.
template <class Played>
class SessionOf {
public:
    // Opens the round in the store and starts it.
    static std::unique_ptr<SessionOf> begin(RoundHead head, Store& store, Moment now);
    // Takes up a round that was left open. Fails when its log does not replay. The time away is recorded, not
    // charged.
    static Result<std::unique_ptr<SessionOf>> resume(const RoundLog& log, Store& store, Moment now);

    SessionOf(const SessionOf&) = delete;
    SessionOf& operator=(const SessionOf&) = delete;
    ~SessionOf();

    [[nodiscard]] const Played& round() const { return round_; }
    // Something was handed to the store and has not settled.
    [[nodiscard]] bool saving() const { return pending_.has_value(); }
    // Why the last thing could not be kept. Cleared by the next try.
    [[nodiscard]] const std::optional<Error>& trouble() const { return trouble_; }

    // What the round says; and not now while saving.
    [[nodiscard]] std::optional<Refusal> may(const EventBody& event, Moment now) const;
    // Hands the event to the store. It has happened when the round's log holds it, after a deliver().
    std::optional<Refusal> submit(const EventBody& event, Moment now);

    // The program did not run for `away` (the machine slept, or the process was stopped); it was last at work
    // at `seen`. Joins the round as soon as nothing else is being kept. What was spent up to `seen` is
    // charged, the rest is not, and no time-out comes of it.
    void was_away(Millis away, Mono seen, Moment now);
    // Brings the time-out that is due. Call it after the inputs of the same moment, so that they come first.
    void tick(Moment now);
    // When tick() has something to do; nothing while no clock runs.
    [[nodiscard]] std::optional<Mono> next() const;

private:
    SessionOf(Played round, Store& store) : round_(std::move(round)), store_(store) {}
    void hand_over(const EventBody& event, Moment now);
    void open();
    void record_absence(Moment now);
    void settled(const Done& done);

    Played round_;
    Store& store_;
    bool opened_ = false;  // the store knows the round
    std::optional<Event> pending_;
    struct Absence {
        Millis away;
        Mono seen;
    };
    std::optional<Absence> absence_;  // not handed to the store yet
    std::optional<Error> trouble_;
    Mono retry_at_;
    std::shared_ptr<bool> alive_ =
        std::make_shared<bool>(true);  // callbacks of a session that is gone do nothing
};

extern template class SessionOf<Round>;
extern template class SessionOf<Table>;
using Session = SessionOf<Round>;
using TableSession = SessionOf<Table>;

}  // namespace qingwen
