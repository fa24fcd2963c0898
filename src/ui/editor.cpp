#include <algorithm>

#include "app/words.h"
#include "ui/editor_controls.h"

namespace qingwen {

namespace {

constexpr float three_columns = 1180;  // units wide
constexpr float two_columns = 900;
constexpr float gutter = 24;  // at either side of the line between two columns

float margin_of(const Kit& kit) {
    if (kit.units_wide() < 600) return kit.u(16);
    return kit.u(kit.units_wide() < two_columns ? 24 : 32);
}

// Cuts a column off, with a line between it and the rest.
Rect cut_column(const Editing& on, Rect& rest, float wide) {
    const Rect column = rest.cut_left(wide, on.kit.u(2 * gutter));
    on.kit.fill({column.right() + on.kit.u(gutter), rest.y, on.kit.hairline(), rest.h}, on.theme().line);
    return column;
}

std::string findings_tab(const EditorView& view) {
    const auto count = view.errors + view.warnings;
    return count == 0 ? tr("Findings") : tr("Findings") + " " + std::to_string(count);
}

void draw_pane(const Editing& on, const Rect& room, EditorPane pane) {
    switch (pane) {
        case EditorPane::list:
            return draw_editor_list(on, room);
        case EditorPane::form:
            return draw_editor_form(on, room);
        case EditorPane::preview:
            return draw_editor_preview(on, room);
        case EditorPane::findings:
            return draw_editor_findings(on, room);
    }
}

// One of several, by tabs above it; `first` is what the tabs begin with.
void draw_switched(const Editing& on, Rect room, EditorPane first) {
    std::vector<TabWords> all{{"pane-list", tr("List of questions")},
                              {"pane-form", tr("Edit")},
                              {"pane-preview", tr("Preview")},
                              {"pane-findings", findings_tab(on.view)}};
    const int from = static_cast<int>(first);
    all.erase(all.begin(), all.begin() + from);
    const auto shown = std::max(on.view.pane, first);
    const int pressed =
        tabs(on.kit, room.cut_top(on.kit.u(target), on.kit.u(on.kit.units_high() < 480 ? 8 : 16)), all,
             static_cast<int>(shown) - from);
    if (pressed >= 0) on.send(act::edit::Show{static_cast<EditorPane>(pressed + from)});
    draw_pane(on, room, shown);
}

void draw_three(const Editing& on, Rect room) {
    auto& kit = on.kit;
    const float list = std::clamp(std::round(room.w * 0.27F), kit.u(300), kit.u(400));
    draw_editor_list(on, cut_column(on, room, list));
    const bool own = on.view.scope == FindingScope::question;  // those stand in the form, too
    const float most = std::max(kit.u(136), std::round(room.h * (own ? 0.26F : 0.36F)));
    const Rect below = room.cut_bottom(std::min(most, editor_findings_height(on, room.w)), kit.u(12));
    const float preview = std::clamp(std::round(room.w * 0.42F), kit.u(340), kit.u(600));
    Rect rest = room;
    draw_editor_form(on, cut_column(on, rest, room.w - preview - kit.u(2 * gutter)));
    draw_editor_preview(on, rest);
    on.rule(room.x - kit.u(8), room.bottom() - kit.hairline(), room.w + kit.u(8));
    draw_editor_findings(on, below);
}

void draw_columns(const Editing& on, Rect room) {
    auto& kit = on.kit;
    if (kit.units_wide() >= three_columns && kit.units_high() >= 560) return draw_three(on, room);
    if (kit.units_wide() < two_columns) return draw_switched(on, room, EditorPane::list);
    draw_editor_list(on,
                     cut_column(on, room, std::clamp(std::round(room.w * 0.34F), kit.u(300), kit.u(380))));
    draw_switched(on, room, EditorPane::form);
}

}  // namespace

void draw_editor(const View& all, Kit& kit, Sink& sink) {
    const Editing on{all.editor, kit, sink};
    const bool muted = kit.muted();
    const bool ready = all.editor.stage == EditorView::Stage::ready && all.editor.editor != nullptr;
    const bool asks = ready && (all.editor.panel != EditorPanel::none || all.editor.batch);
    if (asks) kit.mute(true);
    Rect page = draw_editor_head(on, kit.page().inset(margin_of(kit), 0));
    page.cut_bottom(kit.u(kit.units_high() < 480 ? 4 : 16));
    ready ? draw_columns(on, page) : draw_editor_stage(on, page);
    take_editor_keys(on);
    kit.mute(muted);
    if (asks && !muted) draw_editor_panel(on);
}

}  // namespace qingwen
