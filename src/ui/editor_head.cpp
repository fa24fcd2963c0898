#include <algorithm>

#include "app/telling.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/editor_controls.h"

namespace qingwen {

namespace {

struct Doing {
    const char* id;
    std::string label;
    const char* key;
    ButtonLook look;
    EditorAction what;
    bool enabled = true;
};

// The most needed first: what finds no room stands in the menu.
std::vector<Doing> doings(const EditorView& view) {
    std::vector<Doing> all;
    const bool ready = view.stage == EditorView::Stage::ready;
    if (ready) {
        all.push_back({"save", tr("Save"), "Ctrl S", ButtonLook::primary, act::edit::Save{}, view.changed});
        all.push_back({"menu", tr("More"), nullptr, ButtonLook::quiet, act::edit::Open{EditorPanel::menu}});
    }
    all.push_back({"leave", tr("Leave"), "Esc", ButtonLook::quiet, act::edit::Leave{}});
    if (!ready) return all;
    all.push_back({"undo", deed_words(tr("Undo"), view.undoes), nullptr, ButtonLook::quiet, act::edit::Undo{},
                   view.undoes != nullptr});
    all.push_back({"redo", deed_words(tr("Redo"), view.redoes), nullptr, ButtonLook::quiet, act::edit::Redo{},
                   view.redoes != nullptr});
    return all;
}

// From the right: where each stands, by what it is.
constexpr std::array<std::string_view, 5> order{"leave", "save", "menu", "redo", "undo"};

float width_of(Kit& kit, const Doing& one) {
    const auto* key = kit.units_wide() < 1180 ? nullptr : one.key;
    const float wide = button_width(kit, one.label, key, one.look);
    return std::max(kit.u(target), one.look == ButtonLook::primary ? wide - kit.u(24) : wide);
}

void draw_doings(const Editing& on, Rect& row) {
    auto& kit = on.kit;
    auto all = doings(on.view);
    const float gap = kit.u(8);
    float left = row.w * 0.66F;
    std::erase_if(all, [&](const Doing& one) {
        const float wide = width_of(kit, one) + gap;
        const bool fits = wide <= left || one.look == ButtonLook::primary;
        left -= fits ? wide : 0;
        return !fits;
    });
    for (const auto id : order) {
        const auto found =
            std::ranges::find(all, id, [](const Doing& one) { return std::string_view(one.id); });
        if (found == all.end()) continue;
        const auto* key = kit.units_wide() < 1180 ? nullptr : found->key;
        Rect place = row.cut_right(width_of(kit, *found), gap);
        place = {place.x, place.y + (place.h - kit.u(target)) / 2, place.w, kit.u(target)};
        if (button(kit, found->id, place, found->label, found->look, found->enabled, key))
            on.send(found->what);
    }
    row.cut_right(0, kit.u(16));
}

// The number of questions where there is room for it.
std::string state_words(Kit& kit, const EditorView& view, float room) {
    if (view.stage != EditorView::Stage::ready) return {};
    const auto state = view.changed ? tr("not saved") : tr("saved");
    const auto all = tr_n("{n} question", "{n} questions", view.questions) + "  ·  " + state;
    return kit.measure(all, type::caption).width <= room ? all : state;
}

// What the editor has to say has a line of its own where it is too long for its place in the head.
float draw_told_below(const Editing& on, const Rect& page, const std::string& words) {
    return on.kit.text(page.x, page.y, words, type::small, on.theme().ink, page.w).height + on.kit.u(8);
}

}  // namespace

Rect draw_editor_head(const Editing& on, Rect page) {
    auto& kit = on.kit;
    const bool low = kit.units_high() < 480;
    page.cut_top(kit.u(low ? 4 : 16));
    Rect row = page.cut_top(kit.u(low ? 48 : 56));
    draw_doings(on, row);
    const auto told = on.view.told ? told_words(*on.view.told) : std::string();
    const bool here = !told.empty() && kit.measure(told, type::caption).width <= row.w;
    const auto title = on.view.name.empty() ? tr("Edit questions") : on.view.name;
    const float caption = kit.measure("字", type::caption).height;
    kit.line(row.cut_top(row.h - caption), title, type::tile, on.theme().ink, {0, 0.6F}, Cut::led_on);
    kit.line(row, here ? told : state_words(kit, on.view, row.w), type::caption,
             here ? on.theme().green : on.theme().ink2, {0, 0.5F});
    page.cut_top(kit.u(low ? 4 : 12));
    on.rule(page.x, page.y, page.w);
    page.cut_top(kit.u(low ? 4 : 16));
    if (!told.empty() && !here) page.cut_top(draw_told_below(on, page, told));
    return page;
}

void draw_editor_stage(const Editing& on, const Rect& page) {
    auto& kit = on.kit;
    const Rect room = page.column(kit.u(720));
    float y = room.y + kit.u(kit.units_high() < 480 ? 8 : 64);
    const auto say = [&](const std::string& words, const Type& type, ImU32 ink) {
        y += kit.text(room.x, y, words, type, ink, room.w).height + kit.u(8);
    };
    if (on.view.stage == EditorView::Stage::failed) {
        say(tr("The bank cannot be edited"), type::heading, on.theme().ink);
        say(error_words(on.view.error.value_or(Error{})), type::row, on.theme().ink2);
        return;
    }
    const auto& view = on.view;
    say(tr("Reading the bank"), type::heading, on.theme().ink);
    if (view.files_all == 0) return;  // they are still being found
    say(tr("{done} of {all} files",
           {{"done", std::to_string(view.files_read)}, {"all", std::to_string(view.files_all)}}),
        type::row, on.theme().ink2);
    const float part = static_cast<float>(view.files_read) / static_cast<float>(view.files_all);
    kit.bar({room.x, y + kit.u(8), room.w, kit.u(6)}, part, on.theme().green);
}

}  // namespace qingwen
