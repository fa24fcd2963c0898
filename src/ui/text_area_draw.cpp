#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "ui/text_area_parts.h"

namespace qingwen {

namespace {

struct ShownRow {
    RowPlace place;
    Stretch bytes;
    float y = 0;
};

float row_x(AreaFrame& area, const ShownRow& row, std::size_t at) {
    const float x = area.inside.x - area.state.scroll.x + area.state.rows.x_of(row.place, at);
    return area.options.wrap ? std::min(x, area.inside.right()) : x;
}

// The part of a row that lies between two places; wider than nothing where the \n at its end does, too.
Rect part_of(AreaFrame& area, const ShownRow& row, const Stretch& part) {
    const bool end = part.to > row.bytes.to && part.from <= row.bytes.to && !area.state.rows.flows(row.place);
    const auto from = std::clamp(part.from, row.bytes.from, row.bytes.to);
    const auto to = std::clamp(part.to, row.bytes.from, row.bytes.to);
    const float x = row_x(area, row, from);
    return {x, row.y, row_x(area, row, to) - x + (end ? area.size / 3 : 0), area.line};
}

void draw_row(AreaFrame& area, const ShownRow& row, const Stretch& composed) {
    auto& kit = area.kit;
    const auto selected = area.active ? area.state.caret.selected() : Stretch{};
    if (!selected.empty() && composed.empty())
        if (const auto ground = part_of(area, row, selected); ground.w > 0)
            kit.fill(ground, kit.theme().green_soft);
    area.state.rows.draw(*ImGui::GetWindowDrawList(), {area.inside.x - area.state.scroll.x, row.y}, row.place,
                         kit.theme().ink, area.line / area.size);
    if (composed.empty()) return;
    const auto under = part_of(area, row, composed);
    const float y = std::round(row.y + area.line / 2 + 0.6F * area.size);
    if (under.w > 0) kit.fill({under.x, y, under.w, kit.hairline()}, kit.theme().green);
}

void draw_caret(AreaFrame& area, const ShownRow& row) {
    auto& kit = area.kit;
    const float high = std::min(area.line, std::round(1.25F * area.size));
    const float wide = std::max(2.F, kit.u(2));
    const Rect caret{std::round(row_x(area, row, area.state.caret.at)) - std::floor(wide / 2),
                     row.y + std::round((area.line - high) / 2), wide, high};
    kit.fill(caret, kit.theme().ink);
    ImGui::GetCurrentContext()->PlatformImePos = {caret.x, row.y};
    kit.glass().caret_height(area.line);
}

void draw_rows(AreaFrame& area, const Stretch& composed) {
    auto& rows = area.state.rows;
    auto place = rows.place_of(area.state.scroll.top);
    const auto caret = rows.place_of(area.state.caret.at, area.state.caret.upstream);
    int left = 0;
    for (float y = area.inside.y - area.state.scroll.y; y < area.inside.bottom() && left == 0;
         y += area.line, place = rows.moved(place, 1, &left)) {
        const ShownRow row{place, rows.bytes_of(place), std::round(y)};
        draw_row(area, row, composed);
        if (area.active && place == caret) draw_caret(area, row);
    }
}

void draw_thumb(AreaFrame& area) {
    auto& kit = area.kit;
    auto& rows = area.state.rows;
    const auto& scroll = area.state.scroll;
    if (!overflows(area)) return;
    const double all = rows.rows();
    const double pages{area.pages()};
    const double before = rows.rows_before(rows.place_of(scroll.top)) + double{scroll.y / area.line};
    const float high = std::max(kit.u(24), area.inside.h * static_cast<float>(pages / all));
    const auto part = static_cast<float>(std::clamp(before / (all - pages), 0.0, 1.0));
    const float wide = std::max(3.F, kit.u(4));
    kit.pill(
        Rect{area.rect.right() - kit.u(6) - wide, area.inside.y + (area.inside.h - high) * part, wide, high}
            .snapped(),
        kit.theme().ink2);
}

}  // namespace

void draw_area(AreaFrame& area, const Stretch& composed) {
    auto& kit = area.kit;
    const auto& theme = kit.theme();
    kit.box(area.rect, area.options.read_only ? theme.paper : theme.sheet,
            area.active ? theme.green : theme.line);
    auto& list = *ImGui::GetWindowDrawList();
    const float beside = kit.u(4);
    list.PushClipRect({area.inside.x - beside, area.inside.y},
                      {area.inside.right() + beside, area.inside.bottom()}, true);
    draw_rows(area, composed);
    list.PopClipRect();
    draw_thumb(area);
    if (kit.focused(area.id)) kit.ring(area.rect);
}

}  // namespace qingwen
