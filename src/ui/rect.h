// A rectangle of pixels that can be cut: a layout is a page cut into pieces.
#pragma once

#include <algorithm>
#include <cmath>

namespace qingwen {

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;

    [[nodiscard]] float right() const { return x + w; }
    [[nodiscard]] float bottom() const { return y + h; }
    [[nodiscard]] Rect inset(float dx, float dy) const { return {x + dx, y + dy, w - 2 * dx, h - 2 * dy}; }
    [[nodiscard]] Rect inset(float d) const { return inset(d, d); }
    [[nodiscard]] Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
    [[nodiscard]] bool contains(float px, float py) const {
        return px >= x && px < right() && py >= y && py < bottom();
    }
    [[nodiscard]] bool meets(const Rect& o) const {
        return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
    }
    // What both cover; empty where they do not meet.
    [[nodiscard]] Rect meeting(const Rect& o) const {
        const float left = std::max(x, o.x);
        const float top = std::max(y, o.y);
        return {left, top, std::max(0.F, std::min(right(), o.right()) - left),
                std::max(0.F, std::min(bottom(), o.bottom()) - top)};
    }
    // Whole pixels, so that edges are sharp.
    [[nodiscard]] Rect snapped() const {
        const float left = std::round(x);
        const float top = std::round(y);
        return {left, top, std::round(right()) - left, std::round(bottom()) - top};
    }
    // Cuts a piece off and keeps the rest, `gap` apart.
    Rect cut_top(float height, float gap = 0) {
        const Rect piece{x, y, w, height};
        y += height + gap;
        h = std::max(0.F, h - height - gap);
        return piece;
    }
    Rect cut_bottom(float height, float gap = 0) {
        const Rect piece{x, bottom() - height, w, height};
        h = std::max(0.F, h - height - gap);
        return piece;
    }
    Rect cut_left(float width, float gap = 0) {
        const Rect piece{x, y, width, h};
        x += width + gap;
        w = std::max(0.F, w - width - gap);
        return piece;
    }
    Rect cut_right(float width, float gap = 0) {
        const Rect piece{right() - width, y, width, h};
        w = std::max(0.F, w - width - gap);
        return piece;
    }
    // At most this wide, in the middle.
    [[nodiscard]] Rect column(float most) const {
        const float width = std::min(w, most);
        return {x + (w - width) / 2, y, width, h};
    }
};

}  // namespace qingwen
