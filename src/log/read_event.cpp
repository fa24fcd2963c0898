#include "log/codec.h"
#include "log/read.h"

namespace qingwen {

namespace log {

namespace {

constexpr Range offset_minutes{-1440, 1440};
constexpr Range index_or_none{-1, 1'000'000};

Answer read_answer(const Tree& tree) {
    if (tree.has("chosen")) return Chosen{tree.smalls("chosen", any_index)};
    if (tree.has("judged")) return Judged{tree.truth("judged")};
    if (tree.has("ordered")) return Ordered{tree.smalls("ordered", any_index)};
    if (tree.has("matched")) return Matched{tree.smalls("matched", index_or_none)};
    if (tree.has("filled")) return Filled{tree.texts("filled")};
    if (tree.has("counted")) return Counted{tree.text("counted")};
    tree.fail("is of no known kind");
    return Judged{};
}

Ending read_ending(const Tree& tree) {
    const std::string word = tree.text("ending");
    for (const Ending ending : {Ending::completed, Ending::left, Ending::time_up})
        if (word == word_of(ending)) return ending;
    tree.fail("has no known ending");
    return Ending::completed;
}

EventBody read_body(const Tree& tree, EventKind kind) {
    switch (kind) {
        case EventKind::started:
            return Started{};
        case EventKind::answered:
            return Answered{tree.small("item", any_index), read_answer(tree.map("answer"))};
        case EventKind::timed_out:
            return TimedOut{tree.truth("whole_round")};
        case EventKind::went_on:
            return WentOn{};
        case EventKind::flagged:
            return Flagged{tree.small("item", any_index), tree.truth("on")};
        case EventKind::interrupted:
            return Interrupted{{tree.integer("away_ms", any_time)}};
        case EventKind::finished:
            return Finished{read_ending(tree)};
    }
    return Started{};
}

Moment read_moment(const Tree& tree) {
    return {{tree.integer("mono_ms", any_time)},
            {tree.integer("utc_ms", any_time), tree.small("offset_minutes", offset_minutes)}};
}

}  // namespace

Event read_event(const Tree& tree) {
    const auto kind = event_kind_of(tree.text("kind"));
    if (!kind) tree.fail("is of no known kind");
    Event event{{tree.text("id")},
                tree.small("seq", {0, 1'000'000'000}),
                read_moment(tree),
                read_body(tree, kind.value_or(EventKind::started))};
    if (event.id.empty()) tree.fail("has no id");
    return event;
}

}  // namespace log

Result<Event> event_from_json(std::string_view json) { return log::read<Event>(json, log::read_event); }

Result<EventBody> body_from_json(EventKind kind, std::string_view json) {
    return log::read<EventBody>(json, [kind](const log::Tree& tree) { return log::read_body(tree, kind); });
}

}  // namespace qingwen
