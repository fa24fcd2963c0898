// What the editor does for each of its actions, an idea a file.
#pragma once

#include "app/editor_desk.h"
#include "edit/deeds.h"

namespace qingwen {

template <class... Wanted>
bool is_one_of(const EditorAction& action) {
    return (std::holds_alternative<Wanted>(action) || ...);
}

struct EditorDesk::Doing {
    EditorDesk& desk;
    Moment now;

    // What is looked at: editor_looking.cpp
    bool operator()(const act::edit::Look& a) const;
    bool operator()(const act::edit::LookBy& a) const;
    bool operator()(const act::edit::Filter& a) const;
    bool operator()(const act::edit::Fold& a) const;
    bool operator()(const act::edit::Show& a) const;
    bool operator()(const act::edit::ShowAnswer& a) const;
    bool operator()(const act::edit::Mark& a) const;
    bool operator()(const act::edit::MarkTo& a) const;
    bool operator()(const act::edit::MarkShown& a) const;
    bool operator()(const act::edit::Unmark& a) const;
    bool operator()(const act::edit::ShowFindingsOf& a) const;
    bool operator()(const act::edit::Jump& a) const;
    bool operator()(const act::edit::Open& a) const;
    bool operator()(const act::edit::TypeInPanel& a) const;
    // The form: editor_typing.cpp
    bool operator()(const act::edit::Type& a) const;
    bool operator()(const act::edit::AddRow& a) const;
    bool operator()(const act::edit::Arrived& a) const;
    bool operator()(const act::edit::LeftOut& a) const;
    bool operator()(const act::edit::RemoveRow& a) const;
    bool operator()(const act::edit::MoveRow& a) const;
    bool operator()(const act::edit::Set& a) const;
    bool operator()(const act::edit::SetKind& a) const;
    bool operator()(const act::edit::AsText& a) const;
    bool operator()(const act::edit::TypeText& a) const;
    bool operator()(const act::edit::ShowFrame& a) const;
    bool operator()(const act::edit::KeepFrame& a) const;
    // Whole questions: editor_questions.cpp
    bool operator()(const act::edit::Add& a) const;
    bool operator()(const act::edit::Duplicate& a) const;
    bool operator()(const act::edit::Remove& a) const;
    bool operator()(const act::edit::MoveBy& a) const;
    bool operator()(const act::edit::MoveTo& a) const;
    bool operator()(const act::edit::SetLevel& a) const;
    bool operator()(const act::edit::AddTag& a) const;
    bool operator()(const act::edit::RemoveTag& a) const;
    bool operator()(const act::edit::Undo& a) const;
    bool operator()(const act::edit::Redo& a) const;
    // Many at once: editor_batching.cpp
    bool operator()(const act::edit::Stop& a) const;
    // Quick fixes, find and replace: editor_mending.cpp
    bool operator()(const act::edit::Fix& a) const;
    bool operator()(const act::edit::FixAll& a) const;
    bool operator()(const act::edit::Find& a) const;
    bool operator()(const act::edit::Choose& a) const;
    bool operator()(const act::edit::Replace& a) const;
    // Files: editor_files.cpp
    bool operator()(const act::edit::Save& a) const;
    bool operator()(const act::edit::Decide& a) const;
    bool operator()(const act::edit::Merge& a) const;
    bool operator()(const act::edit::Recover& a) const;
    bool operator()(const act::edit::AddChapter& a) const;
    bool operator()(const act::edit::Print& a) const;
    bool operator()(const act::edit::Leave& a) const;
};

}  // namespace qingwen
