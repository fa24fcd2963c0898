#include "round/table.h"

#include <algorithm>

#include "round/table_transition.h"

namespace qingwen {

namespace {

bool sections_fit(const std::vector<Section>& sections) {
    return !sections.empty() && std::ranges::all_of(sections, [](const Section& section) {
        return section.questions > 0 && (section.kind != Section::Kind::risk || !section.stakes.empty());
    });
}

}  // namespace

int questions_of(const TableRules& table, int seats) {
    int all = 0;
    for (const auto& section : table.sections)
        all += section.questions * (section.kind == Section::Kind::buzzer ? 1 : seats);
    return all;
}

bool suits_together(const Question& question) {
    if (question.kind() == Kind::truth) return true;
    const auto* single = std::get_if<Single>(&question.body);
    return single && single->size() <= static_cast<std::size_t>(keys_of_a_seat);
}

bool is_for_table(const RoundHead& head) {
    const auto seats = static_cast<int>(head.seats.size());
    if (seats < fewest_seats || seats > seats_at_most) return false;
    const auto suits = [](const Item& item) { return suits_together(item.question); };
    switch (head.rules.table.play) {
        case Play::alone:
            return false;
        case Play::together:
            return std::ranges::all_of(head.paper.items, suits);
        case Play::stage:
            return sections_fit(head.rules.table.sections);
    }
    return false;
}

Table::Table(RoundHead head) : head_(std::make_shared<const RoundHead>(std::move(head))) {
    for (int i = 0; const auto& section : rules().sections) {
        const int turns = section.kind == Section::Kind::buzzer ? 1 : seats();
        for (int n = 0; n < section.questions * turns; ++n)
            slots_.push_back({i, section.kind == Section::Kind::buzzer ? -1 : n % turns});
        ++i;
    }
    const auto items = head_->paper.items.size();
    const auto most = rules().play == Play::stage ? std::min(items, slots_.size()) : items;
    state_.outcomes.resize(most);
    for (auto& outcome : state_.outcomes) outcome.seats.resize(head_->seats.size());
}

const Section& Table::section(int item) const {
    return rules().sections[static_cast<std::size_t>(section_index(item))];
}

int Table::section_index(int item) const { return slots_[static_cast<std::size_t>(item)].section; }

int Table::turn(int item) const { return slots_[static_cast<std::size_t>(item)].turn; }

std::optional<Millis> Table::limit() const {
    if (state_.step == Step::open) return section(current()).silence;
    if (state_.step == Step::answering) return section(current()).answer;
    if (state_.step != Step::asking || !head_->rules.per_question) return std::nullopt;
    const auto& own = item(current()).question.seconds;
    return own ? seconds(*own) : *head_->rules.per_question;
}

std::optional<Round::Due> Table::due() const {
    const auto length = limit();
    if (!length || !state_.running) return std::nullopt;
    return Round::Due{state_.since + *length + head_->rules.grace, {}};
}

Round::Clocks Table::clocks(Mono at) const {
    Round::Clocks clocks;
    const auto length = limit();
    if (!length) return clocks;
    clocks.question_limit = length;
    clocks.question = state_.running ? between(std::max(at, last_), state_.since + *length)
                      : state_.late  ? Millis{0}
                                     : *length;
    return clocks;
}

bool Table::target_reached() const {
    if (!together() || rules().target <= 0) return false;
    for (int seat = 0; seat < seats(); ++seat)
        if (points(seat) >= rules().target) return true;
    return false;
}

std::optional<EventBody> Table::forward() const {
    if (step() == Step::reading) return Opened{};
    if (step() == Step::answering && !state_.running && !state_.late) return Opened{};
    if (step() != Step::told) return std::nullopt;
    if (current() + 1 == size() || target_reached()) return Finished{Ending::completed};
    return WentOn{};
}

int Table::points(int seat) const {
    int sum = rules().start;
    for (const auto& outcome : state_.outcomes) sum += outcome.seats[static_cast<std::size_t>(seat)].points;
    return sum;
}

std::vector<SeatRank> Table::ranks() const {
    std::vector<SeatRank> all;
    for (int seat = 0; seat < seats(); ++seat) {
        SeatRank rank{.seat = seat, .points = points(seat)};
        for (const auto& outcome : state_.outcomes)
            rank.right +=
                outcome.seats[static_cast<std::size_t>(seat)].state == Outcome::State::right ? 1 : 0;
        all.push_back(rank);
    }
    std::ranges::stable_sort(all, std::ranges::greater{}, &SeatRank::points);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].place =
            i > 0 && all[i].points == all[i - 1].points ? all[i - 1].place : static_cast<int>(i) + 1;
    return all;
}

