#include <algorithm>

#include "app/desk_doing.h"

namespace qingwen {

namespace {

// Told at once and without a clock, so that what was found can be learnt.
bool practises(const Mode& mode) {
    const auto& rules = mode.rules;
    return mode.bank.empty() && !mode.daily && rules.feedback == Feedback::at_once && rules.lives == 0 &&
           !rules.per_question && !rules.per_round;
}

const Mode* mode_to_practise(const Library& library) {
    const auto found = std::ranges::find_if(library.modes(), practises);
    return found == library.modes().end() ? nullptr : &*found;
}

}  // namespace

// What is asked in a round of this person that tells nothing before its end, and has not ended.
std::set<QuestionId> Desk::not_to_be_told() const {
    std::set<QuestionId> ids;
    const auto rounds = parts_.store.rounds();
    if (!rounds) return ids;
    for (const auto& summary : *rounds) {
        if (summary.finished || summary.player != parts_.player || summary.events == 0) continue;
        const auto log = parts_.store.log(summary.id);
        if (!log || log->head.rules.feedback != Feedback::at_end) continue;
        for (const auto& item : log->head.paper.items) ids.insert(item.question.id);
    }
    return ids;
}

void Desk::open_search() {
    if (!search_) search_.emplace(parts_.library->bank());
    search_->withhold(not_to_be_told());
    search_->choose_from({});
    search_->show(-1);
}

SearchView Desk::search_view() const {
    auto view = search_->view();
    view.practises = mode_to_practise(*parts_.library) ? search_->practises() : 0;
    return view;
}

void Desk::Doing::operator()(const act::Search& a) const {
    if (desk.search_) desk.search_->wish(a.wish);
}

void Desk::Doing::operator()(const act::ChooseFilter& a) const {
    if (desk.search_) desk.search_->choose_from(a.filter);
}

void Desk::Doing::operator()(const act::ShowFound& a) const {
    if (desk.search_) desk.search_->show(a.place);
}

void Desk::Doing::operator()(const act::PractiseFound&) const {
    const auto* mode = mode_to_practise(*desk.parts_.library);
    if (!desk.search_ || !mode || desk.screen_ != Screen::search) return;
    if (const auto scope = desk.search_->practice(desk.parts_.ids.seed())) desk.begin(*mode, *scope, now);
}

}  // namespace qingwen
