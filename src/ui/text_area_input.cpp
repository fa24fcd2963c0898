#include <algorithm>
#include <cmath>
#include <utility>

#include <imgui_internal.h>

#include "ui/text_area_parts.h"

namespace qingwen {

namespace {

ImGuiContext& context() { return *ImGui::GetCurrentContext(); }

void activate(AreaFrame& area, ImGuiID item) {
    ImGui::SetActiveID(item, ImGui::GetCurrentWindow());
    ImGui::FocusWindow(ImGui::GetCurrentWindow());
    area.state.moved = true;
}

bool tapped(const AreaFrame& area) {
    const auto& io = ImGui::GetIO();
    const float slop = area.kit.u(12);
    return io.MouseReleased[0] && area.rect.contains(io.MouseClickedPos[0].x, io.MouseClickedPos[0].y) &&
           io.MouseDragMaxDistanceSqr[0] <= slop * slop;
}

// Where the pointer is in the text; beyond the edges the nearest place that shows.
void go_to_pointer(AreaFrame& area, bool select) {
    auto& rows = area.state.rows;
    const auto& at = ImGui::GetIO().MousePos;
    const float y = std::clamp(at.y, area.inside.y, area.inside.bottom() - 1) - area.inside.y;
    const int down = static_cast<int>((y + area.state.scroll.y) / area.line);
    int left = 0;
    const auto row = rows.moved(rows.place_of(area.state.scroll.top), down, &left);
    const float x = at.x - area.inside.x + area.state.scroll.x;
    const auto place = left > 0 ? area.text.size() : rows.nearest(row, x);
    area.state.caret.go(place, select, place == rows.bytes_of(row).to && rows.flows(row));
}

void select_around(AreaFrame& area, int clicks) {
    const auto found = clicks == 2 ? word_around(area.text, area.state.caret.at)
                                   : paragraph_around(area.text, area.state.caret.at);
    area.state.caret.go(found.from, false);
    area.state.caret.go(found.to, true);
}

void press(AreaFrame& area) {
    const auto& io = ImGui::GetIO();
    go_to_pointer(area, io.KeyShift && area.state.placed);
    if (io.MouseClickedCount[0] > 1 && !io.KeyShift)
        select_around(area, io.MouseClickedCount[0] % 2 == 0 ? 2 : 3);
    area.state.placed = true;
}

// While the pointer is held above or below, the text comes to it.
void mark(AreaFrame& area) {
    const float y = ImGui::GetIO().MousePos.y;
    const float beyond = y < area.inside.y ? y - area.inside.y : std::max(0.F, y - area.inside.bottom());
    if (beyond != 0 && overflows(area)) {
        scroll_area(area, std::clamp(beyond, -area.line, area.line));
        area.kit.draw_again();
    }
    go_to_pointer(area, true);
    area.state.moved = true;
}

void drag_thumb(AreaFrame& area) {
    auto& rows = area.state.rows;
    const double part{(ImGui::GetIO().MousePos.y - area.inside.y) / area.inside.h};
    const double row = std::clamp(part, 0.0, 1.0) * rows.rows() - double{area.pages()} / 2;
    area.state.scroll = {rows.bytes_of(rows.place_at(row)).from, 0, area.state.scroll.x};
    scroll_area(area, 0);
}

void take_mouse(AreaFrame& area, bool hovered) {
    const auto& io = ImGui::GetIO();
    auto& state = area.state;
    if (!io.MouseDown[0]) state.marking = state.thumbing = false;
    if (hovered && io.MouseClicked[0]) {
        state.thumbing = overflows(area) && io.MousePos.x > area.rect.right() - area.kit.u(20);
        state.marking = !state.thumbing;
        if (state.marking) press(area);
    } else if (state.marking && ImGui::IsMouseDragging(0, 3)) {
        mark(area);
    }
    if (state.thumbing) drag_thumb(area);
}

void take_finger(AreaFrame& area, bool tap) {
    const auto& io = ImGui::GetIO();
    if (tap) return press(area);
    const bool on_it =
        io.MouseDown[0] && area.rect.contains(io.MouseClickedPos[0].x, io.MouseClickedPos[0].y);
    if (!on_it || !overflows(area)) return;
    area.kit.take_finger();
    if (io.MouseDelta.y != 0) scroll_area(area, -io.MouseDelta.y);
}

void take_wheel(AreaFrame& area) {
    constexpr float rows_a_step = 3;
    if (!overflows(area) && area.options.wrap) return;
    context().HoveredIdUsingMouseWheel = true;
    const auto& io = ImGui::GetIO();
    if (io.MouseWheel != 0) scroll_area(area, -io.MouseWheel * rows_a_step * area.line);
    if (area.options.wrap || io.MouseWheelH == 0) return;
    auto& rows = area.state.rows;
    const float wide = rows.width_of(rows.place_of(area.state.scroll.top));
    const float to = area.state.scroll.x - io.MouseWheelH * rows_a_step * area.size;
    area.state.scroll.x = std::round(std::clamp(to, 0.F, std::max(area.state.scroll.x, wide)));
}

}  // namespace

void give_keys(AreaFrame& area) {
    const auto item = ImGui::GetID(area.id);
    const ImRect box{area.rect.x, area.rect.y, area.rect.right(), area.rect.bottom()};
    ImGui::SetCursorScreenPos(box.Min);
    ImGui::ItemAdd(box, item);
    const bool muted = area.kit.muted();
    const bool arrived = area.kit.arrives(area.id, area.rect);
    const bool hovered = !muted && ImGui::ItemHoverable(box, item);
    const bool touched = area.kit.touched();
    const bool pressed = hovered && (touched ? tapped(area) : ImGui::GetIO().MouseClicked[0]);
    const bool elsewhere = !hovered && ImGui::GetIO().MouseClicked[0];
    const bool mine = ImGui::GetActiveID() == item;
    const bool again = !muted && std::exchange(area.state.waits, false) && !ImGui::IsAnyItemActive();
    if (!muted && !mine && (pressed || arrived || again || area.options.wants_keys || area.options.show))
        activate(area, item);
    else if (mine && (muted || elsewhere))
        ImGui::ClearActiveID();
    area.state.waits = area.state.waits || (muted && mine);
    if (ImGui::GetActiveID() != item) return;
    ImGui::KeepAliveID(item);
    context().ActiveIdAllowOverlap = !ImGui::GetIO().MouseDown[0];
    context().WantTextInputNextFrame = 1;
    area.kit.rest_at(area.id);
    area.active = true;
}

void take_pointer(AreaFrame& area) {
    if (area.kit.muted()) return;
    const bool hovered = context().HoveredId == ImGui::GetID(area.id);
    if (area.kit.touched())
        take_finger(area, hovered && area.active && tapped(area));
    else
        take_mouse(area, hovered);
    if (hovered) take_wheel(area);
}

}  // namespace qingwen
