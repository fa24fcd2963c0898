#include "log/codec.h"
#include "log/read.h"

namespace qingwen {

namespace log {

namespace {

constexpr Range offset_minutes{-1440, 1440};
constexpr Range index_or_none{-1, 1'000'000};
constexpr Range any_seat{0, 100};
constexpr Range any_stake{0, 100'000};

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
    const auto ending = ending_of(tree.text("ending"));
    if (!ending) tree.fail("has no known ending");
    return ending.value_or(Ending::completed);
}

Answered read_answered(const Tree& tree) {
    Answered answered;
    answered.item = tree.small("item", any_index);
    answered.answer = read_answer(tree.map("answer"));
    if (tree.has("certainty")) answered.certainty = static_cast<Certainty>(tree.small("certainty", {1, 3}));
    if (tree.has("seat")) answered.seat = tree.small("seat", any_seat);
    return answered;
}

Interrupted read_interrupted(const Tree& tree) {
    Interrupted interrupted{{tree.integer("away_ms", any_time)}};
    if (tree.has("spent_ms")) interrupted.spent = {tree.integer("spent_ms", any_length)};
    return interrupted;
}

void read_body(const Tree& tree, EventKind kind, EventBody& body) {
    switch (kind) {
        case EventKind::started:
            body = Started{};
            break;
        case EventKind::answered:
            body = read_answered(tree);
            break;
        case EventKind::timed_out:
            body = TimedOut{tree.truth("whole_round")};
            break;
        case EventKind::went_on:
            body = WentOn{};
            break;
        case EventKind::flagged:
            body = Flagged{tree.small("item", any_index), tree.truth("on")};
            break;
        case EventKind::interrupted:
            body = read_interrupted(tree);
            break;
        case EventKind::finished:
            body = Finished{read_ending(tree)};
            break;
        case EventKind::went_to:
            body = WentTo{tree.small("item", any_index)};
            break;
        case EventKind::opened:
            body = Opened{};
            break;
        case EventKind::buzzed:
            body = Buzzed{tree.small("seat", any_seat)};
            break;
        case EventKind::staked:
            body = Staked{tree.small("points", any_stake)};
            break;
        case EventKind::passed:
            body = Passed{};
            break;
        case EventKind::ruled:
            body = Ruled{tree.truth("right")};
            break;
        case EventKind::undone:
            body = Undone{};
            break;
    }
}

Moment read_moment(const Tree& tree) {
    return {{tree.integer("mono_ms", any_time)},
            {tree.integer("utc_ms", any_time), tree.small("offset_minutes", offset_minutes)}};
}

}  // namespace

Event read_event(const Tree& tree) {
    const auto kind = event_kind_of(tree.text("kind"));
    if (!kind) tree.fail("is of no known kind");
    Event event{{tree.text("id")}, tree.small("seq", {0, 1'000'000'000}), read_moment(tree), {}};
    if (kind) read_body(tree, *kind, event.body);
    if (event.id.empty()) tree.fail("has no id");
    return event;
}

}  // namespace log

Result<Event> event_from_json(std::string_view json) { return log::read<Event>(json, log::read_event); }

Done body_from_json(EventKind kind, std::string_view json, EventBody& into) {
    log::Trouble trouble;
    const log::Json value = log::parse_map(json, trouble);
    if (trouble.what.empty()) log::read_body(log::Tree(value, trouble), kind, into);
    if (!trouble.what.empty()) return log::error_of(trouble);
    return Unit{};
}

}  // namespace qingwen
