#include <algorithm>

#include "app/telling.h"
#include "app/words.h"
#include "ui/question.h"

namespace qingwen {

namespace {

using Tone = OptionLook::Tone;

struct Colours {
    ImU32 ground, border, disc, on_disc, text, mark;
};

Colours colours_of(const Theme& t, Tone tone) {
    switch (tone) {
        case Tone::chosen:
        case Tone::right:
            return {t.green_soft, t.green, t.green, t.on_green, t.ink, t.green};
        case Tone::wrong:
            return {t.red_soft, t.seal, t.seal, t.sheet, t.ink, t.seal};
        case Tone::done:
            return {t.sheet, t.line, 0, t.ink2, t.ink2, t.ink2};
        case Tone::open:
            break;
    }
    return {t.sheet, t.line, 0, t.ink2, t.ink, t.ink2};
}

constexpr float disc_radius = 16;
constexpr float text_left = 77;  // where the text begins, in units
constexpr float pad_right = 24;

float text_left_of(const Kit& kit) { return kit.u(kit.narrow() ? 60 : text_left); }

float mark_width(Kit& kit, const OptionLook& look) {
    return look.mark.empty() ? 0 : kit.measure(look.mark, type::caption).width + kit.u(16);
}

float text_width(Kit& kit, float width, const OptionLook& look) {
    return width - text_left_of(kit) - kit.u(pad_right) - mark_width(kit, look);
}

std::string text_at(const Question& question, int shown) {
    if (const auto* options = options_of(question)) return options->at(static_cast<std::size_t>(shown));
    if (const auto* order = std::get_if<Order>(&question.body))
        return order->items[static_cast<std::size_t>(shown)];
    return shown == 0 ? tr("True") : tr("False");
}

std::vector<int> places_of(const Item& item) {
    return item.question.kind() == Kind::truth ? std::vector{0, 1} : item.shown;
}

OptionLook asked_look(const Asked& asked, int place, int shown) {
    OptionLook look{letter(place), text_at(asked.item->question, shown), {}, Tone::open};
    if (asked.item->question.kind() == Kind::order) {
        const auto rank = asked.draft->rank(place);
        look.letter = rank ? std::to_string(*rank + 1) : "·";
        if (rank) look.tone = Tone::chosen;
    } else if (asked.draft->chosen(place)) {
        look.tone = Tone::chosen;
    }
    return look;
}

bool is_right(const Question& question, int shown) {
    if (const auto* options = options_of(question)) return options->is_right(static_cast<std::size_t>(shown));
    return std::get<Truth>(question.body).is == (shown == 0);
}

bool was_chosen(const Outcome& outcome, int shown) {
    if (!outcome.answer) return false;
    if (const auto* judged = std::get_if<Judged>(&*outcome.answer)) return judged->is == (shown == 0);
    const auto* chosen = std::get_if<Chosen>(&*outcome.answer);
    return chosen && std::ranges::find(chosen->choices, shown) != chosen->choices.end();
}

OptionLook done_look(const Asked& asked, int place, int shown) {
    const bool right = is_right(asked.item->question, shown);
    const bool chosen = was_chosen(*asked.outcome, shown);
    OptionLook look{letter(place), text_at(asked.item->question, shown), {}, Tone::done};
    if (right) look = {look.letter, look.text, chosen ? tr("Right, your answer") : tr("Right"), Tone::right};
    if (!right && chosen) look = {look.letter, look.text, tr("Your answer"), Tone::wrong};
    return look;
}

struct Listed {
    int place;
    OptionLook look;
};

// Once it is done, what was neither right nor chosen is taken away, so that the explanation has room.
std::vector<Listed> listed(const Asked& asked) {
    std::vector<Listed> all;
    const auto places = places_of(*asked.item);
    for (int place = 0; place < static_cast<int>(places.size()); ++place) {
        const int shown = places[static_cast<std::size_t>(place)];
        if (!asked.outcome)
            all.push_back({place, asked_look(asked, place, shown)});
        else if (auto look = done_look(asked, place, shown); asked.whole || look.tone != Tone::done)
            all.push_back({place, std::move(look)});
    }
    return all;
}

bool two_columns(Kit& kit, float width, const std::vector<Listed>& all, const Asked& asked) {
    if (kit.narrow() || all.size() < 2 || asked.item->question.kind() == Kind::order) return false;
    const float half = (width - kit.u(16)) / 2;
    return std::ranges::all_of(all, [&](const Listed& one) {
        return kit.measure(one.look.text, type::option, text_width(kit, half, one.look)).lines <= 1;
    });
}

const Type& text_type(const OptionLook& look) { return look.compact ? type::row : type::option; }

}  // namespace

float option_height(Kit& kit, float width, const OptionLook& look) {
    const auto extent = kit.measure(look.text, text_type(look), text_width(kit, width, look));
    const float least = kit.u(look.compact || kit.narrow() ? 60 : 72);
    return std::max(least, extent.height + kit.u(look.compact ? 20 : 32));
}

void paint_option(Kit& kit, const Rect& rect, const OptionLook& look, const Press& press) {
    const auto colours = colours_of(kit.theme(), look.tone);
    const bool over = press.hovered || press.held;
    kit.box(rect, colours.ground, over ? kit.theme().green : colours.border);
    if (press.focused) kit.ring(rect);
    const float x = rect.x + text_left_of(kit) - kit.u(36);
    const float y = rect.y + rect.h / 2;
    kit.disc(x, y, kit.u(disc_radius), colours.disc, colours.disc == 0 ? kit.theme().line : 0);
    const float r = kit.u(disc_radius);
    kit.line({x - r, y - r, 2 * r, 2 * r}, look.letter, type::letter, colours.on_disc, {0.5F, 0.5F});
    const float wide = text_width(kit, rect.w, look);
    const auto extent = kit.measure(look.text, text_type(look), wide);
    kit.text(rect.x + text_left_of(kit), y - extent.height / 2, look.text, text_type(look), colours.text,
             wide);
    const Rect mark{rect.x, rect.y, rect.w - kit.u(pad_right), rect.h};
    if (!look.mark.empty()) kit.line(mark, look.mark, type::caption, colours.mark, {1, 0.5F});
}

float draw_options(Kit& kit, float x, float y, float width, const Asked& asked, Sink& sink) {
    const auto all = listed(asked);
    const float gap = kit.u(16);
    const bool twice = two_columns(kit, width, all, asked);
    const float wide = twice ? std::floor((width - gap) / 2) : width;
    float used = 0;
    float row = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& one = all[i];
        const bool second = twice && i % 2 == 1;
        if (!second && i > 0) used += row + (twice ? gap : kit.u(12));
        row = std::max(second ? row : 0, option_height(kit, wide, one.look));
        const Rect rect{second ? x + width - wide : x, y + used, wide, row};
        const auto id = "option-" + std::to_string(one.place);
        const auto press = asked.outcome ? Press{} : kit.press(id.c_str(), one.look.text, rect);
        paint_option(kit, rect, one.look, press);
        if (press.pressed) sink.send(act::Choose{one.place});
    }
    return used + row;
}

}  // namespace qingwen
