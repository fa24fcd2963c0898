#include "app/desk_doing.h"

#include <algorithm>

#include "app/summary.h"

namespace qingwen {

void Desk::Doing::operator()(const act::PickThis& a) const {
    desk.picked_ = a.pick;
    desk.offer();
}

void Desk::Doing::operator()(const act::ShowList& a) const {
    desk.shown_list_ = a.by;
    desk.offer();
}

void Desk::Doing::operator()(const act::Start& a) const {
    if (const auto* mode = desk.parts_.library->mode(a.mode))
        desk.begin(*mode, a.scope.value_or(mode->bank.empty() ? desk.scope() : Scope()), now, a.seed);
}

void Desk::Doing::operator()(const act::Resume&) const { desk.resume(now); }

void Desk::Doing::operator()(const act::GiveUpUnfinished&) const { desk.give_up_unfinished(now); }

void Desk::Doing::operator()(const act::Choose& a) const {
    if (desk.session_ && desk.session_->round().phase() == Phase::asking) desk.draft_.choose(a.place);
}

void Desk::Doing::operator()(const act::Activate& a) const { desk.draft_.activate(a.left); }

void Desk::Doing::operator()(const act::Type& a) const { desk.draft_.type(a.blank, a.text); }

void Desk::Doing::operator()(const act::Sure& a) const { desk.draft_.be_sure(a.certainty); }

void Desk::Doing::operator()(const act::Confirm&) const { desk.confirm(now); }

void Desk::Doing::operator()(const act::GoOn&) const {
    if (desk.session_) desk.submit(desk.session_->round().forward(), now);
}

void Desk::Doing::operator()(const act::Reveal&) const {
    desk.turned_ = true;
    desk.changed_ = now.mono;
}

void Desk::Doing::operator()(const act::GoTo& a) const {
    desk.card_ = false;
    desk.submit(WentTo{a.item}, now);
}

void Desk::Doing::operator()(const act::AskToHandIn& a) const {
    desk.card_ = false;
    desk.handing_in_ = a.on;
    desk.changed_ = now.mono;
}

void Desk::Doing::operator()(const act::HandIn&) const { desk.submit(Finished{Ending::completed}, now); }

void Desk::Doing::operator()(const act::Flag&) const {
    if (!desk.session_) return;
    const int item = desk.session_->round().current();
    const auto& outcome = desk.session_->round().outcomes()[static_cast<std::size_t>(item)];
    desk.submit(Flagged{item, !outcome.flagged}, now);
}

void Desk::Doing::operator()(const act::ShowCard& a) const { desk.card_ = a.on; }

void Desk::Doing::operator()(const act::AskToLeave& a) const { desk.leaving_ = a.on; }

void Desk::Doing::operator()(const act::LeaveForLater&) const { leave_round(); }

void Desk::Doing::operator()(const act::EndRound&) const { desk.submit(Finished{Ending::left}, now); }

void Desk::Doing::operator()(const act::Review& a) const {
    const auto* round = desk.shown_round();
    if (!round || round->phase() != Phase::finished) return;
    desk.reviewed_ = std::clamp(a.item, 0, round->size() - 1);
    desk.show(Screen::review, now);
}

void Desk::Doing::operator()(const act::BackToResult&) const {
    if (desk.shown_round()) desk.show(Screen::result, now);
}

void Desk::Doing::operator()(const act::Again&) const {
    if (const auto* mode = desk.mode_of_round()) desk.begin(*mode, desk.last_scope_, now);
}

void Desk::Doing::operator()(const act::OnlyMistakes&) const {
    const auto* mode = desk.mode_of_round();
    if (mode) desk.begin(*mode, only_missed(*desk.shown_round()), now);
}

void Desk::Doing::operator()(const act::GoHome&) const { leave_round(); }

void Desk::Doing::operator()(const act::DismissNotice&) const {
    if (!desk.notices_.empty()) desk.notices_.erase(desk.notices_.begin());
}

void Desk::Doing::operator()(const act::Open& a) const {
    if (!is_page(desk.screen_) || !is_page(a.page)) return;
    if (a.page == Screen::settings) desk.look_at_data();
    if (a.page == Screen::search) desk.open_search();
    desk.show(a.page, now);
}

void Desk::Doing::operator()(const act::ShowMistakes& a) const {
    desk.mistakes_of_ = a.chapter;
    desk.offer();
}

void Desk::Doing::operator()(const act::PlayPick& a) const {
    if (const auto* mode = desk.parts_.library->mode(a.mode))
        desk.begin(*mode, scope_of(desk.offering(), a.pick), now);
}

void Desk::Doing::operator()(const act::ShowHelp& a) const { desk.help_ = a.on; }

void Desk::Doing::operator()(const act::Quit&) const { desk.over_ = true; }

void Desk::Doing::leave_round() const {
    if (desk.session_) desk.learning_.add(desk.session_->round(), *desk.parts_.library);
    desk.session_.reset();
    desk.past_.reset();
    desk.offer();
    desk.look_for_unfinished();
    desk.show(Screen::home, now);
}

}  // namespace qingwen
