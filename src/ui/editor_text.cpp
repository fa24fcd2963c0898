#include <algorithm>

#include "app/words.h"
#include "ui/controls.h"
#include "ui/editor_controls.h"
#include "ui/editor_typing.h"

namespace qingwen {

namespace {

std::string why_text(const EditorView& view) {
    if (view.frame) return tr("The lines around the questions: title, cases, what is let stand.");
    if (view.text_only)
        return tr("This is no YAML that a form could show. Mend it here; the findings say what is wrong.");
    if (view.unwritten) return tr("What is typed here cannot stand in the file as it is.");
    return tr("As it stands in the file. Comments and spacing stay as they are.");
}

// The frame is kept or given up as a whole.
float draw_frame_foot(const Editing& on, const Rect& room) {
    auto& kit = on.kit;
    Rect row = room;
    const auto keep = tr("Accept");
    const auto stop = tr("Cancel");
    const float wide = button_width(kit, keep, nullptr, ButtonLook::primary);
    if (button(kit, "keep-frame", row.cut_right(wide, kit.u(12)), keep, ButtonLook::primary))
        on.send(act::edit::KeepFrame{});
    if (button(kit, "stop-frame", row.cut_right(button_width(kit, stop, nullptr, ButtonLook::plain)), stop,
               ButtonLook::plain))
        on.send(act::edit::ShowFrame{on.view.current ? on.view.current->file : 0, false});
    return room.h;
}

}  // namespace

void draw_editor_text(const Editing& on, const Rect& room) {
    auto& kit = on.kit;
    Rect rest = room;
    const auto words = why_text(on.view);
    rest.cut_top(kit.text(rest.x, rest.y, words, type::caption, on.theme().ink2, rest.w).height, kit.u(8));
    if (on.view.frame) draw_frame_foot(on, rest.cut_bottom(kit.u(48), kit.u(12)));
    auto text = on.view.text == nullptr ? std::string() : *on.view.text;
    const EditorText how{
        .type = type::code, .least_lines = 6, .most_lines = 1000, .one_line = false, .code = true};
    if (editor_text(on, "editor-text", rest,
                    on.view.frame ? tr("Lines of the file") : tr("Text of the question"), text, how))
        on.send(act::edit::TypeText{text});
}

}  // namespace qingwen
