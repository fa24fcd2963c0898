// What a screen shows, as plain data. Pointers and references are good for one frame.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/bank_opening.h"
#include "app/draft.h"
#include "app/editor_view.h"
#include "app/mode.h"
#include "app/notebook_page.h"
#include "app/pick.h"
#include "app/players_view.h"
#include "app/preferences.h"
#include "app/record_view.h"
#include "app/screen.h"
#include "app/search_view.h"
#include "app/settings_view.h"
#include "app/table_view.h"
#include "bank/bank.h"
#include "base/result.h"
#include "round/round.h"
#include "study/reading.h"

namespace qingwen {

// Something to know that stops nobody.
struct Notice {
    enum class What { questions_left_out, bank_unreadable, restored, resume_failed, bank_refused } what{};
    int count = 0;
    std::optional<Error> error;
};

struct UnfinishedRound {
    const Mode* mode = nullptr;  // null when the mode is gone; the round still plays
    std::string title;
    int met = 0;
    int total = 0;
    int answers = 0;
};

struct PickRow {
    Pick pick;
    Said name = {};  // empty: the whole bank
    int number = 0;  // of a chapter, from 1
    int questions = 0;
    std::optional<Shortage> shortage = {};  // why the paper cannot be drawn
    std::optional<double> mastery = {};     // 0 to 1, of a chapter or the whole bank
    bool picked = false;
};

struct PickList {
    Pick::By by = Pick::By::chapter;
    std::vector<PickRow> rows;
};

struct ModeTile {
    const Mode* mode = nullptr;
    int questions = 0;                      // how many a round of the picked scope would have
    std::optional<Millis> longest = {};     // the most time its clocks allow
    std::optional<Shortage> shortage = {};  // why it cannot be played now
};

struct HomeView {
    Said title;  // of the bank; may be empty
    int chapters = 0;
    int questions = 0;
    std::vector<PickList> lists;  // chapters, with the whole bank first; papers; tracks; what to review
    std::size_t shown = 0;        // index into lists
    std::vector<ModeTile> modes;  // what the picked can be played as
    std::optional<ModeTile> first = {};  // what is offered first
    std::optional<double> reading = {};  // how much of the record is read, 0 to 1, until all of it is
    int due = 0;                         // questions to be reviewed today
    int mistakes = 0;                    // in the notebook
    const Mode* review_mode = nullptr;   // what is reviewed is played in it
    int days_in_a_row = 0;               // with the day's questions done, up to today or yesterday
    bool done_today = false;
    std::vector<bool> last_days = {};  // on which of the last two weeks' days they were done, today last
    std::string player = {};           // who plays; empty without a name
    std::optional<UnfinishedRound> unfinished;
    bool edits = false;     // the bank can be edited from here
    bool borrowed = false;  // the bank is not what the program was started with
    std::vector<Notice> notices;
};

struct RoundView {
    // What the main button does. While a question is asked: keep the answer, pass on without one, or hand in.
    // On a card: turn it. After an explanation or a turned card: go on.
    enum class Lead { confirm, pass, hand_in, reveal, go_on };

    const Round* round = nullptr;
    const Mode* mode = nullptr;  // may be null
    const Draft* draft = nullptr;
    Round::Clocks clocks = {};
    Lead lead = Lead::confirm;
    std::optional<Refusal> confirm = {};  // why the answer cannot be confirmed now; nothing: it can
    bool last = false;                    // what comes next is the end
    bool goes_back = false;               // other questions may be gone to
    int unanswered = 0;
    int flagged = 0;
    bool saving = false;
    std::optional<Error> trouble = {};  // the last answer could not be kept
    bool card = false;
    bool leaving = false;
    bool handing_in = false;
};

// A line of the small chart: how much of what was right.
struct Share {
    std::string label;  // a tag; empty for kinds
    std::optional<Kind> kind;
    int right = 0;
    int total = 0;
};

struct ResultView {
    const Round* round = nullptr;
    const Mode* mode = nullptr;
    Tally tally = {};
    std::vector<Share> by_tag = {};        // weakest first, at most 5
    std::vector<Share> by_kind = {};       // in the order of the kinds
    std::vector<int> missed = {};          // items not wholly right, in order
    std::vector<Passage> read_again = {};  // what the missed ones are about
    Standing standing = Standing::below;
    std::optional<Compared> compared = {};  // with earlier ones, when the record is read
    bool past = false;                      // an old round, looked at again
    std::optional<Millis> stamped = {};     // time since the result came up, while the seal still moves
};

struct ReviewView {
    const Round* round = nullptr;
    const Mode* mode = nullptr;
    int item = 0;
};

struct View {
    Screen screen = Screen::home;
    Preferences preferences;
    HomeView home;
    NotebookView notebook;
    RecordView record;
    PlayersView players;
    RoundView round;
    ResultView result;
    ReviewView review;
    SettingsView settings;
    SearchView search;
    TableView table;
    EditorView editor;
    std::optional<BankOpening::Shown> opening = {};  // a bank on its way
    bool help = false;                               // the keys are up, over the screen
    std::optional<Error> trouble;                    // for Screen::trouble
};

}  // namespace qingwen
