#include "ui/page.h"

#include "app/words.h"
#include "ui/controls.h"

namespace qingwen {

namespace {

float margin_of(const Kit& kit) {
    if (kit.units_wide() < 600) return kit.u(16);
    return kit.u(kit.units_wide() < 1000 ? 32 : 64);
}

void draw_back(Kit& kit, Rect& row, Sink& sink) {
    const auto label = tr("Home");
    const float wide = button_width(kit, label, "Esc", ButtonLook::quiet);
    const bool clicked =
        button(kit, "back", row.cut_right(wide, kit.u(16)), label, ButtonLook::quiet, true, "Esc");
    if (clicked || kit.take(Key::escape)) sink.send(act::Open{Screen::home});
    if (button(kit, "help", row.cut_right(kit.u(44), kit.u(16)), "?", ButtonLook::quiet))
        sink.send(act::ShowHelp{});
}

}  // namespace

Rect draw_page_head(Kit& kit, const std::string& title, float wide, Sink& sink, bool back) {
    const bool low = kit.units_high() < 560;
    Rect page = kit.page().inset(margin_of(kit), 0).column(kit.u(wide));
    page.cut_top(kit.u(low ? 8 : 40));
    Rect head = page.cut_top(kit.u(56), kit.u(low ? 8 : 24));
    if (back) draw_back(kit, head, sink);
    kit.line(head, title, type::title, kit.theme().ink);
    page.cut_bottom(kit.u(low ? 0 : 24));
    return page;
}

void draw_page(Kit& kit, const char* id, const std::string& title, float wide, Sink& sink,
               const PageBody& body, bool back) {
    const Rect page = draw_page_head(kit, title, wide, sink, back);
    const float edge = kit.u(8);  // room for the focus ring
    const Rect content = kit.begin_scroll(id, page.inset(-edge, 0));
    const float used = body({content.x + edge, content.y + kit.u(4), page.w});
    kit.end_scroll(used + kit.u(28));
}

}  // namespace qingwen
