// The record as an interface: rounds and their events, append-only. Appending is asynchronous, because a
// commit waits for the disk and a screen must not.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "base/result.h"
#include "round/round.h"

namespace qingwen {

struct RoundLog {
    RoundHead head;
    std::vector<Event> events;  // by seq, without gaps
};

// What a list of rounds needs, cheaper than the whole log.
struct RoundSummary {
    RoundId id;
    PlayerId player;
    ModeId mode;
    std::string title;
    Wall started;
    int events = 0;
    bool finished = false;
};

// Not thread-safe: all calls from one thread, which is also where the callbacks run.
class Store {
public:
    // Called from any thread when deliver() has something to do.
    using Wake = std::function<void()>;
    // The round or event is durable (WAL, synchronous FULL), or it is not and will not become so.
    using Settled = std::function<void(Done)>;

    virtual ~Store() = default;

    // Begins a round. Its events may be appended at once; order is kept. Beginning the same round again
    // settles well.
    virtual void open(const RoundHead& head, Settled settled) = 0;
    // Appending an event that is already there settles well and changes nothing; another one with its id or
    // place fails. After a failure the later events of the round fail too, until the one that failed is
    // appended again.
    virtual void append(const RoundId& round, const Event& event, Settled settled) = 0;
    // Runs the callbacks of what has settled, in order of appending. Returns how many ran.
    virtual int deliver() = 0;
    // Waits until all that was appended has settled, and delivers it.
    virtual void drain() = 0;
    virtual void on_settled(Wake wake) = 0;

    // Everything delivered so far, newest round first.
    [[nodiscard]] virtual Result<std::vector<RoundSummary>> rounds() const = 0;
    [[nodiscard]] virtual Result<RoundLog> log(const RoundId& round) const = 0;
};

}  // namespace qingwen
