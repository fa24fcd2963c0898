// What a person can ask of the desktop. Screens send these; the desk carries them out or not.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/editor_action.h"
#include "app/mode.h"
#include "app/pick.h"
#include "app/players_view.h"
#include "app/preferences.h"
#include "app/screen.h"
#include "app/search_view.h"
#include "app/table_action.h"
#include "base/id.h"
#include "base/random.h"

namespace qingwen::act {

struct PickThis {  // what the next round is about
    Pick pick;
};
struct ShowList {  // to pick from
    Pick::By by = Pick::By::chapter;
};
struct Start {
    ModeId mode;
    std::optional<Scope> scope = {};  // instead of what is picked
    std::optional<Seed> seed = {};    // of the paper
};
struct Resume {};
struct GiveUpUnfinished {};
struct Choose {
    int place = 0;
};
struct Activate {
    int left = 0;
};
struct Type {
    int blank = 0;
    std::string text;
};
struct Sure {  // of the answer that is being put together, where the rules ask for it
    Certainty certainty = Certainty::low;
};
struct Confirm {};
struct GoOn {};    // from the explanation, or the card
struct Reveal {};  // what is on the back of the card
struct GoTo {
    int item = 0;
};
struct AskToHandIn {
    bool on = true;
};
struct HandIn {};
struct Flag {};
struct ShowCard {
    bool on = true;
};
struct AskToLeave {
    bool on = true;
};
struct LeaveForLater {};  // the round stays open and can be taken up again
struct EndRound {};
struct Review {
    int item = 0;
};
struct BackToResult {};
struct Again {};
struct OnlyMistakes {};
struct GoHome {};
struct Prefer {
    Preferences preferences;
};
struct DismissNotice {};
struct Open {  // one of the pages that stand beside the home screen
    Screen page = Screen::home;
};
struct ShowMistakes {  // in the notebook, of a chapter or all
    std::optional<ChapterId> chapter;
};
struct PlayPick {  // begins a round of it, in the mode given
    ModeId mode;
    Pick pick;
};
struct Search {
    SearchWish wish;
};
struct ChooseFilter {  // opens the list of a filter; nothing closes it
    std::optional<SearchFilter> filter = {};
};
struct ShowFound {  // what was found at a place; -1 closes it
    int place = -1;
};
struct PractiseFound {};
struct OpenBank {  // files and folders of one bank, to be played instead
    std::vector<std::filesystem::path> files;
};
struct StopOpening {};
struct OwnBank {};  // back to what the program was started with
struct ShowHelp {   // the keys, over whatever is up
    bool on = true;
};
struct ResetPreferences {};  // all as it is by default
struct UndoReset {};
struct HearSound {};  // a try of the sound as it is set
struct BackUp {};
struct ChooseBackup {  // to restore
    bool on = true;
};
struct LookThrough {  // a backup, before it is restored
    std::filesystem::path backup;
};
struct Restore {  // what was looked through
    bool yes = true;
};
struct OpenDataFolder {};
struct Welcomed {};  // the first page was read
struct LookAtDay {   // of the record
    Day day;
};
struct OpenRound {  // of the record: its result and its questions again
    RoundId round;
};
struct BackToRecord {};
struct ExportRecord {};
struct AskPlayer {  // about one of the players; nothing: no more
    PlayerAsk ask = PlayerAsk::nothing;
    PlayerId who = {};
};
struct TypePlayer {  // the name or the PIN that is asked for
    std::string text;
};
struct ConfirmPlayer {};  // does what was asked
struct AtTable {          // where several play at one machine
    TableAction what;
};
struct OpenEditor {  // of files and folders of one bank; none: of the bank that is played
    std::vector<std::filesystem::path> files = {};
};
struct AtEditor {
    EditorAction what;
};
struct Quit {};

}  // namespace qingwen::act

namespace qingwen {

using Action = std::variant<
    act::PickThis, act::ShowList, act::Start, act::Resume, act::GiveUpUnfinished, act::Choose, act::Activate,
    act::Type, act::Sure, act::Confirm, act::GoOn, act::Reveal, act::GoTo, act::AskToHandIn, act::HandIn,
    act::Flag, act::ShowCard, act::AskToLeave, act::LeaveForLater, act::EndRound, act::Review,
    act::BackToResult, act::Again, act::OnlyMistakes, act::GoHome, act::Prefer, act::DismissNotice, act::Open,
    act::ShowMistakes, act::PlayPick, act::Search, act::ChooseFilter, act::ShowFound, act::PractiseFound,
    act::ShowHelp, act::ResetPreferences, act::UndoReset, act::HearSound, act::BackUp, act::ChooseBackup,
    act::LookThrough, act::Restore, act::OpenDataFolder, act::Welcomed, act::LookAtDay, act::OpenRound,
    act::BackToRecord, act::ExportRecord, act::AskPlayer, act::TypePlayer, act::ConfirmPlayer, act::AtTable,
    act::OpenEditor, act::AtEditor, act::OpenBank, act::StopOpening, act::OwnBank, act::Quit>;

}  // namespace qingwen
