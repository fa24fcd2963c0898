#include "ui/editor_panels.h"

#include <algorithm>

#include "app/words.h"
#include "ui/controls.h"
#include "ui/editor_controls.h"

namespace qingwen {

void draw_panel_sheet(const Editing& on, const PanelSheet& panel) {
    auto& kit = on.kit;
    kit.begin_layer("editor-panel");
    veil(kit);
    const bool small = kit.narrow() || kit.units_high() < 480;
    const float pad = kit.u(small ? 16 : 32);
    Rect sheet = kit.page().inset(kit.u(small ? 12 : 48), kit.u(small ? 8 : 32)).column(kit.u(panel.wide));
    const auto label = panel.out.empty() ? tr("Close") : panel.out;
    const float wide = button_width(kit, label, "Esc", ButtonLook::quiet);
    const float words = sheet.w - 2 * pad - wide - kit.u(8);
    const auto& type = kit.measure(panel.title, type::heading).width <= words ? type::heading : type::tile;
    const auto title = kit.measure(panel.title, type, words);
    const float head = std::max(kit.u(small ? target : 56), title.height);
    const float wanted = 2 * pad + head + kit.u(8) + panel.high;
    if (wanted < sheet.h) sheet = {sheet.x, std::round(sheet.y + (sheet.h - wanted) / 2), sheet.w, wanted};
    kit.box(sheet, on.theme().sheet, on.theme().line);
    Rect inside = sheet.inset(pad);
    Rect top = inside.cut_top(head, kit.u(8));
    const bool closed =
        button(kit, "close-panel", top.cut_right(wide, kit.u(8)), label, ButtonLook::quiet, true, "Esc");
    kit.text(top.x, top.y + (head - title.height) / 2, panel.title, type, on.theme().ink, words);
    panel.body(inside);
    if (closed || kit.take(Key::escape)) on.send(panel.leads);
    kit.end_layer();
}

void draw_editor_panel(const Editing& on) {
    switch (on.view.panel) {
        case EditorPanel::menu:
            return draw_menu_panel(on);
        case EditorPanel::hangs:
            return draw_case_panel(on);
        case EditorPanel::add:
            return draw_kind_panel(on);
        case EditorPanel::remove:
            return draw_remove_panel(on);
        case EditorPanel::move:
            return draw_move_panel(on);
        case EditorPanel::tag:
            return draw_tag_panel(on);
        case EditorPanel::level:
            return draw_level_panel(on);
        case EditorPanel::filter:
            return draw_filter_panel(on);
        case EditorPanel::replace:
            return draw_replace_panel(on);
        case EditorPanel::chapter:
            return draw_chapter_panel(on);
        case EditorPanel::merge:
            return draw_merge_panel(on);
        case EditorPanel::recover:
            return draw_recover_panel(on);
        case EditorPanel::batch:
            return draw_batch_panel(on);
        case EditorPanel::leave:
            return draw_leave_panel(on);
        case EditorPanel::none:
            break;
    }
}

}  // namespace qingwen
