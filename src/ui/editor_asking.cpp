#include <array>

#include "app/words.h"
#include "ui/controls.h"
#include "ui/editor_panels.h"
#include "ui/editor_typing.h"

namespace qingwen {

void draw_remove_panel(const Editing& on) {
    const auto count = on.view.marked == nullptr ? 1L : static_cast<long>(on.view.marked->size());
    const std::array<DialogButton, 2> buttons{DialogButton{"remove-no", tr("Cancel")},
                                              DialogButton{"remove-yes", tr("Delete")}};
    const int pressed = dialog(on.kit, tr_n("Delete {n} question?", "Delete {n} questions?", count),
                               tr("Undo brings them back, also after saving."), buttons, 0);
    if (pressed == 0) close_panel(on);
    if (pressed == 1) on.send(act::edit::Remove{});
}

void draw_chapter_panel(const Editing& on) {
    auto& kit = on.kit;
    const std::array<DialogButton, 2> buttons{DialogButton{"chapter-no", tr("Cancel")},
                                              DialogButton{"chapter-yes", tr("Add")}};
    const DialogMiddle middle{kit.u(56), [&](const Rect& room) {
                                  auto typed = on.view.typed;
                                  const EditorText how{.wants_keys = !ImGui::IsAnyItemActive() &&
                                                                     !kit.touched() && !kit.focusing()};
                                  if (editor_text(on, "chapter-title", room, tr("Title"), typed, how))
                                      on.send(act::edit::TypeInPanel{typed});
                              }};
    const int pressed = dialog(kit, tr("What is the new chapter called?"),
                               tr("It becomes a file of its own beside the others."), buttons, 0, middle);
    if (pressed == 0) close_panel(on);
    if (pressed == 1) on.send(act::edit::AddChapter{on.view.typed});
}

void draw_recover_panel(const Editing& on) {
    std::string files;
    for (const auto& name : on.view.unsaved) files += (files.empty() ? "" : tr(", ")) + name;
    const std::array<DialogButton, 2> buttons{DialogButton{"recover-no", tr("Throw it away")},
                                              DialogButton{"recover-yes", tr("Take it up again")}};
    const int pressed = dialog(
        on.kit, tr("There is unsaved work of the last time"),
        tr("In {files}. It is taken up as it was; nothing is written before you save.", {{"files", files}}),
        buttons, -1);
    if (pressed >= 0) on.send(act::edit::Recover{pressed == 1});
}

namespace {

std::string what_is_lost(const EditorView& view) {
    const auto waiting = tr_n(
        "In {n} question something is typed that no file can hold as it is. It is gone once "
        "Qingwen is closed.",
        "In {n} questions something is typed that no file can hold as it is. It is gone once "
        "Qingwen is closed.",
        view.waiting);
    if (view.waiting == 0) return tr("Some changes are not saved.");
    return view.changed ? tr("Some changes are not saved.") + "\n" + waiting : waiting;
}

}  // namespace

void draw_leave_panel(const Editing& on) {
    const std::array<DialogButton, 3> buttons{
        DialogButton{"leave-editor-stay", tr("Stay")},
        DialogButton{"leave-editor-discard", tr("Leave without saving")},
        DialogButton{"leave-editor-save", tr("Save and leave")}};
    const int pressed = dialog(on.kit, tr("Leave the editor?"), what_is_lost(on.view), buttons, 0);
    using How = act::edit::Leave::How;
    if (pressed == 0) close_panel(on);
    if (pressed == 1) on.send(act::edit::Leave{How::discard});
    if (pressed == 2) on.send(act::edit::Leave{How::save});
}

}  // namespace qingwen
