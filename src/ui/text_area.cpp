#include "ui/text_area.h"

#include <algorithm>
#include <cmath>

#include "ui/text_area_parts.h"

namespace qingwen {

namespace {

constexpr float least_height = 56;  // units
constexpr float side = 20, above = 12;

float caret_width(const Kit& kit) { return std::max(2.F, kit.u(2)); }

std::size_t first_bytes(std::string_view text, int characters) {
    std::size_t at = 0;
    for (; characters > 0 && at < text.size(); --characters) at = next_stop(text, at);
    return at;
}

AreaFrame frame_of(Kit& kit, const char* id, const Rect& rect, std::string& text,
                   const TextAreaOptions& options) {
    AreaFrame area{kit, id, rect, inside_of(kit, rect), text, options, kit.areas().of(id)};
    const auto look = look_of(kit, options, area.inside.w);
    area.size = look.size;
    area.line = std::round(look.size * options.type.leading);
    area.state.rows.begin(kit.glass(), look);
    return area;
}

// A row alone stands in the middle of a field that is higher.
void settle_inside(AreaFrame& area) {
    const float high = static_cast<float>(std::min(1000.0, area.state.rows.rows())) * area.line;
    const float spare = area.rect.h - 2 * area.kit.u(above) - high;
    if (area.options.one_line && spare > 0)
        area.inside = {area.inside.x, std::round(area.inside.y + spare / 2), area.inside.w, high};
}

// What the caller did to the text since the last frame.
void follow_caller(AreaFrame& area) {
    auto& state = area.state;
    const auto change = state.rows.follow(area.text);
    if (!change.any()) return;
    state.scroll.top = change.moved(state.scroll.top);
    if (!state.placed) return;
    state.caret.go(change.at + change.added, false);
    state.moved = area.active;
}

void place_first(AreaFrame& area) {
    auto& state = area.state;
    if (!state.placed && area.active) state.caret.go(overflows(area) ? 0 : area.text.size(), false);
    state.placed = state.placed || area.active;
    if (!area.options.show) return;
    const auto& show = *area.options.show;
    state.caret.go(stop_at(area.text, show.from), false);
    state.caret.go(stop_at(area.text, show.to), true);
    state.moved = true;
}

// Until the frame's end the rows are those of the text with what is composed.
Stretch compose(AreaFrame& area) {
    const auto composing = area.kit.composition();
    auto& state = area.state;
    if (!area.active || composing.text.empty() || area.options.read_only) return {};
    auto shown = area.text;
    shown.insert(state.caret.at, composing.text);
    state.rows.follow(shown);
    state.moved = true;
    return {state.caret.at, state.caret.at + composing.text.size()};
}

// A field that grows with its text (text_area_height) is higher in the next frame: no row has to go for it
// now.
bool about_to_grow(const AreaFrame& area) {
    return area.done.changed && overflows(area) && area.state.rows.rows() <= area.options.most_lines;
}

void scroll(AreaFrame& area) {
    scroll_area(area, 0);
    if (about_to_grow(area)) return area.kit.draw_again();
    if (std::exchange(area.state.moved, false)) scroll_to_caret(area);
}

void draw_with_composition(AreaFrame& area) {
    const auto composed = compose(area);
    const auto caret = area.state.caret;
    if (!composed.empty())
        area.state.caret.go(
            composed.from + first_bytes(area.kit.composition().text, area.kit.composition().caret), false);
    scroll(area);
    draw_area(area, composed);
    area.state.caret = caret;
    if (!composed.empty()) area.state.rows.follow(area.text);
}

void claim_keys(AreaFrame& area) {
    auto& rows = area.state.rows;
    AreaKeys keys;
    if (area.options.one_line) {
        const auto here = rows.place_of(area.state.caret.at, area.state.caret.upstream);
        keys = {here > RowPlace{}, here < rows.last(), overflows(area), false};
    }
    area.kit.types_into(keys);
}

}  // namespace

Rect inside_of(const Kit& kit, const Rect& rect) { return rect.inset(kit.u(side), kit.u(above)).snapped(); }

RowLook look_of(const Kit& kit, const TextAreaOptions& options, float width) {
    const float room = std::max(1.F, width - caret_width(kit));
    return {options.type.face, std::round(options.type.size * kit.scale()), options.wrap ? room : 0};
}

TextAreaDone text_area(Kit& kit, const char* id, const Rect& rect, const std::string& label,
                       std::string& text, const TextAreaOptions& options) {
    kit.note_control(id, label, rect, true);
    auto area = frame_of(kit, id, rect.snapped(), text, options);
    give_keys(area);
    follow_caller(area);
    settle_inside(area);
    place_first(area);
    take_pointer(area);
    if (area.active) take_keys(area);
    settle_inside(area);
    draw_with_composition(area);
    if (area.active) claim_keys(area);
    area.done.caret = area.state.caret.at;
    return area.done;
}

float text_area_height(Kit& kit, std::string_view text, float width, const TextAreaOptions& options) {
    const auto look = look_of(kit, options, inside_of(kit, {0, 0, width, 0}).w);
    const int rows = std::max(options.least_lines, count_rows(kit.glass(), text, look, options.most_lines));
    const float line = std::round(look.size * options.type.leading);
    return std::max(kit.u(least_height), static_cast<float>(rows) * line + 2 * kit.u(above));
}

}  // namespace qingwen
