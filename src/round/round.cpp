#include "round/round.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <numeric>

#include "round/transition.h"

namespace qingwen {

namespace {

Outcome::State state_of(double fraction) {
    if (fraction >= 1) return Outcome::State::right;
    return fraction > 0 ? Outcome::State::partly : Outcome::State::wrong;
}

// Nothing can be spent before the event before, or after now.
bool within_gap(const Interrupted& event, Millis gap) {
    return event.spent == Millis{} || (event.spent > Millis{} && event.spent <= gap);
}

}  // namespace

int RoundHead::points_of(const Item& item) const { return item.question.points.value_or(rules.base); }

int RoundHead::least_points() const {
    int least = rules.base;
    for (const auto& item : paper.items) least = std::min(least, points_of(item));
    return least;
}

int Tally::mark() const {
    if (possible <= 0) return 0;
    const std::int64_t doubled = std::int64_t{base_points} * 200 + possible;
    return static_cast<int>(std::max<std::int64_t>(0, doubled / (std::int64_t{possible} * 2)));
}

Round::Round(RoundHead head)
    : head_(std::make_shared<const RoundHead>(std::move(head))), outcomes_(head_->paper.items.size()) {
    assert(!head_->paper.items.empty());
}

std::optional<Millis> Round::limit_of(int index) const {
    const auto& rules = head_->rules;
    if (!rules.per_question) return std::nullopt;
    const auto& own = item(index).question.seconds;
    return own ? seconds(*own) : *rules.per_question;
}

std::optional<Mono> Round::question_end() const {
    const auto limit = limit_of(current_);
    if (phase_ != Phase::asking || !limit) return std::nullopt;
    return shown_ + *limit;
}

std::optional<Mono> Round::round_end() const {
    const auto& limit = head_->rules.per_round;
    if (phase_ != Phase::asking || !limit) return std::nullopt;
    return started_ + *limit + waited_;
}

std::optional<Round::Due> Round::due() const {
    const auto question = question_end();
    const auto whole = round_end();
    if (!question && !whole) return std::nullopt;
    const auto grace = head_->rules.grace;
    if (whole && (!question || *whole <= *question)) return Due{*whole + grace, {.whole_round = true}};
    return Due{*question + grace, {.whole_round = false}};
}

Round::Clocks Round::clocks(Mono at) const {
    Clocks clocks;
    const Mono now = std::max(at, last_);
    if (const auto limit = limit_of(current_)) {
        clocks.question_limit = limit;
        const auto end = question_end();
        clocks.question = end ? between(now, *end) : Millis{0};
    }
    if (const auto& limit = head_->rules.per_round) {
        clocks.round_limit = limit;
        const Mono standing = phase_ == Phase::feedback ? feedback_since_ : now;
        clocks.round = phase_ == Phase::ready ? *limit : between(standing, started_ + *limit + waited_);
    }
    return clocks;
}

std::optional<int> Round::lives() const {
    const int all = head_->rules.lives;
    return all > 0 ? std::optional(std::max(0, all - mistakes_)) : std::nullopt;
}

EventBody Round::forward() const {
    if (lives() == 0) return Finished{Ending::lost};
    if (current_ + 1 < size()) return WentOn{};
    return Finished{Ending::completed};
}

std::optional<Refusal> Round::may_answer(const Answered& event, Mono at) const {
    if (event.seat != 0) return Refusal::wrong_seat;
    if (event.item != current_) return Refusal::wrong_question;
    if (!fits(event.answer, item(current_).question)) return Refusal::no_answer;
    if (head_->rules.certainty && !event.certainty) return Refusal::no_certainty;
    if (const auto end = due(); end && at > end->at) return Refusal::too_late;
    return std::nullopt;
}

std::optional<Refusal> Round::may_finish(Ending ending) const {
    if (ending == Ending::left) return std::nullopt;
    if (ending == Ending::time_up) return Refusal::not_now;
    if (ending == Ending::lost) return lives() == 0 ? std::nullopt : std::optional(Refusal::not_now);
    if (lives() == 0) return Refusal::no_life;
    const bool met_all = phase_ == Phase::feedback && current_ + 1 == size();
    if (!met_all && !head_->rules.go_back) return Refusal::unanswered_left;
    return std::nullopt;
}

std::optional<Refusal> Round::may(const EventBody& event, Mono at) const {
    const auto kind = static_cast<EventKind>(event.index());
    if (const auto refusal = in_phase(phase_, kind)) return refusal;
    if (kind != EventKind::started && kind != EventKind::interrupted && at < last_)
        return Refusal::wrong_sequence;
    if (kind == EventKind::started && (!head_->seats.empty() || head_->rules.table.play != Play::alone))
        return Refusal::wrong_table;
    const auto within = [&](int index) { return index >= 0 && index < size(); };
    if (const auto* answered = std::get_if<Answered>(&event)) return may_answer(*answered, at);
    if (const auto* finished = std::get_if<Finished>(&event)) return may_finish(finished->ending);
    if (const auto* out = std::get_if<TimedOut>(&event)) {
        const auto end = due();
        if (!end || at < end->at || out->whole_round != end->event.whole_round) return Refusal::too_early;
    }
    if (std::holds_alternative<WentOn>(event)) {
        if (lives() == 0) return Refusal::no_life;
        if (!within(current_ + 1)) return Refusal::not_now;
    }
    if (const auto* back = std::get_if<Interrupted>(&event); back && !within_gap(*back, at - last_))
        return Refusal::wrong_sequence;
    if (const auto* flagged = std::get_if<Flagged>(&event); flagged && !within(flagged->item))
        return Refusal::wrong_question;
    if (const auto* to = std::get_if<WentTo>(&event)) {
        if (!head_->rules.go_back && head_->rules.scored()) return Refusal::not_now;
        if (!within(to->item)) return Refusal::wrong_question;
    }
    return std::nullopt;
}

std::optional<Refusal> Round::apply(const Event& event) {
    if (event.seq != static_cast<int>(log_.size())) return Refusal::wrong_sequence;
    if (const auto refusal = may(event.body, event.at.mono)) return refusal;
    std::visit([&](const auto& body) { change(body, event.at.mono); }, event.body);
    last_ = event.at.mono;
    log_.push_back(event);
    return std::nullopt;
}

void Round::ask(int index, Mono at) {
    current_ = index;
    shown_ = at;
    feedback_since_ = at;
    phase_ = head_->rules.scored() ? Phase::asking : Phase::feedback;
}

void Round::spend(Mono at) {
    const auto limit = limit_of(current_);
    auto& took = outcomes_[static_cast<std::size_t>(current_)].took;
    took += between(shown_, at);
    if (limit) took = std::min(took, *limit);
    shown_ = at;
}

void Round::change(const Started&, Mono at) {
    started_ = at;
    ask(0, at);
}

Worth Round::worth_of(int index) const {
    const auto& question = item(index).question;
    const auto& outcome = outcomes_[static_cast<std::size_t>(index)];
    return {.base = head_->points_of(item(index)),
            .questions = size(),
            .fraction = outcome.fraction,
            .kind = question.kind(),
            .guesses = guesses(question),
            .certainty = outcome.certainty};
}

void Round::settle(const Answered& given, Mono at) {
    spend(at);
    const auto& rules = head_->rules;
    const auto limit = limit_of(current_);
    auto& outcome = outcomes_[static_cast<std::size_t>(current_)];
    outcome.answer = given.answer;
    outcome.certainty = given.certainty;
    outcome.fraction = grade(given.answer, item(current_).question, rules.grading);
    outcome.state = state_of(outcome.fraction);
    const bool right = outcome.state == Outcome::State::right;
    run_ = right && !rules.go_back ? run_ + 1 : 0;
    mistakes_ += right ? 0 : 1;
    auto worth = worth_of(current_);
    worth.least_base = head_->least_points();
    worth.left = limit ? *limit - outcome.took : Millis{0};
    worth.limit = limit.value_or(Millis{0});
    worth.run = run_;
    outcome.points = score(rules, worth);
}

void Round::change(const Answered& event, Mono at) {
    settle(event, at);
    met(at);
}

void Round::change(const TimedOut& event, Mono at) {
    spend(at);
    auto& outcome = outcomes_[static_cast<std::size_t>(current_)];
    if (!outcome.answer) outcome.state = Outcome::State::timed_out;
    run_ = 0;
    if (!event.whole_round) {
        ++mistakes_;
        return met(at);
    }
    phase_ = Phase::finished;
    ending_ = Ending::time_up;
}

// After a life is lost the round stands until the person has seen why.
void Round::met(Mono at) {
    const auto& rules = head_->rules;
    const bool last = current_ + 1 == size();
    if (rules.go_back) return ask(last ? current_ : current_ + 1, at);
    if (rules.feedback == Feedback::at_end && !last && lives() != 0) return ask(current_ + 1, at);
    phase_ = Phase::feedback;
    feedback_since_ = at;
}

void Round::change(const WentOn&, Mono at) {
    waited_ += between(feedback_since_, at);
    ask(current_ + 1, at);
}

void Round::change(const Flagged& event, Mono) {
    outcomes_[static_cast<std::size_t>(event.item)].flagged = event.on;
}

void Round::change(const Interrupted& event, Mono at) {
    const auto gap = at - last_ - event.spent;
    started_ = started_ + gap;
    shown_ = shown_ + gap;
    feedback_since_ = feedback_since_ + gap;
}

void Round::change(const WentTo& event, Mono at) {
    if (phase_ == Phase::asking)
        spend(at);
    else
        waited_ += between(feedback_since_, at);
    ask(event.item, at);
}

void Round::change(const Finished& event, Mono at) {
    if (phase_ == Phase::asking && head_->rules.go_back) spend(at);
    phase_ = Phase::finished;
    ending_ = event.ending;
}

Tally Round::tally() const {
    Tally tally;
    const auto& rules = head_->rules;
    auto plain = rules;
    plain.speed = Speed::none;
    plain.streak = 0;
    for (int i = 0; i < size(); ++i) {
        const auto& outcome = outcomes_[static_cast<std::size_t>(i)];
        const int base = head_->points_of(item(i));
        const bool timed_out = outcome.state == Outcome::State::timed_out;
        tally.right += outcome.state == Outcome::State::right ? 1 : 0;
        tally.answered += outcome.answer ? 1 : 0;
        tally.met += outcome.answer || timed_out ? 1 : 0;
        tally.points += outcome.points;
        if (outcome.answer) tally.base_points += score(plain, worth_of(i));
        tally.possible += base;
        tally.took += outcome.took;
    }
    return tally;
}

}  // namespace qingwen
