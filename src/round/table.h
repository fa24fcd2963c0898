// A table: several people or teams going through one paper at one machine. As a Round it changes only through
// apply(), replaying its log gives the same state and score, and it reads no clock.
//   together: Started, then for each question an Answered of every seat or TimedOut, and WentOn.
//   stage:    Started, then for each question, after its section:
//             compulsory  [Opened] Ruled or Answered
//             buzzer      Opened, Buzzed, then Ruled or Answered; or TimedOut, which makes it void
//             risk        Staked [Opened] Ruled or Answered; or Passed
//             and WentOn. Opened starts the time of a team that is in turn. When its time is up (TimedOut)
//             the presenter rules all the same. Undone takes back step by step what was decided about the
//             question, and also the last ruling while nothing has happened to the next question.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "round/round.h"

namespace qingwen {

// What a question brought one seat.
struct SeatOutcome {
    Outcome::State state = Outcome::State::open;
    std::optional<Answer> answer = {};
    int points = 0;      // gained or lost, an early press included
    bool early = false;  // pressed before it was opened: out for this question
    Millis took = {};    // together: until it answered

    bool operator==(const SeatOutcome&) const = default;
};

// What became of a question at a table.
struct TableOutcome {
    enum class State : std::uint8_t { open, settled, voided, passed } state = State::open;
    int holder = -1;  // stage: the seat that has or had the question; -1: nobody
    int stake = 0;    // risk
    std::vector<SeatOutcome> seats;

    bool operator==(const TableOutcome&) const = default;
};

// Where a seat stands; those with as many points share a place, and the next one is left out.
struct SeatRank {
    int seat = 0;
    int place = 1;
    int points = 0;
    int right = 0;

    bool operator==(const SeatRank&) const = default;
};

enum class Step : std::uint8_t {
    ready,
    staking,    // the team in turn says what it is worth; the question is not shown yet
    reading,    // the presenter reads it out; a press is too early
    asking,     // all answer
    open,       // whoever presses first has it
    answering,  // one team has it
    told,       // what is right is shown
    finished,
};
inline constexpr int step_count = 8;

// Whether a question can be answered with the few keys everyone has.
bool suits_together(const Question& question);
// Whether a round is one that a Table plays.
bool is_for_table(const RoundHead& head);

class Table {
public:
    explicit Table(RoundHead head);

    [[nodiscard]] std::optional<Refusal> may(const EventBody& event, Mono at) const;
    std::optional<Refusal> apply(const Event& event);

    [[nodiscard]] const RoundHead& head() const { return *head_; }
    [[nodiscard]] const TableRules& rules() const { return head_->rules.table; }
    [[nodiscard]] const std::vector<Event>& log() const { return log_; }
    [[nodiscard]] Step step() const { return state_.step; }
    [[nodiscard]] int current() const { return state_.current; }
    [[nodiscard]] const Item& item(int i) const { return head_->paper.items[static_cast<std::size_t>(i)]; }
    [[nodiscard]] const TableOutcome& outcome(int i) const {
        return state_.outcomes[static_cast<std::size_t>(i)];
    }
    [[nodiscard]] std::optional<Ending> ending() const { return ending_; }
    [[nodiscard]] int seats() const { return static_cast<int>(head_->seats.size()); }
    // Of questions that are played: at a stage no more than its sections take.
    [[nodiscard]] int size() const { return static_cast<int>(state_.outcomes.size()); }

    // Stage: the section a question belongs to, and the team it is for where teams have their turn, else -1.
    [[nodiscard]] const Section& section(int item) const;
    [[nodiscard]] int turn(int item) const;
    [[nodiscard]] int section_index(int item) const;
    // The team that has the question now; -1: none.
    [[nodiscard]] int holder() const { return outcome(current()).holder; }
    [[nodiscard]] bool timed() const { return state_.running; }  // the clock of this step runs
    [[nodiscard]] bool overtime() const { return state_.late; }  // the team's time is up, and it is not ruled

    // What leads on where nobody needs to decide anything: open or start the time, the next question, the
    // end.
    [[nodiscard]] std::optional<EventBody> forward() const;
    [[nodiscard]] bool can_undo() const { return state_.before != nullptr; }

    [[nodiscard]] int points(int seat) const;
    [[nodiscard]] std::vector<SeatRank> ranks() const;  // best first; equal ones in the order of the seats
    [[nodiscard]] int met() const;                      // questions that are not open any more

    [[nodiscard]] std::optional<Round::Due> due() const;
    [[nodiscard]] Round::Clocks clocks(Mono at) const;

private:
    struct State {
        Step step = Step::ready;
        int current = 0;
        std::vector<TableOutcome> outcomes;
        Mono since;  // when the step's clock started
        bool running = false;
        bool late = false;
        std::shared_ptr<const State> before;  // the last decision
        Mono left_at;                         // of a state that is kept: when the decision came
    };
    struct Slot {
        int section = 0;
        int turn = -1;
    };

    [[nodiscard]] std::optional<Refusal> check(const Started& event, Mono at) const;
    [[nodiscard]] std::optional<Refusal> check(const Answered& event, Mono at) const;
    [[nodiscard]] std::optional<Refusal> check(const TimedOut& event, Mono at) const;
    [[nodiscard]] std::optional<Refusal> check(const WentOn& event, Mono at) const;
    [[nodiscard]] std::optional<Refusal> check(const Finished& event, Mono at) const;
    [[nodiscard]] std::optional<Refusal> check(const Opened& event, Mono at) const;
    [[nodiscard]] std::optional<Refusal> check(const Buzzed& event, Mono at) const;
    [[nodiscard]] std::optional<Refusal> check(const Staked& event, Mono at) const;
    [[nodiscard]] std::optional<Refusal> check(const Undone& event, Mono at) const;
    template <class Other>
    [[nodiscard]] std::optional<Refusal> check(const Other&, Mono) const {
        return std::nullopt;  // its step says all
    }

    void change(const Started& event, Mono at);
    void change(const Answered& event, Mono at);
    void change(const TimedOut& event, Mono at);
    void change(const WentOn& event, Mono at);
    void change(const Interrupted& event, Mono at);
    void change(const Finished& event, Mono at);
    void change(const Opened& event, Mono at);
    void change(const Buzzed& event, Mono at);
    void change(const Staked& event, Mono at);
    void change(const Passed& event, Mono at);
    void change(const Ruled& event, Mono at);
    void change(const Undone& event, Mono at);
    template <class Alone>
    void change(const Alone&, Mono) {}  // never let through

    [[nodiscard]] bool together() const { return rules().play == Play::together; }
    [[nodiscard]] bool seated(int seat) const { return seat >= 0 && seat < seats(); }
    [[nodiscard]] TableOutcome& here() { return state_.outcomes[static_cast<std::size_t>(state_.current)]; }
    [[nodiscard]] SeatOutcome& here(int seat) { return here().seats[static_cast<std::size_t>(seat)]; }
    [[nodiscard]] std::optional<Millis> limit() const;  // of the step's clock
    [[nodiscard]] bool target_reached() const;
    void ask(int item, Mono at);
    void run(Step step, Mono at);
    void tell(TableOutcome::State state);
    void answer_together(const Answered& event, Mono at);
    void rule(bool right);
    void keep(Mono at);  // the state as it is, to come back to it
    void forget_other_question();
    void press_early(int seat);

    std::shared_ptr<const RoundHead> head_;
    std::vector<Slot> slots_;
    std::vector<Event> log_;
    State state_;
    std::optional<Ending> ending_;
    Mono last_;
};

}  // namespace qingwen
