#include <array>

#include "app/words.h"
#include "ui/controls.h"
#include "ui/editor_controls.h"

namespace qingwen {

namespace {

struct Deedable {
    const char* id;
    std::string words;
    EditorAction what;
};

std::vector<Deedable> deeds() {
    return {{"marked-level", tr("Level"), act::edit::Open{EditorPanel::level}},
            {"marked-tag", tr("Tags"), act::edit::Open{EditorPanel::tag}},
            {"marked-move", tr("Move"), act::edit::Open{EditorPanel::move}},
            {"marked-duplicate", tr("Duplicate"), act::edit::Duplicate{}},
            {"marked-remove", tr("Delete"), act::edit::Remove{}}};
}

bool some_marked(const EditorView& view) { return view.marked != nullptr && !view.marked->empty(); }

// How many are marked, all that are shown, none. Returns the height.
float draw_head(const Editing& on, Rect row) {
    auto& kit = on.kit;
    const auto quiet = [&](const char* id, const std::string& words) {
        const float wide = button_width(kit, words, nullptr, ButtonLook::quiet);
        return button(kit, id, row.cut_right(wide, kit.u(4)), words, ButtonLook::quiet);
    };
    if (quiet("unmark", tr("Unmark"))) on.send(act::edit::Unmark{});
    if (quiet("mark-shown", tr("Mark all"))) on.send(act::edit::MarkShown{});
    const auto count = static_cast<long>(on.view.marked->size());
    kit.line(row, tr_n("{n} marked", "{n} marked", count), type::row, on.theme().ink);
    return row.h;
}

}  // namespace

float editor_list_foot_height(const Editing& on, float width) {
    auto& kit = on.kit;
    if (!some_marked(on.view)) return kit.u(target);
    Flow flow({0, 0, width, 0}, kit.u(target), kit.u(8));
    for (const auto& one : deeds()) flow.place(chip_width(kit, one.words));
    return kit.u(8 + target) + flow.bottom();
}

void draw_editor_list_foot(const Editing& on, const Rect& room) {
    auto& kit = on.kit;
    if (!some_marked(on.view)) {
        if (button(kit, "add", room, tr("Add a question"), ButtonLook::plain, true, "Ctrl N"))
            on.send(act::edit::Open{EditorPanel::add});
        return;
    }
    on.rule(room.x, room.y, room.w);
    const float y = room.y + kit.u(4);
    const float head = draw_head(on, {room.x, y, room.w, kit.u(target)});
    Flow flow({room.x, y + head + kit.u(4), room.w, 0}, kit.u(target), kit.u(8));
    for (const auto& one : deeds())
        if (chip(kit, one.id, flow.place(chip_width(kit, one.words)), one.words, false)) on.send(one.what);
}

}  // namespace qingwen
