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

}  // namespace

void draw_opening(const BankOpening::Shown& opening, Kit& kit, Sink& sink) {
    const auto words = words_of(opening);
    const auto label = opening.waits ? tr("Do not open it") : tr("Cancel");
    const float button_wide = button_width(kit, label, nullptr, ButtonLook::quiet);
    const float pad = kit.u(16);
    const float wide = std::min(kit.page().w - 2 * pad, kit.u(720));
    const auto extent = kit.measure(words, type::small, wide - button_wide - 3 * pad, 3);
    const float high = std::max(extent.height + 2 * pad, kit.u(60));
    const Rect strip = Rect{(kit.page().w - wide) / 2, kit.u(8), wide, high}.snapped();
    kit.begin_scroll("opening", strip);
    kit.box(strip, kit.theme().sheet, kit.theme().green);
    kit.text(strip.x + pad, strip.y + (high - extent.height) / 2, words, type::small, kit.theme().ink,
             wide - button_wide - 3 * pad, 3);
    const Rect place{strip.right() - button_wide - pad / 2, strip.y + (high - kit.u(44)) / 2, button_wide,
                     kit.u(44)};
    if (button(kit, "stop-opening", place, label, ButtonLook::quiet)) sink.send(act::StopOpening{});
    kit.end_scroll(high);
}

}  // namespace qingwen
