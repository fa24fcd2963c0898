#include "ui/editor_controls.h"

#include <algorithm>
#include <array>

namespace qingwen {

Rect Flow::place(float wide) {
    wide = std::min(std::ceil(wide), right_ - left_);
    if (x_ > left_ && x_ + wide > right_ + 1) {
        x_ = left_;
        y_ += high_ + gap_;
    }
    const Rect piece{x_, y_, wide, high_};
    x_ += wide + gap_;
    return piece;
}

float chip_width(Kit& kit, const std::string& words) {
    return std::max(kit.u(target), std::ceil(kit.measure(words, type::small).width) + kit.u(24));
}

namespace {

Press draw_chip(Kit& kit, const std::string& id, const Rect& rect, const std::string& words, bool on,
                bool enabled) {
    const auto& theme = kit.theme();
    const auto press = kit.press(id.c_str(), words, rect, enabled);
    kit.box(rect, on || press.held ? theme.green_soft : theme.sheet,
            on || press.hovered ? theme.green : theme.line);
    if (press.focused) kit.ring(rect);
    return press;
}

}  // namespace

bool chip(Kit& kit, const std::string& id, const Rect& rect, const std::string& words, bool on,
          bool enabled) {
    const auto press = draw_chip(kit, id, rect, words, on, enabled);
    kit.line(rect.inset(kit.u(6), 0), words, type::small, enabled ? kit.theme().ink : kit.theme().ink2,
             {0.5F, 0.5F});
    return press.pressed;
}

float opener_width(Kit& kit, const std::string& words) { return chip_width(kit, words) + kit.u(26); }

bool opener(Kit& kit, const std::string& id, const Rect& rect, const std::string& words, bool on) {
    const auto press = draw_chip(kit, id, rect, words, on, true);
    Rect inside = rect.inset(kit.u(14), 0);
    kit.line(inside.cut_right(kit.u(12), kit.u(6)), "›", type::small, kit.theme().ink2, {1, 0.5F});
    kit.line(inside, words, type::small, kit.theme().ink, {}, Cut::led_on);
    return press.pressed;
}

int tabs(Kit& kit, const Rect& room, std::span<const TabWords> all, int chosen) {
    const auto& theme = kit.theme();
    const float gap = kit.u(kit.narrow() ? 16 : 28);
    float sum = -gap;
    for (const auto& one : all) sum += std::max(kit.u(target), kit.measure(one.words, type::row).width) + gap;
    const float part = std::min(1.F, room.w / sum);
    kit.fill({room.x, room.bottom() - kit.hairline(), room.w, kit.hairline()}, theme.line);
    int pressed = -1;
    float x = room.x;
    for (int i = 0; i < static_cast<int>(all.size()); ++i) {
        const auto& one = all[static_cast<std::size_t>(i)];
        const float wide = std::max(kit.u(target), kit.measure(one.words, type::row).width * part);
        const Rect rect{x, room.y, std::ceil(wide), room.h};
        const auto press = kit.press(one.id.c_str(), one.words, rect);
        kit.line(rect, one.words, type::row, i == chosen || press.hovered ? theme.ink : theme.ink2,
                 {0.5F, 0.5F});
        if (i == chosen) kit.fill({rect.x, rect.bottom() - kit.u(3), rect.w, kit.u(3)}, theme.green);
        if (press.focused) kit.ring(rect.inset(0, kit.u(6)));
        if (press.pressed) pressed = i;
        x += rect.w + std::floor(gap * part);
    }
    return pressed;
}

namespace {

constexpr float sign_radius = 7;

}  // namespace

float severity_width(Kit& kit, const std::string& words, const Type& type) {
    return kit.u(2 * sign_radius) + (words.empty() ? 0 : kit.u(6) + kit.measure(words, type).width);
}

float draw_severity(Kit& kit, float x, float middle, Severity severity, const std::string& words,
                    const Type& type) {
    const auto& theme = kit.theme();
    const bool error = severity == Severity::error;
    const float r = kit.u(sign_radius);
    kit.disc(x + r, middle, r, error ? theme.seal : 0, error ? 0 : theme.ink2);
    kit.fill({x + r - kit.u(1), middle - kit.u(4), kit.u(2), kit.u(5)}, error ? theme.sheet : theme.ink2);
    kit.fill({x + r - kit.u(1), middle + kit.u(2), kit.u(2), kit.u(2)}, error ? theme.sheet : theme.ink2);
    if (words.empty()) return 2 * r;
    const auto extent = kit.measure(words, type);
    kit.text(x + 2 * r + kit.u(6), middle - extent.height / 2, words, type, error ? theme.seal : theme.ink2);
    return severity_width(kit, words, type);
}

bool list_row(Kit& kit, const std::string& id, const Rect& rect, const std::string& words, bool chosen) {
    const auto& theme = kit.theme();
    const auto press = kit.press(id.c_str(), words, rect);
    if (chosen || press.hovered || press.held) kit.fill(rect, theme.green_soft);
    if (chosen) kit.fill({rect.x, rect.y, kit.u(4), rect.h}, theme.green);
    kit.fill({rect.x, rect.bottom() - kit.hairline(), rect.w, kit.hairline()}, theme.line);
    if (press.focused) kit.ring(rect.inset(kit.u(4)));
    return press.pressed;
}

void draw_tick(Kit& kit, float x, float middle, bool on, bool hovered) {
    const auto& theme = kit.theme();
    const float side = kit.u(20);
    const Rect box = Rect{x, middle - side / 2, side, side}.snapped();
    kit.box(box, on ? theme.green : theme.sheet, on || hovered ? theme.green : theme.ink2, 4);
    if (!on) return;
    const std::array<ImVec2, 3> tick{ImVec2{box.x + side * 0.24F, box.y + side * 0.52F},
                                     {box.x + side * 0.43F, box.y + side * 0.72F},
                                     {box.x + side * 0.78F, box.y + side * 0.30F}};
    kit.path(tick, kit.u(2), theme.on_green);
}

bool ticked(Kit& kit, const std::string& id, const Rect& rect, const std::string& words, bool on) {
    const auto press = kit.press(id.c_str(), words, rect);
    draw_tick(kit, rect.x, rect.y + rect.h / 2, on, press.hovered);
    const float left = kit.u(30);
    kit.line({rect.x + left, rect.y, rect.w - left, rect.h}, words, type::small, kit.theme().ink);
    if (press.focused) kit.ring(rect.inset(-kit.u(2), kit.u(4)));
    return press.pressed;
}

float draw_nothing_here(Kit& kit, Column at, const std::string& title, const std::string& words) {
    float used = kit.u(16);
    used += kit.text(at.x, at.y + used, title, type::tile, kit.theme().ink, at.width).height + kit.u(6);
    return used + kit.text(at.x, at.y + used, words, type::small, kit.theme().ink2, at.width).height;
}

}  // namespace qingwen