int Table::met() const {
    return static_cast<int>(std::ranges::count_if(state_.outcomes, [](const TableOutcome& outcome) {
        return outcome.state != TableOutcome::State::open;
    }));
}

std::optional<Refusal> Table::may(const EventBody& event, Mono at) const {
    const auto kind = static_cast<EventKind>(event.index());
    if (const auto refusal = at_step(state_.step, kind)) return refusal;
    if (kind != EventKind::started && kind != EventKind::interrupted && at < last_)
        return Refusal::wrong_sequence;
    return std::visit([&](const auto& body) { return check(body, at); }, event);
}

std::optional<Refusal> Table::check(const Started&, Mono) const {
    return is_for_table(*head_) ? std::nullopt : std::optional(Refusal::wrong_table);
}

std::optional<Refusal> Table::check(const Answered& event, Mono at) const {
    if (event.item != current()) return Refusal::wrong_question;
    if (!seated(event.seat) || (!together() && event.seat != holder())) return Refusal::wrong_seat;
    if (!fits(event.answer, item(current()).question)) return Refusal::no_answer;
    if (!together()) return std::nullopt;
    const auto& seat = outcome(current()).seats[static_cast<std::size_t>(event.seat)];
    if (seat.answer) return Refusal::answered_already;
    if (const auto end = due(); end && at > end->at) return Refusal::too_late;
    return std::nullopt;
}

std::optional<Refusal> Table::check(const TimedOut& event, Mono at) const {
    const auto end = due();
    if (!end || at < end->at || event.whole_round) return Refusal::too_early;
    return std::nullopt;
}

std::optional<Refusal> Table::check(const WentOn&, Mono) const {
    return forward() == EventBody(WentOn{}) ? std::nullopt : std::optional(Refusal::not_now);
}

std::optional<Refusal> Table::check(const Finished& event, Mono) const {
    if (event.ending == Ending::left) return std::nullopt;
    if (event.ending != Ending::completed) return Refusal::not_now;
    return forward() == EventBody(event) ? std::nullopt : std::optional(Refusal::unanswered_left);
}

std::optional<Refusal> Table::check(const Opened&, Mono) const {
    return forward() == EventBody(Opened{}) ? std::nullopt : std::optional(Refusal::not_now);
}

std::optional<Refusal> Table::check(const Buzzed& event, Mono at) const {
    if (!seated(event.seat)) return Refusal::wrong_seat;
    if (outcome(current()).seats[static_cast<std::size_t>(event.seat)].early) return Refusal::wrong_seat;
    if (const auto end = due(); end && at > end->at) return Refusal::too_late;
    return std::nullopt;
}

std::optional<Refusal> Table::check(const Staked& event, Mono) const {
    const auto& stakes = section(current()).stakes;
    const bool there = std::ranges::find(stakes, event.points) != stakes.end();
    return there ? std::nullopt : std::optional(Refusal::wrong_stake);
}

std::optional<Refusal> Table::check(const Undone&, Mono) const {
    return can_undo() ? std::nullopt : std::optional(Refusal::nothing_to_undo);
}

std::optional<Refusal> Table::apply(const Event& event) {
    if (event.seq != static_cast<int>(log_.size())) return Refusal::wrong_sequence;
    if (const auto refusal = may(event.body, event.at.mono)) return refusal;
    std::visit([&](const auto& body) { change(body, event.at.mono); }, event.body);
    last_ = event.at.mono;
    log_.push_back(event);
    return std::nullopt;
}

}  // namespace qingwen
