#include "cli/codes.h"

namespace qingwen {

std::string_view code_of(Refusal refusal) {
    switch (refusal) {
        case Refusal::not_now:
            return "not_now";
        case Refusal::finished:
            return "finished";
        case Refusal::wrong_question:
            return "wrong_question";
        case Refusal::no_answer:
            return "no_answer";
        case Refusal::too_late:
            return "too_late";
        case Refusal::too_early:
            return "too_early";
        case Refusal::unanswered_left:
            return "unanswered_left";
        case Refusal::wrong_sequence:
            return "wrong_sequence";
        case Refusal::no_life:
            return "no_life";
        case Refusal::no_certainty:
            return "no_certainty";
        case Refusal::wrong_table:
            return "wrong_table";
        case Refusal::wrong_seat:
            return "wrong_seat";
        case Refusal::answered_already:
            return "answered_already";
        case Refusal::wrong_stake:
            return "wrong_stake";
        case Refusal::nothing_to_undo:
            return "nothing_to_undo";
    }
    return {};
}

std::string_view code_of(Fault fault) {
    switch (fault) {
        case Fault::newer_version:
            return "newer_version";
        case Fault::damaged:
            return "damaged";
        default:
            return "unreadable";
    }
}

}  // namespace qingwen
