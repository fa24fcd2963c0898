#include <algorithm>
#include <array>

#include "app/telling.h"
#include "app/words.h"
#include "ui/question.h"

namespace qingwen {

namespace {

struct Choice {
    Certainty certainty;
    const char* id;
    Key key;
    const char* hint;
};
constexpr std::array<Choice, 3> choices{{{Certainty::low, "certainty-1", Key::j, "J"},
                                         {Certainty::medium, "certainty-2", Key::k, "K"},
                                         {Certainty::high, "certainty-3", Key::l, "L"}}};

float hint_width(Kit& kit, const Choice& choice) {
    return kit.shows_keys() ? kit.measure(choice.hint, type::hint).width + kit.u(24) : 0;
}

float least_width(Kit& kit, int base) {
    float widest = 0;
    for (const auto& one : choices)
        widest = std::max(
            {widest, kit.measure(certainty_words(one.certainty), type::row).width + hint_width(kit, one),
             kit.measure(stake_words(base, one.certainty), type::caption).width});
    return widest + kit.u(40);
}

void draw_hint(Kit& kit, const Rect& line, const Choice& choice) {
    if (!kit.shows_keys()) return;
    const float x = line.x + kit.measure(certainty_words(choice.certainty), type::row).width + kit.u(10);
    const float tall = kit.u(21);
    const Rect place{x, line.y + (line.h - tall) / 2, hint_width(kit, choice) - kit.u(10), tall};
    kit.box(place, 0, kit.theme().ink2, 4);
    kit.line(place, choice.hint, type::hint, kit.theme().ink2, {0.5F, 0.5F});
}

void paint(Kit& kit, const Rect& rect, const Choice& choice, int base, bool chosen, const Press& press) {
    const auto& theme = kit.theme();
    const bool over = press.hovered || press.held;
    kit.box(rect, chosen ? theme.green_soft : theme.sheet, chosen || over ? theme.green : theme.line);
    if (press.focused) kit.ring(rect);
    Rect inside = rect.inset(kit.u(20), kit.u(6));
    const Rect name = inside.cut_top(std::round(inside.h * 0.54F));
    kit.line(name, certainty_words(choice.certainty), type::row, theme.ink);
    draw_hint(kit, name, choice);
    kit.line(inside, stake_words(base, choice.certainty), type::caption, theme.ink2);
}

}  // namespace

float draw_certainty(Kit& kit, float x, float y, float width, const Asked& asked, int base, Sink& sink) {
    const float gap = kit.u(16);
    float used =
        kit.text(x, y, tr("How sure are you?"), type::caption, kit.theme().ink2, width).height + kit.u(8);
    const bool stacked = 3 * least_width(kit, base) + 2 * gap > width;
    const float wide = stacked ? width : std::floor((width - 2 * gap) / 3);
    const float high = kit.u(60);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto& one = choices[i];
        const auto at = static_cast<float>(i);
        const Rect rect{stacked ? x : x + at * (wide + gap),
                        y + used + (stacked ? at * (high + kit.u(8)) : 0), wide, high};
        const auto press = kit.press(one.id, certainty_words(one.certainty), rect);
        paint(kit, rect, one, base, asked.draft->certainty() == one.certainty, press);
        if (press.pressed || kit.take(one.key)) sink.send(act::Sure{one.certainty});
    }
    return used + high + (stacked ? 2 * (high + kit.u(8)) : 0);
}

}  // namespace qingwen
