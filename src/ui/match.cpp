#include <algorithm>

#include "app/telling.h"
#include "app/words.h"
#include "ui/question.h"

namespace qingwen {

namespace {

const Match& match_of(const Asked& asked) { return std::get<Match>(asked.item->question.body); }

std::string offer_text(const Asked& asked, int place) {
    const int offer = asked.item->shown[static_cast<std::size_t>(place)];
    return match_of(asked).offer(static_cast<std::size_t>(offer));
}

// The left that an offer was given to, or -1.
int taker_of(const Asked& asked, int place) {
    const int lefts = static_cast<int>(match_of(asked).pairs.size());
    for (int left = 0; left < lefts; ++left)
        if (asked.draft->offer(left) == place) return left;
    return -1;
}

float draw_left(Kit& kit, const Rect& slot, const Asked& asked, int left, Sink& sink) {
    const auto& theme = kit.theme();
    const bool active = asked.draft->active() == left;
    const auto given = asked.draft->offer(left);
    const auto& words = match_of(asked).pairs[static_cast<std::size_t>(left)].first;
    const auto partner =
        given ? letter(*given) + "  " + offer_text(asked, *given) : tr("Choose its partner on the right");
    const float pad = kit.u(20);
    const float inner = slot.w - 2 * pad;
    const auto head = kit.measure(words, type::row, inner);
    const auto tail = kit.measure(partner, type::caption, inner);
    const Rect rect{slot.x, slot.y, slot.w, head.height + tail.height + kit.u(14)};
    const auto id = "left-" + std::to_string(left);
    const auto press = kit.press(id.c_str(), words, rect);
    kit.box(rect, given ? theme.green_soft : theme.sheet, active || press.hovered ? theme.green : theme.line);
    if (active) kit.fill({rect.x, rect.y + kit.u(6), kit.u(4), rect.h - kit.u(12)}, theme.green);
    if (press.focused) kit.ring(rect);
    kit.text(rect.x + pad, rect.y + kit.u(6), words, type::row, theme.ink, inner);
    kit.text(rect.x + pad, rect.y + kit.u(7) + head.height, partner, type::caption,
             given ? theme.green : theme.ink2, inner);
    if (press.pressed) sink.send(act::Activate{left});
    return rect.h;
}

float draw_offer(Kit& kit, const Rect& slot, const Asked& asked, int place, Sink& sink) {
    const bool taken = taker_of(asked, place) >= 0;
    const OptionLook look{letter(place),
                          offer_text(asked, place),
                          {},
                          taken ? OptionLook::Tone::chosen : OptionLook::Tone::open,
                          true};
    const Rect rect{slot.x, slot.y, slot.w, option_height(kit, slot.w, look)};
    const auto id = "option-" + std::to_string(place);
    const auto press = kit.press(id.c_str(), look.text, rect);
    paint_option(kit, rect, look, press);
    if (press.pressed) sink.send(act::Choose{place});
    return rect.h;
}

}  // namespace

float draw_match(Kit& kit, float x, float y, float width, const Asked& asked, Sink& sink) {
    const float gap = kit.u(10);
    const float between = kit.u(kit.narrow() ? 12 : 24);
    const float half = std::floor((width - between) / 2);
    float lefts = 0;
    for (int left = 0; left < static_cast<int>(match_of(asked).pairs.size()); ++left)
        lefts += draw_left(kit, {x, y + lefts, half, 0}, asked, left, sink) + gap;
    float offers = 0;
    for (int place = 0; place < static_cast<int>(asked.item->shown.size()); ++place)
        offers += draw_offer(kit, {x + width - half, y + offers, half, 0}, asked, place, sink) + gap;
    return std::max(lefts, offers) - gap;
}

float draw_pairs(Kit& kit, float x, float y, float width, const Asked& asked) {
    const auto& match = match_of(asked);
    const auto* given = asked.outcome->answer ? std::get_if<Matched>(&*asked.outcome->answer) : nullptr;
    float used = 0;
    for (std::size_t i = 0; i < match.pairs.size(); ++i) {
        const auto& [left, partner] = match.pairs[i];
        const int offer = given ? given->offers[i] : -1;
        const auto own = offer < 0 ? std::string("…") : match.offer(static_cast<std::size_t>(offer));
        const bool met = given || asked.outcome->state != Outcome::State::open;
        OptionLook look{std::to_string(i + 1), left, met ? tr("Right, your answer") : "",
                        OptionLook::Tone::right, true};
        look.text.append(" — ").append(partner);
        if (met && own != partner) {
            look.tone = OptionLook::Tone::wrong;
            look.mark = tr("Your answer: {answer}", {{"answer", own}});
        }
        const Rect rect{x, y + used, width, option_height(kit, width, look)};
        paint_option(kit, rect, look, {});
        used += rect.h + kit.u(8);
    }
    return used - kit.u(8);
}

}  // namespace qingwen
