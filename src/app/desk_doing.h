// Inside app/ only: what the desk does for each action.
#pragma once

#include "app/desk.h"

namespace qingwen {

struct Desk::Doing {
    Desk& desk;
    Moment now;

    // On the home screen.
    void operator()(const act::PickThis& a) const;
    void operator()(const act::ShowList& a) const;
    void operator()(const act::Start& a) const;
    void operator()(const act::Resume& a) const;
    void operator()(const act::GiveUpUnfinished& a) const;
    // In a round.
    void operator()(const act::Choose& a) const;
    void operator()(const act::Activate& a) const;
    void operator()(const act::Type& a) const;
    void operator()(const act::Sure& a) const;
    void operator()(const act::Confirm& a) const;
    void operator()(const act::GoOn& a) const;
    void operator()(const act::Reveal& a) const;
    void operator()(const act::GoTo& a) const;
    void operator()(const act::AskToHandIn& a) const;
    void operator()(const act::HandIn& a) const;
    void operator()(const act::Flag& a) const;
    void operator()(const act::ShowCard& a) const;
    void operator()(const act::AskToLeave& a) const;
    void operator()(const act::LeaveForLater& a) const;
    void operator()(const act::EndRound& a) const;
    // After it, and anywhere.
    void operator()(const act::Review& a) const;
    void operator()(const act::BackToResult& a) const;
    void operator()(const act::Again& a) const;
    void operator()(const act::OnlyMistakes& a) const;
    void operator()(const act::GoHome& a) const;
    void operator()(const act::Prefer& a) const;
    void operator()(const act::DismissNotice& a) const;
    void operator()(const act::Open& a) const;
    void operator()(const act::ShowMistakes& a) const;
    void operator()(const act::PlayPick& a) const;
    void operator()(const act::Search& a) const;
    void operator()(const act::ChooseFilter& a) const;
    void operator()(const act::ShowFound& a) const;
    void operator()(const act::PractiseFound& a) const;
    void operator()(const act::OpenBank& a) const;
    void operator()(const act::StopOpening& a) const;
    void operator()(const act::OwnBank& a) const;
    void operator()(const act::ShowHelp& a) const;
    // The settings and the data as a whole.
    void operator()(const act::ResetPreferences& a) const;
    void operator()(const act::UndoReset& a) const;
    void operator()(const act::HearSound& a) const;
    void operator()(const act::BackUp& a) const;
    void operator()(const act::ChooseBackup& a) const;
    void operator()(const act::LookThrough& a) const;
    void operator()(const act::Restore& a) const;
    void operator()(const act::OpenDataFolder& a) const;
    void operator()(const act::Welcomed& a) const;
    // On the page of the record, and of the players.
    void operator()(const act::LookAtDay& a) const;
    void operator()(const act::OpenRound& a) const;
    void operator()(const act::BackToRecord& a) const;
    void operator()(const act::ExportRecord& a) const;
    void operator()(const act::AskPlayer& a) const;
    void operator()(const act::TypePlayer& a) const;
    void operator()(const act::ConfirmPlayer& a) const;
    void operator()(const act::Quit& a) const;
    // In the editor.
    void operator()(const act::OpenEditor& a) const;
    void operator()(const act::AtEditor& a) const;
    // Where several play.
    void operator()(const act::AtTable& a) const;

private:
    void leave_round() const;
    void prefer(const Preferences& preferences) const;
    [[nodiscard]] std::optional<PlayerRefusal> carry_out_asked() const;
};

}  // namespace qingwen
