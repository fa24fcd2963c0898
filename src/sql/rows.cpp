#include "sql/rows.h"

#include "base/digest.h"
#include "log/codec.h"

namespace qingwen::sql {

namespace {

constexpr std::size_t chain_digits = 32;

// Length before content, so that no two rows make the same text.
void add(std::string& all, std::string_view part) {
    all += std::to_string(part.size()) + ":";
    all += part;
}

std::string link(const std::string& all) { return digest_of(all).substr(0, chain_digits); }

}  // namespace

RoundRow row_of(const RoundHead& head) {
    return {head.id.text, head.player.text, head.mode.text, head.title, to_json(head)};
}

EventRow row_of(const RoundId& round, const Event& event) {
    return {round.text,
            event.id.text,
            event.seq,
            event.at.wall.utc_ms,
            event.at.wall.offset_minutes,
            event.at.mono.ms,
            std::string(word_of(event.kind())),
            body_to_json(event.body)};
}

Result<Event> event_of(const EventRow& row) {
    const auto kind = event_kind_of(row.kind);
    if (!kind) return Error{Fault::damaged, {}, "no known kind of event"};
    Event event{
        {row.id}, row.seq, {{row.mono_ms}, {row.utc_ms, static_cast<std::int32_t>(row.offset_minutes)}}, {}};
    if (Done done = body_from_json(*kind, row.body, event.body); !done) return done.error();
    return event;
}

std::string chain_of(const RoundRow& row) {
    std::string all;
    for (const auto* const part : {&row.id, &row.player, &row.mode, &row.title, &row.head}) add(all, *part);
    return link(all);
}

std::string chain_of(const EventRow& row, std::string_view before) {
    std::string all;
    add(all, before);
    for (const auto number : {std::int64_t{row.seq}, row.utc_ms, row.offset_minutes, row.mono_ms})
        add(all, std::to_string(number));
    for (const auto* const part : {&row.id, &row.kind, &row.body}) add(all, *part);
    return link(all);
}

}  // namespace qingwen::sql
