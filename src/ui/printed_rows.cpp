#include "ui/printed_rows.h"

#include <algorithm>

namespace qingwen {

namespace {

constexpr float margin = 208;         // units, where the titles of groups stand
constexpr float control_height = 44;  // units
constexpr float padding = 10;         // above and below a row's content

}  // namespace

PrintedRows::PrintedRows(Kit& kit, Column at)
    : kit_(kit), at_(at), left_(at.x), width_(at.width), y_(at.y), group_bottom_(at.y) {
    if (!has_margin()) return;
    left_ += kit.u(margin);
    width_ -= kit.u(margin);
}

void PrintedRows::group(const std::string& title) {
    y_ = std::max(y_, group_bottom_);
    if (y_ > at_.y) y_ += kit_.u(28);
    if (has_margin()) {
        const auto extent =
            kit_.text(at_.x, y_ + kit_.u(16), title, type::tile, kit_.theme().ink, kit_.u(margin - 24));
        group_bottom_ = y_ + kit_.u(16) + extent.height;
    } else {
        y_ +=
            kit_.text(at_.x, y_ + kit_.u(4), title, type::tile, kit_.theme().ink, width_).height + kit_.u(10);
    }
    kit_.fill({left_, y_, width_, kit_.hairline()}, kit_.theme().line);
}

int PrintedRows::choose(const std::string& label, const std::string& note, std::span<const Choice> choices,
                        int chosen) {
    return row(label, note, choices, chosen, false);
}

int PrintedRows::act(const std::string& label, const std::string& note, std::span<const Choice> choices,
                     bool alarming) {
    return row(label, note, choices, -1, alarming);
}

float PrintedRows::width_of(const Choice& choice) {
    return std::max(kit_.u(control_height),
                    std::ceil(kit_.measure(choice.words, type::row).width) + kit_.u(32));
}

int PrintedRows::row(const std::string& label, const std::string& note, std::span<const Choice> choices,
                     int chosen, bool alarming) {
    const float gap = kit_.u(4);
    float wide = 0;
    for (const auto& choice : choices) wide += width_of(choice) + gap;
    const bool beside = choices.empty() || width_ - wide >= kit_.u(240);
    const float words = beside ? width_ - wide - kit_.u(choices.empty() ? 0 : 24) : width_;
    const float top = y_ + kit_.u(padding);
    const float note_high = note.empty() ? 0 : kit_.measure(note, type::caption, words).height;
    const float words_high = kit_.measure(label, type::row, words).height + note_high;
    const float least = kit_.u(control_height);
    const float high = beside ? std::max(least, words_high) : words_high + kit_.u(6);
    draw_words({left_, top + (beside ? (high - words_high) / 2 : 0), words, words_high}, label, note,
               alarming);
    int pressed = -1;
    float used = high;
    if (!choices.empty()) {
        const float at = beside ? top + (high - least) / 2 : top + high;
        const float taken = draw_choices({left_, at, width_, 0}, choices, chosen, beside, pressed);
        used = beside ? high : high + taken;
    }
    y_ = std::round(top + used + kit_.u(padding));
    kit_.fill({left_, y_ - kit_.hairline(), width_, kit_.hairline()}, kit_.theme().line);
    return pressed;
}

void PrintedRows::draw_words(const Rect& place, const std::string& label, const std::string& note,
                             bool alarming) {
    const auto& theme = kit_.theme();
    const float head = kit_.text(place.x, place.y, label, type::row, theme.ink, place.w).height;
    if (!note.empty())
        kit_.text(place.x, place.y + head, note, type::caption, alarming ? theme.seal : theme.ink2, place.w);
}

float PrintedRows::draw_choices(const Rect& place, std::span<const Choice> choices, int chosen, bool at_right,
                                int& pressed) {
    const auto& theme = kit_.theme();
    const float gap = kit_.u(4);
    const float high = kit_.u(control_height);
    float total = -gap;
    for (const auto& choice : choices) total += width_of(choice) + gap;
    const float start = at_right ? place.right() - total : place.x;
    float x = start;
    float y = place.y;
    for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
        const auto& choice = choices[static_cast<std::size_t>(i)];
        const float wide = std::min(width_of(choice), place.w);
        if (x > start && x + wide > place.right() + 1) {
            x = start;
            y += high + gap;
        }
        const Rect rect = Rect{x, y, wide, high}.snapped();
        const auto press = kit_.press(choice.id.c_str(), choice.words, rect, choice.enabled);
        const bool on = i == chosen;
        const bool action = chosen < 0;
        if (on)
            kit_.box(rect, theme.green_soft, theme.green);
        else if (action || press.hovered || press.held)
            kit_.box(rect, press.held ? theme.green_soft : theme.sheet,
                     press.hovered ? theme.green : theme.line);
        const auto ink = !choice.enabled                 ? theme.ink2
                         : on || action || press.hovered ? theme.ink
                                                         : theme.ink2;
        kit_.line(rect, choice.words, type::row, ink, {0.5F, 0.5F});
        if (press.focused) kit_.ring(rect);
        if (press.pressed) pressed = i;
        x += wide + gap;
    }
    return y + high - place.y;
}

void PrintedRows::progress(double part) {
    const Rect bar{left_, y_ - kit_.u(6), width_, kit_.u(4)};
    kit_.bar(bar.snapped(), static_cast<float>(part), kit_.theme().green);
}

}  // namespace qingwen
