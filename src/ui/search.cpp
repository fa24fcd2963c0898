#include "app/words.h"
#include "ui/controls.h"
#include "ui/page.h"
#include "ui/search_parts.h"

namespace qingwen {

namespace {

constexpr float page_width = 1080;  // units

float draw_asking(Kit& kit, Column at, const SearchView& view, Sink& sink) {
    const float from = at.y;
    at.y += draw_search_field(kit, at, view, sink) + kit.u(12);
    at.y += draw_search_filters(kit, at, view, sink) + kit.u(12);
    at.y += draw_search_count(kit, at, view, sink);
    return at.y - from;
}

// What is looked for stays, what was found scrolls below it.
void draw_apart(Kit& kit, Rect page, const SearchView& view, Sink& sink) {
    page.cut_top(draw_asking(kit, {page.x, page.y, page.w}, view, sink));
    const float edge = kit.u(8);
    const Rect content = kit.begin_scroll("found", page.inset(-edge, 0));
    kit.end_scroll(draw_found(kit, {content.x + edge, content.y, page.w}, view, sink) + kit.u(8));
}

// In a low window all of it scrolls.
void draw_in_one(Kit& kit, const Rect& page, const SearchView& view, Sink& sink) {
    const float edge = kit.u(8);
    const Rect content = kit.begin_scroll("search", page.inset(-edge, 0));
    Column at{content.x + edge, content.y + kit.u(4), page.w};
    at.y += draw_asking(kit, at, view, sink);
    at.y += draw_found(kit, at, view, sink);
    kit.end_scroll(at.y - content.y + kit.u(28));
}

}  // namespace

void draw_search(const View& view, Kit& kit, Sink& sink) {
    const auto& search = view.search;
    if (search.sheet) return draw_search_sheet(kit, search, sink);
    const bool muted = kit.muted();
    if (search.choosing) kit.mute(true);
    const Rect page = draw_page_head(kit, tr("Search"), page_width, sink);
    kit.units_high() < 560 ? draw_in_one(kit, page, search, sink) : draw_apart(kit, page, search, sink);
    kit.mute(muted);
    if (search.choosing && !muted) draw_choices(kit, search, sink);
}

}  // namespace qingwen
