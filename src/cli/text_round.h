// One round in the terminal, through the same session as the window. Nothing is told about an answer before
// it is durable.
#pragma once

#include "app/session.h"
#include "cli/lines.h"
#include "cli/streams.h"

namespace qingwen {

class TextRound {
public:
    struct Table {
        Store& store;
        const Clock& clock;
        Lines& lines;
        Streams streams;
        bool trace = false;  // "acknowledged <event id>" on err for each event that is durable
    };

    TextRound(Session& session, Table table) : session_(session), table_(table) {}

    // Until the round is finished, left or out of input. 0, or 3 when something could not be kept and nobody
    // is there to try again.
    int play();

private:
    enum class Went { on, out };  // out: no more to be done, status_ is set

    Went ask();
    Went answer(const std::string& line);
    Went be_sure(const std::string& line);
    Went keep_answer(const Answer& given, std::optional<Certainty> certainty);
    [[nodiscard]] std::string question_prompt() const;
    Went go(const std::string& line);  // a command of a round in which one may go back
    Went show_card();
    Went give_feedback();
    Went keep(const EventBody& event);  // tries again as long as somebody says so
    void bring_time();
    bool settle();  // false when the last event could not be kept
    Went leave_for_later();
    Went try_again();
    void prompt(const std::string& text);
    [[nodiscard]] bool timed() const;
    [[nodiscard]] bool goes_back() const;
    [[nodiscard]] const Round& round() const { return session_.round(); }

    Session& session_;
    Table table_;
    int asked_ = -1;               // the item that is on the screen
    std::optional<Answer> given_;  // to it, and not yet said how sure
    std::size_t traced_ = 0;
    int status_ = 0;
};

}  // namespace qingwen
