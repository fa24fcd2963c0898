// What an author can ask of the editor.
#pragma once

#include <cstddef>
#include <string>
#include <variant>

#include "app/editor_filter.h"
#include "edit/change.h"
#include "edit/field.h"
#include "edit/merge.h"

namespace qingwen::act {  // NOLINT(modernize-concat-nested-namespaces): as table_action.h does

namespace edit {

// --- what is looked at
struct Look {  // at a question
    At at;
};
struct LookBy {  // steps in the list, as it is filtered
    int by = 1;
};
struct Filter {
    EditorFilter filter;
};
struct Fold {  // shows or hides the questions of a chapter
    std::size_t file = 0;
};
struct Show {  // where there is no room for all
    EditorPane pane = EditorPane::list;
};
struct ShowAnswer {  // in the preview
    bool on = true;
};

// --- several at once
struct Mark {
    At at;
    bool on = true;
};
struct MarkTo {  // from the question that is looked at, as the list is filtered
    At at;
};
struct MarkShown {};
struct Unmark {};

// --- the form
struct Type {
    FieldAt at;
    std::string text;
};
struct AddRow {
    FieldAt before;
};
struct LeftOut {            // of what was pasted somewhere
    int characters = 0;     // that no bank may hold
    bool too_long = false;  // the end of it had no room
};
struct Arrived {};  // where the view said typing should be
struct RemoveRow {
    FieldAt at;
};
struct MoveRow {
    FieldAt at;
    int by = 1;
};
struct Set {  // keep_order, any_order
    Field field{};
    bool on = true;
};
struct SetKind {
    Kind kind = Kind::single;
};
struct AsText {  // the question's YAML instead of the form
    bool on = true;
};
struct TypeText {
    std::string text;
};
struct ShowFrame {  // the lines before a file's questions, as text; of a file that is not cut, all of it
    std::size_t file = 0;
    bool on = true;
};
struct KeepFrame {};

// --- whole questions: those that are marked, else the one that is looked at
struct Add {
    Kind kind = Kind::single;
};
struct Duplicate {};
struct Remove {};  // of several it asks first
struct MoveBy {    // one place up or down
    int by = 1;
};
struct MoveTo {  // the end of another chapter
    std::size_t file = 0;
};
struct SetLevel {
    int level = 1;
};
struct AddTag {
    std::string tag;
};
struct RemoveTag {
    std::string tag;
};
struct Stop {};  // what is being done to many of them; until then nothing else can be changed

// --- findings
struct ShowFindingsOf {
    FindingScope scope = FindingScope::question;
};
struct Jump {  // to where a finding is; its number in the view
    int finding = 0;
};
struct Fix {  // what is offered for it
    int finding = 0;
};

struct FixAll {  // the same for all findings of its rule, wherever the list is of
    int finding = 0;
};

// --- find and replace
struct Find {
    std::string find, replace;
    bool exact = true;  // else width and capitals make no difference
};
struct Choose {  // whether a place is replaced
    int place = 0;
    bool on = true;
};
struct Replace {};

// --- files
struct Undo {};
struct Redo {};
struct Save {};
struct Decide {  // a question that both sides changed
    int clash = 0;
    Side side = Side::mine;
};
struct Merge {};  // as decided
struct Recover {  // what was not saved the last time
    bool yes = true;
};
struct Open {  // a panel, or none
    EditorPanel panel = EditorPanel::none;
};
struct TypeInPanel {  // the tag that is asked for
    std::string text;
};
struct AddChapter {
    std::string title;
};
struct Print {};  // of the chapter that is looked at, in the browser
// Asks first while something is not saved.
struct Leave {
    enum class How { ask, save, discard } how = How::ask;
};

}  // namespace edit

}  // namespace qingwen::act

namespace qingwen {

using EditorAction = std::variant<
    act::edit::Look, act::edit::LookBy, act::edit::Filter, act::edit::Fold, act::edit::Show,
    act::edit::ShowAnswer, act::edit::Mark, act::edit::MarkTo, act::edit::MarkShown, act::edit::Unmark,
    act::edit::Type, act::edit::AddRow, act::edit::Arrived, act::edit::LeftOut, act::edit::RemoveRow,
    act::edit::MoveRow, act::edit::Set, act::edit::SetKind, act::edit::AsText, act::edit::TypeText,
    act::edit::ShowFrame, act::edit::KeepFrame, act::edit::Add, act::edit::Duplicate, act::edit::Remove,
    act::edit::MoveBy, act::edit::MoveTo, act::edit::SetLevel, act::edit::AddTag, act::edit::RemoveTag,
    act::edit::Stop, act::edit::ShowFindingsOf, act::edit::Jump, act::edit::Fix, act::edit::FixAll,
    act::edit::Find, act::edit::Choose, act::edit::Replace, act::edit::Undo, act::edit::Redo, act::edit::Save,
    act::edit::Decide, act::edit::Merge, act::edit::Recover, act::edit::Open, act::edit::TypeInPanel,
    act::edit::AddChapter, act::edit::Print, act::edit::Leave>;

}  // namespace qingwen
