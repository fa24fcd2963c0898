#include <algorithm>

#include "ui/home_parts.h"

namespace qingwen {

namespace {

void draw_wide(Kit& kit, Rect page, const HomeView& view, Sink& sink) {
    page.cut_top(draw_home_head(kit, {page.x, page.y, page.w}, view, sink));
    const Rect left = page.cut_left(std::min(kit.u(420), page.w * 0.4F), kit.u(48));
    const Rect cards = kit.begin_scroll("cards", {left.x - kit.u(8), left.y, left.w + kit.u(16), left.h});
    const float used = draw_home_cards(kit, {cards.x + kit.u(8), cards.y + kit.u(4), left.w}, view, sink);
    kit.end_scroll(used + kit.u(12));
    const Rect tiles = page.cut_bottom(home_tiles_height(kit, page.w, view), kit.u(24));
    draw_home_tiles(kit, {tiles.x, tiles.y, tiles.w}, view, sink);
    page.cut_top(draw_home_tabs(kit, {page.x, page.y, page.w}, view, sink));
    const Rect list = kit.begin_scroll("list", page);
    kit.end_scroll(draw_home_list(kit, {list.x, list.y, list.w}, view, sink));
}

void draw_tall(Kit& kit, const Rect& page, const HomeView& view, Sink& sink) {
    const Rect content = kit.begin_scroll("home", page.inset(-kit.u(8), 0));
    Column at{content.x + kit.u(8), content.y + kit.u(4), page.w};
    at.y += draw_home_head(kit, at, view, sink);
    at.y += draw_home_cards(kit, at, view, sink) + kit.u(20);
    at.y += draw_home_tiles(kit, at, view, sink) + kit.u(24);
    at.y += draw_home_tabs(kit, at, view, sink);
    at.y += draw_home_list(kit, at, view, sink);
    kit.end_scroll(at.y - content.y + kit.u(16));
}

}  // namespace

void draw_home(const HomeView& view, Kit& kit, Sink& sink) {
    const bool low = kit.units_high() < 560;
    Rect page = kit.page().inset(kit.u(kit.narrow() ? 16 : kit.units_wide() < 1000 ? 32 : 64), 0);
    page.cut_top(kit.u(low ? 12 : 48));
    page.cut_bottom(kit.u(low || kit.narrow() ? 0 : 48));
    kit.narrow() || low ? draw_tall(kit, page, view, sink) : draw_wide(kit, page, view, sink);
}

}  // namespace qingwen
