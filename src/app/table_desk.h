// Several at one machine: who they are, and the table they play at. The desk owns it and forwards to it.
// What two seats press in one frame both counts: it waits here until what came before it is kept, with the
// moment of its press.
#pragma once

#include <deque>
#include <memory>

#include "app/action.h"
#include "app/draft.h"
#include "app/session.h"
#include "app/table_paper.h"
#include "app/table_view.h"

namespace qingwen {

class TableDesk {
public:
    // What it plays with; lent for the time of a call.
    struct With {
        const Library& library;
        Store& store;
        const PlayerId& player;
        bool movement = true;
    };

    // Asks who plays. The mode stays in the library.
    void set_up(const With& with, const Mode& mode, const Scope& scope);
    // Takes up a table that was left. Fails when its log does not replay.
    Done resume(const With& with, const RoundLog& log, Moment now);

    // Does what is asked for, or nothing. False: they want to be home again.
    bool act(const With& with, IdMaker& ids, const act::TableAction& action, Moment now);
    void take_in(Moment now);
    void was_away(Millis away, Mono seen, Moment now);  // see SessionOf
    void tick(Moment now);
    [[nodiscard]] std::optional<Mono> next(const With& with, Moment now) const;
    [[nodiscard]] TableView view(const With& with, Moment now) const;

private:
    struct Doing;
    struct Given {
        EventBody event;
        Moment at;
    };
    void seat(int count);
    void begin(const With& with, IdMaker& ids, Moment now);
    void submit(const EventBody& event, Moment now);
    void press(const EventBody& event, Moment now);
    void pick(int place);
    void go_on(Moment now);
    void follow(Moment now);
    [[nodiscard]] const Table* table() const { return session_ ? &session_->round() : nullptr; }
    [[nodiscard]] TableSetup setup(const With& with) const;
    [[nodiscard]] std::vector<std::string> seat_names() const;
    // Anew where what it rests on has changed: drawing a paper is no work for every frame.
    void look_for_questions(const With& with);
    void heard_of(int seat) {
        if (lost_pad_ == seat) lost_pad_.reset();
    }

    const Mode* mode_ = nullptr;
    Scope scope_;
    std::vector<std::string> names_;
    std::optional<TablePaper> paper_;  // for mode, scope and names
    std::optional<int> lost_pad_;      // the seat whose pad went away
    std::unique_ptr<TableSession> session_;
    std::deque<Given> waiting_;
    Draft said_;  // what the presenter picked for the team that has the question
    bool leaving_ = false;
    Step seen_step_ = Step::ready;
    int seen_item_ = -1;
    Mono changed_;  // when the step or the question last changed
};

// What a seat is called that nobody gave a name, counted from 0; in the language that was set with speak().
std::string usual_name(Play play, int seat);

}  // namespace qingwen
