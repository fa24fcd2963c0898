#include <imgui_internal.h>

#include "ui/editor_parts.h"

namespace qingwen {

namespace {

bool typing() { return ImGui::GetIO().WantTextInput; }

// The finding after the one that was jumped to: by the focus, else the first.
int next_finding(const Editing& on) {
    const auto count = static_cast<int>(on.view.findings.size());
    for (int i = 0; i < count; ++i)
        if (on.kit.focus().id() == "finding-" + std::to_string(i)) return (i + 1) % count;
    for (int i = 0; i < count; ++i)
        if (const auto& one = on.view.findings[static_cast<std::size_t>(i)];
            on.view.current && one.at > *on.view.current)
            return i;
    return 0;
}

void take_question_keys(const Editing& on) {
    auto& kit = on.kit;
    if (kit.take_command(Key::n)) on.send(act::edit::Open{EditorPanel::add});
    if (kit.take_command(Key::d)) on.send(act::edit::Duplicate{});
    if (kit.take_alt(Key::up)) on.send(act::edit::MoveBy{-1});
    if (kit.take_alt(Key::down)) on.send(act::edit::MoveBy{1});
    if (kit.take(Key::f2)) on.send(act::edit::AsText{on.view.form != nullptr});
    if (kit.take(Key::f8) && !on.view.findings.empty()) on.send(act::edit::Jump{next_finding(on)});
    if (kit.take(Key::del)) on.send(act::edit::Remove{});
}

void take_escape(const Editing& on) {
    if (!on.kit.take(Key::escape)) return;
    typing() ? ImGui::ClearActiveID() : on.send(act::edit::Leave{});
}

}  // namespace

void take_editor_keys(const Editing& on) {
    auto& kit = on.kit;
    if (on.view.stage == EditorView::Stage::ready) {
        if (kit.take_command(Key::s)) on.send(act::edit::Save{});
        if (kit.take_command(Key::z)) on.send(act::edit::Undo{});
        if (kit.take_command(Key::y) || kit.take_command(Key::z, true)) on.send(act::edit::Redo{});
        if (kit.take_command(Key::f) || kit.take_command(Key::h))
            on.send(act::edit::Open{EditorPanel::replace});
        take_question_keys(on);
    }
    take_escape(on);
}

}  // namespace qingwen
