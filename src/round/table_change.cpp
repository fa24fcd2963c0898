#include <algorithm>
#include <cassert>

#include "round/table.h"

namespace qingwen {

void Table::run(Step step, Mono at) {
    state_.step = step;
    state_.since = at;
    state_.running = step == Step::open || step == Step::asking;
    state_.late = false;
}

void Table::ask(int item, Mono at) {
    state_.current = item;
    if (together()) return run(Step::asking, at);
    here().holder = turn(item);
    switch (section(item).kind) {
        case Section::Kind::compulsory:
            return run(Step::answering, at);
        case Section::Kind::buzzer:
            return run(Step::reading, at);
        case Section::Kind::risk:
            return run(Step::staking, at);
    }
}

void Table::tell(TableOutcome::State state) {
    here().state = state;
    state_.step = Step::told;
    state_.running = false;
    state_.late = false;
}

void Table::change(const Started&, Mono at) { ask(0, at); }

void Table::answer_together(const Answered& event, Mono at) {
    const auto length = limit();
    auto& seat = here(event.seat);
    seat.answer = event.answer;
    seat.took = between(state_.since, at);
    if (length) seat.took = std::min(seat.took, *length);
    const double fraction = grade(event.answer, item(current()).question, head_->rules.grading);
    seat.state = fraction >= 1 ? Outcome::State::right : Outcome::State::wrong;
    seat.points = score(head_->rules, {.base = head_->points_of(item(current())),
                                       .least_base = head_->least_points(),
                                       .questions = size(),
                                       .fraction = fraction,
                                       .left = length ? *length - seat.took : Millis{0},
                                       .limit = length.value_or(Millis{0})});
    const auto answered = [](const SeatOutcome& one) { return one.answer.has_value(); };
    if (std::ranges::all_of(here().seats, answered)) tell(TableOutcome::State::settled);
}

void Table::change(const Answered& event, Mono at) {
    if (together()) return answer_together(event, at);
    keep(at);
    here(event.seat).answer = event.answer;
    rule(grade(event.answer, item(current()).question, head_->rules.grading) >= 1);
}

void Table::change(const Ruled& event, Mono at) {
    keep(at);
    rule(event.right);
}

void Table::rule(bool right) {
    const auto& part = section(current());
    const bool risk = part.kind == Section::Kind::risk;
    const int gain = risk ? here().stake : part.right;
    const int loss = risk ? here().stake : part.wrong;
    auto& seat = here(holder());
    seat.state = right ? Outcome::State::right : Outcome::State::wrong;
    seat.points += right ? gain : -loss;
    tell(TableOutcome::State::settled);
}

// The seats that did not answer had their time; a question nobody pressed for is void; a team that has not
// answered waits for the presenter's ruling.
void Table::change(const TimedOut&, Mono) {
    if (together()) {
        for (auto& seat : here().seats)
            if (!seat.answer) seat.state = Outcome::State::timed_out;
        return tell(TableOutcome::State::settled);
    }
    if (state_.step == Step::open) {
        state_.before = nullptr;
        return tell(TableOutcome::State::voided);
    }
    state_.running = false;
    state_.late = true;
}

void Table::change(const WentOn&, Mono at) { ask(current() + 1, at); }

void Table::change(const Interrupted& event, Mono at) {
    const auto gap = at - last_;
    state_.since = state_.since + (gap - std::clamp(event.spent, Millis{}, std::max(Millis{}, gap)));
}

void Table::change(const Finished& event, Mono) {
    state_.step = Step::finished;
    state_.running = false;
    state_.before = nullptr;
    ending_ = event.ending;
}

void Table::change(const Opened&, Mono at) {
    forget_other_question();
    if (state_.step == Step::reading) return run(Step::open, at);
    state_.since = at;
    state_.running = true;
}

void Table::change(const Buzzed& event, Mono at) {
    keep(at);
    if (state_.step == Step::reading) return press_early(event.seat);
    here().holder = event.seat;
    run(Step::answering, at);
    state_.running = true;
}

// It costs, and the team is out for this question. With nobody left to press, the question is void.
void Table::press_early(int seat) {
    here(seat).early = true;
    here(seat).points -= section(current()).early;
    const auto out = [](const SeatOutcome& one) { return one.early; };
    if (std::ranges::all_of(here().seats, out)) tell(TableOutcome::State::voided);
}

void Table::change(const Staked& event, Mono at) {
    keep(at);
    here().stake = event.points;
    run(Step::answering, at);
}

void Table::change(const Passed&, Mono at) {
    keep(at);
    tell(TableOutcome::State::passed);
}

void Table::forget_other_question() {
    if (state_.before && state_.before->current != state_.current) state_.before = nullptr;
}

void Table::keep(Mono at) {
    forget_other_question();
    state_.left_at = at;
    state_.before = std::make_shared<const State>(state_);
}

// A clock that ran then goes on with what it had left.
void Table::change(const Undone&, Mono at) {
    const auto before = state_.before;
    assert(before);
    state_ = *before;
    state_.since = state_.since + (at - state_.left_at);
}

}  // namespace qingwen
