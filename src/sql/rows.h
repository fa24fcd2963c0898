// Inside sql/ only: rounds and events as rows. Every row carries a chain: the first 32 digits of the digest
// of the row before it in its round and of its own content, the round's own row being the first. It shows
// what a disk or a hand has changed (SQLite's own check finds only about one flipped bit in four,
// research/kiosk.md 0.14); it is no signature, and rows missing at a round's end leave no trace in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "record/store.h"

namespace qingwen::sql {

struct RoundRow {
    std::string id, player, mode, title, head;
};

struct EventRow {
    std::string round, id;
    int seq = 0;
    std::int64_t utc_ms = 0;
    std::int64_t offset_minutes = 0;
    std::int64_t mono_ms = 0;
    std::string kind, body;

    bool operator==(const EventRow&) const = default;
};

RoundRow row_of(const RoundHead& head);
EventRow row_of(const RoundId& round, const Event& event);
Result<Event> event_of(const EventRow& row);

std::string chain_of(const RoundRow& row);
std::string chain_of(const EventRow& row, std::string_view before);

}  // namespace qingwen::sql
