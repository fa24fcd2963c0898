#include <algorithm>

#include "app/words.h"
#include "base/utf8.h"
#include "ui/controls.h"
#include "ui/faces.h"

namespace qingwen {

namespace {

std::string words_of(const BankOpening::Shown& opening) {
    const auto file = utf8::shorten(opening.name, 40);
    if (opening.waits) return tr("“{file}” will be opened once this round is left.", {{"file", file}});
    return tr("Opening the question bank “{file}”…", {{"file", file}});
}

struct Strip {
    std::string words, label;
    float pad = 0, button_wide = 0, words_wide = 0;
    Extent extent;
    Rect rect;
};

Strip strip_of(Kit& kit, const BankOpening::Shown& opening) {
    Strip strip{
        words_of(opening), opening.waits ? tr("Do not open it") : tr("Cancel"), kit.u(16), 0, 0, {}, {}};
    const float wide = std::min(kit.page().w - 2 * strip.pad, kit.u(720));
    strip.button_wide = button_width(kit, strip.label, nullptr, ButtonLook::quiet);
    strip.words_wide = wide - strip.button_wide - 3 * strip.pad;
    strip.extent = kit.measure(strip.words, type::small, strip.words_wide);
    const float high = std::max(strip.extent.height + 2 * strip.pad, kit.u(60));
    strip.rect = Rect{(kit.page().w - wide) / 2, kit.u(8), wide, high}.snapped();
    return strip;
}

}  // namespace

float opening_height(Kit& kit, const BankOpening::Shown& opening) {
    return strip_of(kit, opening).rect.bottom();
}

void draw_opening(const BankOpening::Shown& opening, Kit& kit, Sink& sink) {
    const auto strip = strip_of(kit, opening);
    const auto& rect = strip.rect;
    kit.begin_scroll("opening", rect);
    kit.box(rect, kit.theme().sheet, kit.theme().green);
    kit.text(rect.x + strip.pad, rect.y + (rect.h - strip.extent.height) / 2, strip.words, type::small,
             kit.theme().ink, strip.words_wide);
    const Rect place{rect.right() - strip.button_wide - strip.pad / 2, rect.y + (rect.h - kit.u(44)) / 2,
                     strip.button_wide, kit.u(44)};
    if (button(kit, "stop-opening", place, strip.label, ButtonLook::quiet)) sink.send(act::StopOpening{});
    kit.end_scroll(rect.h);
}

}  // namespace qingwen
