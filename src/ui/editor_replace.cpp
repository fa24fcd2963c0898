#include "app/words.h"
#include "ui/controls.h"
#include "ui/editor_controls.h"
#include "ui/editor_panels.h"
#include "ui/editor_typing.h"
#include "ui/rows.h"

namespace qingwen {

namespace {

constexpr float place_height = 84;  // units

// One line with a piece of it on a ground of its own; what was taken out is struck through.
void draw_marked(Kit& kit, const Rect& room, const std::string& text, std::size_t begin, std::size_t end,
                 bool gone) {
    const auto& theme = kit.theme();
    const float high = kit.measure("字", type::small).height;
    const float y = room.y + (room.h - high) / 2;
    const auto before = std::string_view(text).substr(0, begin);
    const auto piece = std::string_view(text).substr(begin, end - begin);
    const float x = room.x + (before.empty() ? 0 : kit.measure(before, type::small).width);
    const float wide =
        std::min(piece.empty() ? 0 : kit.measure(piece, type::small).width, std::max(0.F, room.right() - x));
    if (wide > 0) kit.fill({x, y, wide, high}, gone ? theme.red_soft : theme.green_soft);
    kit.line(room, text, type::small, theme.ink, {}, Cut::led_on);
    if (wide > 0)
        kit.fill({x, gone ? y + high / 2 : y + high - kit.u(2), wide, kit.u(gone ? 1.5F : 2)},
                 gone ? theme.seal : theme.green);
}

void draw_place(const Editing& on, const Rect& row, int index) {
    auto& kit = on.kit;
    const auto& place = on.view.replace.places[static_cast<std::size_t>(index)];
    const auto id = "place-" + std::to_string(index);
    const auto press = kit.press(id.c_str(), place.before, row);
    if (press.hovered || press.held) kit.fill(row, on.theme().green_soft);
    on.rule(row.x, row.bottom() - kit.hairline(), row.w);
    if (press.focused) kit.ring(row.inset(kit.u(4)));
    Rect inside = row.inset(kit.u(8), kit.u(6));
    const Rect left = inside.cut_left(kit.u(20), kit.u(14));
    draw_tick(kit, left.x, left.y + left.h / 2, place.chosen);
    const Rect caption = inside.cut_top(kit.u(20));
    kit.line(caption, place.id + "  ·  " + place.where, type::hint, on.theme().ink2, {}, Cut::led_on);
    const Rect above = inside.cut_top(inside.h / 2);
    draw_marked(kit, above, place.before, place.begin, place.end, true);
    draw_marked(kit, inside, place.after, place.after_begin, place.after_end, false);
    if (press.pressed) on.send(act::edit::Choose{index, !place.chosen});
}

float draw_fields(const Editing& on, Column at) {
    auto& kit = on.kit;
    const auto& replace = on.view.replace;
    const bool beside = at.width >= kit.u(560);
    const float gap = kit.u(16);
    const float wide = beside ? std::floor((at.width - gap) / 2) : at.width;
    const float label = kit.measure("字", type::caption).height + kit.u(4);
    const float high = label + kit.u(field_height);
    act::edit::Find find{replace.find, replace.replace, replace.exact};
    const auto field = [&](const char* id, const std::string& words, float x, float y, std::string& text,
                           bool first) {
        kit.text(x, y, words, type::caption, on.theme().ink2, wide);
        return editor_text(on, id, {x, y + label, wide, kit.u(field_height)}, words, text,
                           {.wants_keys = first});
    };
    const bool first = replace.find.empty() && !ImGui::IsAnyItemActive() && !kit.touched() && !kit.focusing();
    bool changed = field("find-words", tr("Find"), at.x, at.y, find.find, first);
    const float x = beside ? at.x + at.width - wide : at.x;
    const float y = beside ? at.y : at.y + high + kit.u(8);
    changed = field("replace-words", tr("Replace with"), x, y, find.replace, false) || changed;
    float used = y + high + kit.u(8) - at.y;
    const auto exact = tr("Capitals and full-width characters count");
    const Rect tick{at.x, at.y + used, std::min(at.width, kit.measure(exact, type::small).width + kit.u(40)),
                    kit.u(target)};
    if (ticked(kit, "find-exact", tick, exact, replace.exact)) {
        find.exact = !find.exact;
        changed = true;
    }
    if (changed) on.send(find);
    return used + kit.u(target + 4);
}

std::string count_words(const ReplaceView& replace) {
    if (replace.find.empty()) return tr("Type what to look for in every question, answer and explanation.");
    auto words = tr_n("Found in {n} place", "Found in {n} places", static_cast<long>(replace.places.size()));
    if (replace.more) words += "  ·  " + tr("there are more; these come first");
    if (replace.by_hand > 0)
        words += "  ·  " + tr_n("{n} more question can only be changed as text",
                                "{n} more questions can only be changed as text", replace.by_hand);
    return replace.looking ? words + "  ·  " + tr("Looking on…") : words;
}

void draw_body(const Editing& on, const Rect& room) {
    auto& kit = on.kit;
    const auto& replace = on.view.replace;
    const bool low = kit.units_high() < 480;
    Rect rest = room;
    const auto label = tr_n("Replace in {n} place", "Replace in {n} places", replace.chosen);
    Rect foot = rest.cut_bottom(kit.u(low ? target : button_height), kit.u(8));
    if (button(kit, "replace",
               foot.cut_right(std::min(foot.w, button_width(kit, label, nullptr, ButtonLook::primary)),
                              kit.u(16)),
               label, ButtonLook::primary, replace.ready))
        on.send(act::edit::Replace{});
    const float edge = kit.u(8);
    if (!low) rest.cut_top(draw_fields(on, {rest.x, rest.y, rest.w}));
    const Rect content = kit.begin_scroll("replace-places", rest.inset(-edge, 0));
    Column at{content.x + edge, content.y, rest.w};
    if (low) at.y += kit.u(4) + draw_fields(on, {at.x, at.y + kit.u(4), at.width});
    at.y += kit.text(at.x, at.y, count_words(replace), type::caption, on.theme().ink2, at.width).height +
            kit.u(8);
    const Rows rows{"place-", static_cast<int>(replace.places.size()), at.y, kit.u(place_height), 1};
    for (const int row : rows_in_view(kit, rows))
        draw_place(on, {at.x, rows.top_of(row), at.width, rows.height}, row);
    kit.end_scroll(rows.top + rows.whole() - content.y + kit.u(4));
}

}  // namespace

void draw_replace_panel(const Editing& on) {
    draw_panel_sheet(
        on, {tr("Find and replace"), 920, on.kit.page().h, [&](const Rect& room) { draw_body(on, room); }});
}

}  // namespace qingwen
