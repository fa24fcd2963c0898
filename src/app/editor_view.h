// What the editor's screen shows, as plain data. Pointers are good for one frame.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "app/editor_filter.h"
#include "base/result.h"
#include "edit/beside.h"
#include "edit/editor.h"
#include "edit/merge.h"
#include "round/round.h"

namespace qingwen {

// A line of the list: a chapter, or below it a question.
struct EditorRow {
    std::size_t file = 0;
    std::optional<std::size_t> entry = {};  // nothing: the chapter

    [[nodiscard]] At at() const { return {file, entry.value_or(0)}; }
};

struct EditorChapter {
    std::string title;
    std::string file;   // its name
    int questions = 0;  // all of it
    int shown = 0;      // that the filter lets through
    int errors = 0;
    int warnings = 0;
    bool folded = false;
    bool changed = false;  // not saved
    bool by_hand = false;  // it is no YAML, or its questions stand in brackets
};

struct EditorFinding {
    Finding finding;  // its place is in the file
    At at;
    bool of_question = true;  // else of the file
    FieldAt field;
    std::string fix = {};  // what can be done about it at a press; empty: nothing
    bool mends = false;    // that does away with it, rather than letting it stand
    bool alike = false;    // and can be done for others of the list at the same press
};

// A case that a question may hang on.
struct EditorCase {
    std::string id;
    std::string words;  // it begins with
};

// One place that find and replace would change.
struct ReplacePlace {
    At at;
    std::string id;
    std::string where;                           // the field, in words
    std::string before, after;                   // the text around it
    std::size_t begin = 0, end = 0;              // of what goes, in `before`; bytes
    std::size_t after_begin = 0, after_end = 0;  // of what comes, in `after`
    bool chosen = true;
};

struct ReplaceView {
    std::string find, replace;
    bool exact = true;
    std::span<const ReplacePlace> places;
    int chosen = 0;        // of the places
    bool ready = false;    // to replace those
    int by_hand = 0;       // questions that have it and can only be changed by hand
    bool looking = false;  // there may be more places
    bool more = false;     // places than are listed: those come when these are done
};

// A question that was changed here and outside.
struct ClashView {
    Clash::Of of = Clash::Of::question;
    std::string id;
    std::optional<std::string> mine, theirs;    // nothing: it is not there
    BesideLines mine_lines, theirs_lines = {};  // the same, to be read beside each other
    std::optional<Side> side = {};              // nothing: not decided
};

struct MergeView {
    std::string file;
    std::span<const ClashView> clashes;
    bool ready = false;    // else both are still put together
    bool decided = false;  // everything; then it can be taken over
};

// What is being done to many questions. Until it is done, or stopped, nothing else can be changed.
struct BatchView {
    Deed deed{};
    int done = 0, all = 1;  // at least one
};

// What the editor has to say in one line, until the next thing is done.
struct EditorTold {
    enum class What {
        saved,         // count: files
        save_failed,   // error
        undone,        // deed
        redone,        // deed
        done,          // deed, count
        reloaded,      // name of the file
        some_by_hand,  // count: of questions that can only be changed in the text; the others were
        by_hand_only,  // this can only be changed in the text
        recovered,
        parting_gone,        // of a frame: the line that stands for the questions
        not_read,            // error: of one file; the others are there
        dropped_characters,  // of what was pasted
        cut_short,           // what was pasted was too long
        printed,             // name of the file
        replaced,            // count
        stopped,             // deed: of many questions, and nothing was changed
        cannot_keep,         // the recovery file cannot be written: error
    };
    What what{};
    Deed deed{};
    int count = 0;
    std::string name = {};
    std::optional<Error> error = {};
};

struct EditorView {
    enum class Stage : std::uint8_t { closed, reading, ready, failed };

    Stage stage = Stage::closed;
    std::string name;                   // of the bank
    int files_read = 0, files_all = 0;  // while it is reading
    std::optional<Error> error = {};    // why it failed

    const Editor* editor = nullptr;  // while it is ready
    // The list.
    EditorFilter filter;
    std::span<const EditorChapter> chapters;  // one a file
    std::span<const EditorRow> rows;          // as filtered and folded
    int shown = 0, questions = 0;             // that the filter lets through, of all
    std::span<const std::string> tags;        // of all questions, the most frequent first
    std::optional<At> current;
    const std::set<At>* marked = nullptr;
    EditorPane pane = EditorPane::list;
    // Where typing should be now: a row that was added, the field of a finding that was jumped to, the stem
    // of a new question. Until act::edit::Arrived.
    std::optional<FieldAt> go = {};
    // The form.
    const Form* form = nullptr;         // null: the question is edited as text
    const std::string* text = nullptr;  // its YAML, or that of the frame
    bool text_only = false;             // it can be edited as text only
    bool frame = false;                 // the text is what stands before and behind the questions
    bool unwritten = false;             // what is typed cannot be written into the file as it is
    int waiting = 0;                    // questions of which that is so, this one included
    std::span<const EditorCase> cases;
    // The preview: as a player will see it. Null while it cannot be asked.
    const Item* item = nullptr;
    const Outcome* outcome = nullptr;  // nothing was answered
    bool answer_shown = false;
    // Findings.
    FindingScope scope = FindingScope::question;
    std::span<const EditorFinding> findings;
    std::span<const EditorFinding> here;  // of the question that is looked at, whatever the scope
    int errors = 0, warnings = 0;         // of the bank
    bool looking = false;                 // the bank as a whole is still being looked over
    // Beyond.
    bool changed = false;  // something is not saved
    bool saving = false;
    const Change* undoes = nullptr;
    const Change* redoes = nullptr;
    std::optional<EditorTold> told = {};
    EditorPanel panel = EditorPanel::none;
    std::string typed;  // in the panel
    std::optional<BatchView> batch = {};
    ReplaceView replace;
    MergeView merge;
    std::vector<std::string> unsaved;  // files with unsaved work of the last time

    // Something would be lost, or is not saved.
    [[nodiscard]] bool asks_to_leave() const { return changed || waiting > 0; }
};

// What was done, in words, for a button that takes it back: "删除 3 题".
std::string deed_words(Deed deed, int count);
// "撤销：删除 3 题"; the verb alone where there is nothing.
std::string deed_words(const std::string& verb, const Change* change);
std::string field_words(Field field);
// A finding as a form shows it: the field by its words instead of its key.
Finding in_form_words(Finding finding);
// What is being done to many questions: "正在改标签", and how far it is: "1,200 of 20,000".
std::string batch_words(Deed deed);
std::string progress_words(const BatchView& batch);
// One line for what the editor has to say.
std::string told_words(const EditorTold& told);

}  // namespace qingwen
