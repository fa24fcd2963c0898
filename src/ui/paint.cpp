#include <algorithm>

#include "ui/kit.h"

namespace qingwen {

namespace {

ImVec2 upper_left(const Rect& rect) { return {rect.x, rect.y}; }
ImVec2 lower_right(const Rect& rect) { return {rect.right(), rect.bottom()}; }

void put(const Rect& rect, ImU32 colour) {
    if (rect.w > 0 && rect.h > 0)
        ImGui::GetWindowDrawList()->AddRectFilled(upper_left(rect), lower_right(rect), colour);
}

void put_edges(const Rect& rect, float radius, float thick, ImU32 colour) {
    put({rect.x + radius, rect.y, rect.w - 2 * radius, thick}, colour);
    put({rect.x + radius, rect.bottom() - thick, rect.w - 2 * radius, thick}, colour);
    put({rect.x, rect.y + radius, thick, rect.h - 2 * radius}, colour);
    put({rect.right() - thick, rect.y + radius, thick, rect.h - 2 * radius}, colour);
}

}  // namespace

// What shines through is no ground of its own.
void Kit::note_ground(const Rect& rect, ImU32 colour) {
    if (colour >> IM_COL32_A_SHIFT == 255) registry_.paint({rect.meeting(clip()), colour});
}

void Kit::fill(const Rect& rect, ImU32 colour) {
    put(rect.snapped(), colour);
    note_ground(rect, colour);
}

void Kit::corners(const Rect& rect, int radius, ImTextureID texture) {
    auto* list = ImGui::GetWindowDrawList();
    const auto r = static_cast<float>(radius);
    const auto corner = [&](float x, float y, float u, float v) {
        list->AddImage(texture, {x, y}, {x + r, y + r}, {u, v}, {u + 0.5F, v + 0.5F});
    };
    corner(rect.x, rect.y, 0, 0);
    corner(rect.right() - r, rect.y, 0.5F, 0);
    corner(rect.x, rect.bottom() - r, 0, 0.5F);
    corner(rect.right() - r, rect.bottom() - r, 0.5F, 0.5F);
}

void Kit::box(const Rect& place, ImU32 colour, ImU32 border, float radius_units) {
    const Rect rect = place.snapped();
    const int radius = std::max(1, static_cast<int>(std::min({u(radius_units), rect.w / 2, rect.h / 2})));
    const auto r = static_cast<float>(radius);
    note_ground(rect, colour);
    if (colour != 0) {
        put({rect.x + r, rect.y, rect.w - 2 * r, r}, colour);
        put({rect.x, rect.y + r, rect.w, rect.h - 2 * r}, colour);
        put({rect.x + r, rect.bottom() - r, rect.w - 2 * r, r}, colour);
        corners(rect, radius, glass_.disc(radius, colour));
    }
    if (border == 0) return;
    put_edges(rect, r, hairline(), border);
    corners(rect, radius, glass_.ring(radius, hairline(), border));
}

void Kit::pill(const Rect& rect, ImU32 colour, ImU32 border) {
    box(rect, colour, border, std::min(rect.w, rect.h) / 2 / scale_);
}

void Kit::bar(const Rect& rect, float part, ImU32 colour) {
    const Rect whole = rect.snapped();
    pill(whole, theme_->track);
    if (part <= 0) return;
    const Rect done{whole.x, whole.y, std::max(whole.h, std::round(whole.w * std::min(1.F, part))), whole.h};
    pill(done, colour);
}

void Kit::disc(float x, float y, float radius, ImU32 colour, ImU32 border) {
    const int r = std::max(1, static_cast<int>(std::round(radius)));
    const Rect square{std::round(x) - static_cast<float>(r), std::round(y) - static_cast<float>(r),
                      2.F * static_cast<float>(r), 2.F * static_cast<float>(r)};
    note_ground(square, colour);
    auto* list = ImGui::GetWindowDrawList();
    if (colour != 0) list->AddImage(glass_.disc(r, colour), upper_left(square), lower_right(square));
    if (border != 0)
        list->AddImage(glass_.ring(r, hairline(), border), upper_left(square), lower_right(square));
}

void Kit::path(std::span<const ImVec2> points, float thick, ImU32 colour) {
    auto* list = ImGui::GetWindowDrawList();
    const auto flags = list->Flags;
    list->Flags &= ~ImDrawListFlags_AntiAliasedLinesUseTex;
    list->AddPolyline(points.data(), static_cast<int>(points.size()), colour, ImDrawFlags_None, thick);
    list->Flags = flags;
}

void Kit::seal(const Rect& square, std::string_view characters, float grown) {
    const int side = static_cast<int>(square.w);
    const auto texture = glass_.seal(characters, side, theme_->seal);
    const float margin = std::round(0.06F * square.w);  // of the texture, around the square
    const float whole_side = std::round((square.w + 2 * margin) * grown);
    const float moved = std::floor((whole_side - square.w) / 2);
    const Rect whole{std::round(square.x) - moved, std::round(square.y) - moved, whole_side, whole_side};
    ImGui::GetWindowDrawList()->AddImage(texture, upper_left(whole), lower_right(whole));
    registry_.add(
        {.id = "seal", .label = std::string(characters), .rect = square, .clip = clip(), .layer = layer_});
}

Extent Kit::measure(std::string_view words, const Type& type, float wrap, int most_lines) {
    return glass_.measure(
        {words, type.face, std::round(type.size * scale_), theme_->ink, wrap, type.leading, most_lines});
}

Extent Kit::text(float x, float y, std::string_view words, const Type& type, ImU32 colour, float wrap,
                 int most_lines, Cut cut) {
    if (words.empty()) return {};
    const TextRun run{words,        type.face, std::round(type.size * scale_), colour, wrap,
                      type.leading, most_lines};
    const auto extent = glass_.text(*ImGui::GetWindowDrawList(), {std::round(x), std::round(y)}, run);
    const float middle = std::clamp(y + extent.height / 2, clip().y, std::max(clip().y, clip().bottom() - 1));
    registry_.add(
        {.label = std::string(words),
         .rect = {x, y, extent.width, extent.height},
         .clip = clip(),
         .cut = extent.cut,
         .may_be_cut = cut == Cut::led_on,
         .layer = layer_,
         .ink = colour,
         .ground = {registry_.ground_at(x + 1, middle), registry_.ground_at(x + extent.width / 2, middle),
                    registry_.ground_at(x + extent.width - 1, middle)}});
    return extent;
}

void Kit::line(const Rect& rect, std::string_view words, const Type& type, ImU32 colour, Align align,
               Cut cut) {
    constexpr float least = 0.7F;
    const float wide = measure(words, type).width;
    auto set = type;
    if (wide > rect.w + 1 && cut == Cut::never) set.size *= std::max(least, 0.98F * rect.w / wide);
    const bool fits = measure(words, set).width <= rect.w + 1;
    const float wrap = fits ? 0 : rect.w;
    const auto extent = measure(words, set, wrap, 1);
    const float x = rect.x + (rect.w - extent.width) * align.x;
    text(x, rect.y + (rect.h - extent.height) * align.y, words, set, colour, wrap, 1, cut);
}

void Kit::ring(const Rect& rect, float radius_units) {
    const float gap = u(3);
    box(rect.inset(-gap), 0, theme_->ink, radius_units + 3);
    box(rect.inset(-gap + hairline()), 0, theme_->ink, radius_units + 2);
}

}  // namespace qingwen
