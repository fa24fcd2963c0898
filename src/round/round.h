// A round: one person going through one paper. It changes only through apply(); replaying its log gives the
// same state and the same score. It reads no clock: time comes with the events.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "paper/paper.h"
#include "round/event.h"
#include "round/rules.h"

namespace qingwen {

// Everything that is fixed when a round begins. Stored once, with the round.
struct RoundHead {
    RoundId id;
    PlayerId player;
    ModeId mode;
    std::string title;  // what was played, for people: a chapter's title, "the whole bank"
    Rules rules;
    Paper paper;
    std::vector<std::string> seats = {};  // at a table: what everyone, or every team, is called; else empty

    [[nodiscard]] int points_of(
        const Item& item) const;             // of its right answer: the question's own, or the rules'
    [[nodiscard]] int least_points() const;  // the fewest that a question of the paper gives
};

enum class Phase { ready, asking, feedback, finished };
inline constexpr int phase_count = 4;

// Why something may not happen now. Shown to people, so each has words at the edge.
enum class Refusal {
    not_now,          // not in this phase
    finished,         // the round is over
    wrong_question,   // about another question than the one asked
    no_answer,        // nothing chosen, or it does not fit the question
    too_late,         // the time is up, grace included
    too_early,        // a time-out before the time is up
    unanswered_left,  // completed is for rounds whose every question was met, or that may be handed in
    wrong_sequence,   // not the event that comes next
    no_life,          // so many mistakes were all the rules allow
    no_certainty,     // the rules ask how sure one is, and nothing was said
    wrong_table,      // a table's event or round where one person plays, or the other way round
    wrong_seat,       // there is no such seat, or another one has the question, or it pressed too early
    answered_already,
    wrong_stake,  // not one of those that may be picked
    nothing_to_undo,
};

// What became of one question.
struct Outcome {
    enum class State { open, right, partly, wrong, timed_out } state = State::open;
    std::optional<Answer> answer;
    std::optional<Certainty> certainty;
    double fraction = 0;
    int points = 0;
    Millis took;  // while it was shown and not settled, interruptions not counted
    bool flagged = false;
};

struct Tally {
    int right = 0;
    int answered = 0;  // right, partly and wrong
    int met = 0;       // answered or timed out
    int points = 0;
    int base_points = 0;  // of points, without bonus
    int possible = 0;     // the base points of the whole paper
    Millis took;          // charged time, from started to finished

    // 0 to 100: base points of the possible ones, rounded half up. What pass and excellent are held against.
    [[nodiscard]] int mark() const;
};

class Round {
public:
    explicit Round(RoundHead head);

    // Nothing when the event may happen at its moment. apply() accepts exactly what may() lets through.
    [[nodiscard]] std::optional<Refusal> may(const EventBody& event, Mono at) const;
    // The event joins the log and changes the state; or it is refused and nothing changes.
    std::optional<Refusal> apply(const Event& event);

    [[nodiscard]] const RoundHead& head() const { return *head_; }
    [[nodiscard]] const std::vector<Event>& log() const { return log_; }
    [[nodiscard]] Phase phase() const { return phase_; }
    [[nodiscard]] int current() const { return current_; }  // item asked or just answered
    [[nodiscard]] const Item& item(int i) const { return head_->paper.items[static_cast<std::size_t>(i)]; }
    [[nodiscard]] const std::vector<Outcome>& outcomes() const { return outcomes_; }
    [[nodiscard]] std::optional<Ending> ending() const { return ending_; }
    // Whether what became of the answers may be told by now.
    [[nodiscard]] bool tells() const {
        return phase_ == Phase::finished || head_->rules.feedback != Feedback::at_end;
    }
    // Lives left; nothing where the rules count none.
    [[nodiscard]] std::optional<int> lives() const;
    // What leads on from the explanation or card that is shown: the next question, or the end.
    [[nodiscard]] EventBody forward() const;
    [[nodiscard]] Tally tally() const;
    [[nodiscard]] int size() const { return static_cast<int>(head_->paper.items.size()); }

    // The event that time itself will bring, and when; nothing while no clock runs.
    struct Due {
        Mono at;
        TimedOut event;
    };
    [[nodiscard]] std::optional<Due> due() const;

    // What is left of a clock at a moment, never below 0; nothing without that clock.
    struct Clocks {
        std::optional<Millis> question, question_limit;
        std::optional<Millis> round, round_limit;
    };
    [[nodiscard]] Clocks clocks(Mono at) const;

private:
    void change(const Started& event, Mono at);
    void change(const Answered& event, Mono at);
    void change(const TimedOut& event, Mono at);
    void change(const WentOn& event, Mono at);
    void change(const Flagged& event, Mono at);
    void change(const Interrupted& event, Mono at);
    void change(const Finished& event, Mono at);
    void change(const WentTo& event, Mono at);
    void settle(const Answered& given, Mono at);
    [[nodiscard]] Worth worth_of(int index) const;  // without time and streaks
    void spend(Mono at);                            // time on the current question
    template <class AtTable>
    void change(const AtTable&, Mono) {}  // never let through
    [[nodiscard]] std::optional<Refusal> may_answer(const Answered& event, Mono at) const;
    [[nodiscard]] std::optional<Refusal> may_finish(Ending ending) const;
    void ask(int index, Mono at);
    void met(Mono at);  // the current question is done
    [[nodiscard]] std::optional<Millis> limit_of(int index) const;
    [[nodiscard]] std::optional<Mono> question_end() const;
    [[nodiscard]] std::optional<Mono> round_end() const;

    std::shared_ptr<const RoundHead> head_;
    std::vector<Event> log_;
    std::vector<Outcome> outcomes_;
    Phase phase_ = Phase::ready;
    int current_ = 0;
    std::optional<Ending> ending_;
    int mistakes_ = 0;
    int run_ = 0;  // right answers in a row
    // Charged time is kept as points on the Mono clock of the current run; an interruption moves them.
    Mono started_;
    Mono shown_;
    Millis waited_;  // feedback time: the round's clock stands while an explanation is read
    Mono feedback_since_;
    Mono last_;
};

}  // namespace qingwen
