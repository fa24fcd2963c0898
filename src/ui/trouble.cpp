#include "app/telling.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/faces.h"

namespace qingwen {

void draw_trouble(const Error& error, Kit& kit, Sink& sink) {
    const auto& theme = kit.theme();
    const auto words = error_words(error);
    const Rect page = kit.page().inset(kit.u(kit.narrow() ? 24 : 64)).column(kit.u(720));
    const auto body = kit.measure(words, type::read, page.w);
    float y = page.y + std::max(0.F, (page.h - body.height - kit.u(200)) / 2);
    y += kit.text(page.x, y, tr("Qingwen cannot start"), type::title, theme.ink, page.w).height + kit.u(16);
    y += kit.text(page.x, y, words, type::read, theme.ink, page.w).height + kit.u(32);
    const auto label = tr("Quit");
    const Rect place{page.x, y, button_width(kit, label, "Enter", ButtonLook::primary), kit.u(button_height)};
    const bool clicked = button(kit, "quit", place, label, ButtonLook::primary, true, "Enter");
    if (clicked || kit.take(Key::enter) || kit.take(Key::escape)) sink.send(act::Quit{});
}

}  // namespace qingwen
