// What can be asked for where several play at one machine. A seat's own key names the seat, so a game pad or
// a buzzer needs no more than to send the same.
#pragma once

#include <string>
#include <variant>

namespace qingwen::act {

namespace table {

// Before it begins.
struct Seats {
    int count = 2;
};
struct Name {
    int seat = 0;
    std::string text;
};
struct Begin {};
// What a seat does.
struct Answer {
    int seat = 0;
    int place = 0;  // on the screen
};
struct Press {
    int seat = 0;
};
struct PadLost {
    int seat = 0;
};
// What the presenter does.
struct GoOn {};  // open, start the time, grade what was picked, the next question, the end
struct Rule {
    bool right = false;
};
struct Pick {  // the option that the team says; again: none
    int place = 0;
};
struct Stake {
    int points = 0;
};
struct Pass {};
struct Undo {};
// Away from it.
struct AskToLeave {
    bool on = true;
};
struct LeaveForLater {};
struct End {};
struct Again {};
struct Home {};

}  // namespace table

using TableAction =
    std::variant<table::Seats, table::Name, table::Begin, table::Answer, table::Press, table::PadLost,
                 table::GoOn, table::Rule, table::Pick, table::Stake, table::Pass, table::Undo,
                 table::AskToLeave, table::LeaveForLater, table::End, table::Again, table::Home>;

}  // namespace qingwen::act
