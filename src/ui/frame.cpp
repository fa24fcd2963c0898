#include "ui/frame.h"

#include <algorithm>

#include "app/words.h"
#include "ui/controls.h"

namespace qingwen {

namespace {

float side_margin(const Kit& kit) {
    if (kit.units_wide() < 600) return kit.u(16);
    return kit.u(kit.units_wide() < 1000 ? 32 : 64);
}

ImU32 dash_colour(const Theme& theme, const Outcome& outcome, bool told) {
    if (!told) return outcome.answer ? theme.ink2 : theme.track;
    switch (outcome.state) {
        case Outcome::State::right:
            return theme.green;
        case Outcome::State::open:
            return theme.track;
        default:
            return theme.seal;
    }
}

// A dash a question, as wide as the room allows; the current one is an open ring, what is flagged has a dot
// below.
void draw_dashes(Kit& kit, const Rect& room, const Round& round, int current) {
    const auto count = static_cast<float>(round.size());
    const float gap = kit.u(count > 30 ? 3 : 6);
    const float wide = std::min(kit.u(20), (room.w - gap * (count - 1)) / count);
    if (wide < 3) return;
    float x = room.x + (room.w - count * wide - (count - 1) * gap) / 2;
    const float middle = room.y + room.h / 2;
    for (int i = 0; i < round.size(); ++i, x += wide + gap) {
        const auto& outcome = round.outcomes()[static_cast<std::size_t>(i)];
        const Rect dash{x, middle - kit.u(3), wide, kit.u(6)};
        const auto colour = dash_colour(kit.theme(), outcome, round.tells());
        kit.pill(dash.snapped(), colour);
        if (outcome.flagged) kit.disc(x + wide / 2, middle + kit.u(9), kit.u(2.5F), kit.theme().ink);
        if (i != current) continue;
        const Rect around = Rect{x - kit.u(3), middle - kit.u(6), wide + kit.u(6), kit.u(12)}.snapped();
        const bool open = outcome.state == Outcome::State::open;
        kit.pill(around, open ? kit.theme().paper : colour, kit.theme().ink);
    }
}

// The figure at the upper right: points once they may be told, answers until then, nothing for cards.
struct HeadStanding {
    std::string figure, label;
};

std::optional<HeadStanding> head_standing(const Round& round) {
    const auto tally = round.tally();
    if (!round.head().rules.scored()) return std::nullopt;
    if (!round.tells()) return HeadStanding{std::to_string(tally.answered), tr("Answered")};
    if (const auto lives = round.lives(); lives && round.phase() != Phase::finished)
        return HeadStanding{std::to_string(tally.right), tr("In a row")};
    return HeadStanding{std::to_string(tally.points), tr("Points")};
}

void draw_standing(Kit& kit, Rect& row, const HeadStanding& standing) {
    const float figure = kit.measure(standing.figure, type::points).width;
    kit.line(row.cut_right(figure, kit.u(14)), standing.figure, type::points, kit.theme().ink, {1, 0.5F});
    const float wide = kit.measure(standing.label, type::caption).width + 1;
    kit.line(row.cut_right(wide, kit.u(24)), standing.label, type::caption, kit.theme().ink2, {1, 0.5F});
}

}  // namespace

Frame frame_of(const Kit& kit) {
    const bool low = kit.units_high() < 560;
    Rect page = kit.page().inset(side_margin(kit), 0);
    Frame frame;
    page.cut_top(kit.u(low ? 8 : 36));
    frame.head = page.cut_top(kit.u(40), kit.u(low ? 8 : 20));
    page.cut_bottom(kit.u(low ? 8 : 40));
    frame.foot = page.cut_bottom(kit.u(button_height), kit.u(low ? 8 : 16));
    frame.body = page;
    return frame;
}

Heading heading_of(const Mode* mode, const RoundHead& head, Language language) {
    const auto title = head.title.empty() ? tr("The whole bank") : head.title;
    if (!mode) return {title, title};
    const auto& name = mode->name.in(language);
    const bool names_itself = !mode->bank.empty() && head.title.empty();
    return {name, names_itself ? name : name + "  ·  " + title};
}

void draw_head(Kit& kit, const Rect& head, const Round& round, const Heading& heading, int current,
               std::optional<float> time, bool hurry) {
    const auto& theme = kit.theme();
    Rect row = head;
    const Rect rule = row.cut_bottom(kit.u(4), kit.u(6));
    if (const auto standing = head_standing(round)) draw_standing(kit, row, *standing);
    const auto place = std::to_string(current + 1) + " / " + std::to_string(round.size());
    const auto fits = [&](const std::string& words) {
        return kit.measure(words, type::caption).width <= row.w * 0.26F;
    };
    auto words = kit.narrow() ? place : heading.full;
    if (!kit.narrow() && !fits(words)) words = heading.brief + "  ·  " + place;
    const auto& look = kit.narrow() ? type::figure : type::caption;
    kit.line(row.cut_left(kit.measure(words, look).width + 1, kit.u(16)), words, look,
             kit.narrow() ? theme.ink : theme.ink2);
    const Rect middle{head.x + head.w * 0.27F, row.y, head.w * 0.46F, row.h};
    draw_dashes(kit, kit.narrow() ? row : middle, round, current);
    kit.fill(rule, theme.track);
    if (time)
        kit.fill({rule.x, rule.y, std::round(rule.w * std::clamp(*time, 0.F, 1.F)), rule.h},
                 hurry ? theme.seal : theme.green);
}

bool main_button(Kit& kit, Rect& foot, const char* id, const std::string& label, bool enabled) {
    const float wide = std::min(foot.w, button_width(kit, label, "Enter", ButtonLook::primary));
    const bool clicked =
        button(kit, id, foot.cut_right(wide, kit.u(24)), label, ButtonLook::primary, enabled, "Enter");
    const bool key = kit.take(Key::enter);
    return clicked || (key && enabled);
}

bool side_button(Kit& kit, Rect& foot, const char* id, const std::string& label, const char* key_hint,
                 Key key) {
    const float wide = button_width(kit, label, key_hint, ButtonLook::quiet);
    if (wide > foot.w) return kit.take(key);
    const bool clicked =
        button(kit, id, foot.cut_left(wide, kit.u(12)), label, ButtonLook::quiet, true, key_hint);
    return kit.take(key) || clicked;
}

}  // namespace qingwen
