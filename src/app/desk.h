// The desktop without a window: which screen is up, the round that is played, what is offered. Screens draw
// its View and send it Actions; the shell tells it the time.
#pragma once

#include <functional>
#include <memory>

#include "app/action.h"
#include "app/cue.h"
#include "app/editor_desk.h"
#include "app/keeper.h"
#include "app/learning.h"
#include "app/players.h"
#include "app/search_page.h"
#include "app/session.h"
#include "app/table_desk.h"
#include "app/view.h"

namespace qingwen {

class Desk {
public:
    struct Parts {
        std::shared_ptr<const Library> library;  // never null
        Store& store;
        IdMaker ids;
        PlayerId player;
        Preferences preferences;
        std::function<void(const Preferences&)> keep = {};  // called when they change
        std::optional<Error> trouble = {};  // why nothing is played; act() takes only Quit then
        bool first_time = false;            // the welcome page comes first
        bool restored = false;              // from a backup, just now
        std::string version = {};
        std::shared_ptr<Keeper> keeper = {};          // null: nothing is backed up or restored from here
        std::function<bool()> no_sound = {};          // whether sound was tried and cannot be made
        std::optional<PlayerBook> book = {};          // of this machine; without it `player` is the only one
        std::filesystem::path data = {};              // the folder exports go to; empty: nowhere
        BankOpening::Load load = {};                  // null: no other bank can be opened
        std::optional<EditorDesk::With> editor = {};  // without it nothing can be edited
        BankOpening::Files banks = {};                // where the library's bank was read from
    };

    explicit Desk(Parts parts, Moment now);

    // Does what is asked for, or nothing where it may not be done now. For 250 ms after the screen or the
    // question has changed, what would lead on is ignored: the second click of a double click is no answer.
    void act(const Action& action, Moment now);
    // The program did not run for `away`, and did until `seen`: see Session::was_away(). What was pressed
    // meanwhile is no answer. Call it before the frame's actions.
    void was_away(Millis away, Mono seen, Moment now);
    // Takes in what was kept since. Call it before drawing.
    void take_in(Moment now);
    // Brings what time brings. Call it once a frame, after the actions: an answer in the frame of its
    // deadline counts.
    void tick(Moment now);
    // When to tick and draw next though nothing happens; nothing: not before the next event.
    [[nodiscard]] std::optional<Mono> next(Moment now) const;

    [[nodiscard]] View view(Moment now) const;
    // What is to be heard of what has changed since it was asked last; nothing while sound is off. Once a
    // frame.
    std::vector<Cue> take_cues(Moment now);
    [[nodiscard]] bool over() const { return over_; }
    // It is over because the data was replaced: open the store again, and a desk on it.
    [[nodiscard]] bool reopens() const { return reopens_; }

private:
    struct Doing;
    void carry_out(const Action& action, Moment now);
    void begin(const Mode& mode, const Scope& scope, Moment now, std::optional<Seed> seed = {});
    void resume(Moment now);
    void give_up_unfinished(Moment now);
    void set_up_table(const Mode& mode, const Scope& scope, Moment now);
    void resume_table(Moment now);
    [[nodiscard]] TableDesk::With with_table() const;
    void submit(const EventBody& event, Moment now);
    void confirm(Moment now);
    void begin_question(const Round& round);
    void show(Screen screen, Moment now);
    void follow_round(Moment now);
    void look_for_unfinished();
    void forget_given_up(Moment now);
    [[nodiscard]] const Mode* mode_of_round() const;
    [[nodiscard]] const Round* shown_round() const;
    // What the page of the record shows, made when it is up and everything is read.
    void make_record();
    [[nodiscard]] RecordView record_view() const;
    // Somebody else plays from now on: nothing of the one before is left in sight.
    void take_over(Moment now);
    // At the start: who has a PIN gives it first.
    void let_in_or_ask();
    [[nodiscard]] bool has_record(const PlayerId& player) const;
    [[nodiscard]] PlayersView players_view() const;
    void leave_editor(Moment now);
    void offer();
    void take_in_bank(Moment now);
    // REQUIRES: nothing is under way.
    void use(std::shared_ptr<const Library> library, Moment now);
    void note_what_is_wrong();
    void learn(Moment now);
    [[nodiscard]] Offering offering() const;
    [[nodiscard]] Scope scope() const;
    [[nodiscard]] std::optional<Mono> next_of_screen(Moment now) const;
    [[nodiscard]] HomeView home_view() const;
    [[nodiscard]] EditorView editor_view() const;
    [[nodiscard]] NotebookView notebook_view() const;
    [[nodiscard]] RoundView round_view(Moment now) const;
    [[nodiscard]] ResultView result_view(Moment now) const;
    [[nodiscard]] bool result_moves(Moment now) const;  // the seal is still coming down
    [[nodiscard]] Audible audible(Moment now) const;
    void look_at_data();  // anew
    void follow_keeper();
    void open_search();
    [[nodiscard]] std::set<QuestionId> not_to_be_told() const;
    [[nodiscard]] SearchView search_view() const;

    Parts parts_;
    std::shared_ptr<const Library> own_library_;
    BankOpening opening_;
    Screen screen_ = Screen::home;
    std::unique_ptr<Session> session_;
    TableDesk table_;
    std::optional<EditorDesk> editor_;
    BankOpening::Files bank_files_;  // of the bank that is played
    std::unique_ptr<TableSession> giving_up_table_;
    std::unique_ptr<Session> giving_up_;  // an unfinished round that is being closed
    std::optional<RoundLog> unfinished_;
    Draft draft_;
    int drafted_ = -1;  // the item draft_ is for
    Phase seen_phase_ = Phase::ready;
    int seen_item_ = -1;
    Scope last_scope_;  // of the round on the screen
    Pick picked_;
    Pick::By shown_list_ = Pick::By::chapter;
    HomeView offers_;  // for what is picked
    std::optional<ChapterId> mistakes_of_;
    NotebookView notebook_;
    Learning learning_;
    std::optional<SearchPage> search_;  // once it was opened
    std::optional<RecordPage> record_;
    std::optional<Day> looked_at_;
    std::optional<Result<std::filesystem::path>> exported_;
    std::optional<ResultView> result_;  // made when it comes up: it looks at every question of the round
    std::optional<Round> past_;         // an old round whose result is up
    PlayerBook book_;
    struct Asking {
        PlayerAsk ask = PlayerAsk::nothing;
        PlayerId who;
        std::string typed;
        std::optional<PlayerRefusal> refused;
    } asking_;
    bool locked_ = false;  // nobody plays before a PIN was given
    Day today_;
    Mono day_ends_;  // when today_ is over
    std::vector<Notice> notices_;
    int reviewed_ = 0;
    bool card_ = false;
    bool leaving_ = false;
    bool handing_in_ = false;
    bool turned_ = false;  // the back of the card is up
    bool help_ = false;
    SettingsView settings_;
    std::optional<Preferences> before_reset_;
    Audible heard_;
    bool sound_asked_ = false;  // to be tried
    bool over_ = false;
    bool reopens_ = false;
    Mono changed_;  // when the screen or question last changed
};

}  // namespace qingwen
