#include "app/cue.h"

namespace qingwen {

namespace {

void hear_question(const Audible& before, const Audible& after, std::vector<Cue>& cues) {
    const bool same =
        before.screen == Screen::round && before.round == after.round && before.item == after.item;
    if (!same) return;
    const bool typed = after.draft.blanks() > 0;  // typing is not accompanied
    if (before.asking && after.asking && !typed && before.draft != after.draft) cues.push_back(Cue::chosen);
    if (after.hurry && after.hurry != before.hurry) cues.push_back(Cue::hurry);
    if (after.verdict && !before.verdict)
        cues.push_back(*after.verdict == Outcome::State::right ? Cue::right : Cue::wrong);
}

void hear_result(const Audible& before, const Audible& after, std::vector<Cue>& cues) {
    const bool was_sealed = before.screen == Screen::result && before.sealed;
    if (after.sealed && !was_sealed) cues.push_back(Cue::stamp);
    if (before.screen == Screen::round && !after.seals) cues.push_back(Cue::finish);
}

}  // namespace

std::vector<Cue> cues_between(const Audible& before, const Audible& after) {
    std::vector<Cue> cues;
    if (after.screen == Screen::round) hear_question(before, after, cues);
    if (after.screen == Screen::result) hear_result(before, after, cues);
    return cues;
}

}  // namespace qingwen
