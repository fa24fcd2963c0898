#include <algorithm>
#include <cstdlib>

#include "app/telling.h"
#include "app/words.h"
#include "ui/home_parts.h"
#include "ui/rows.h"

namespace qingwen {

namespace {

std::string tab_words(Pick::By by) {
    switch (by) {
        case Pick::By::chapter:
            return tr("By chapter");
        case Pick::By::paper:
            return tr("Ready-made papers");
        case Pick::By::track:
            return tr("By post");
        case Pick::By::review:
            return tr("To review");
    }
    return {};
}

std::string row_words(const PickRow& row, Language language) {
    if (!row.name.empty()) return row.name.in(language);
    if (row.pick.by != Pick::By::review) return tr("The whole bank");
    return row.pick.id == "due" ? tr("Due today") : tr("All mistakes");
}

const char* name_of(Pick::By by) {
    switch (by) {
        case Pick::By::chapter:
            return "chapter";
        case Pick::By::paper:
            return "paper";
        case Pick::By::track:
            return "track";
        case Pick::By::review:
            return "review";
    }
    return "";
}

std::string id_of(const Pick& pick) {
    return std::string(name_of(pick.by)) + "-" + (pick.id.empty() ? "all" : pick.id);
}

float draw_row(Kit& kit, Column at, const PickRow& row, Sink& sink) {
    const auto& theme = kit.theme();
    const auto title = row_words(row, kit.preferences().language);
    const auto note =
        row.shortage ? shortage_words(*row.shortage) : tr_n("{n} question", "{n} questions", row.questions);
    const bool numbered = row.pick.by == Pick::By::chapter;
    const float left = kit.u(numbered ? 52 : 16);
    const bool barred = row.mastery && at.width >= kit.u(520);
    const float figure = std::max(kit.measure(note, type::caption).width, kit.u(barred ? 60 : 0));
    const float wide = at.width - left - figure - kit.u(barred ? 36 + 120 + 28 : 36);
    const auto extent = kit.measure(title, type::row, wide, 2);
    const Rect rect{at.x, at.y, at.width, std::max(kit.u(56), extent.height + kit.u(24))};
    const auto id = id_of(row.pick);
    if (!row_in_view(kit, id, rect)) return rect.h;
    const auto press = kit.press(id.c_str(), title, rect);
    if (row.picked || press.hovered) kit.fill(rect, row.picked ? theme.green_soft : theme.sheet);
    if (row.picked) kit.fill({rect.x, rect.y, kit.u(4), rect.h}, theme.green);
    kit.fill({rect.x, rect.bottom() - kit.hairline(), rect.w, kit.hairline()}, theme.line);
    if (press.focused) kit.ring(rect.inset(kit.u(4)));
    if (numbered)
        kit.line({rect.x + kit.u(16), rect.y, left, rect.h},
                 row.number > 0 ? std::to_string(row.number) : "·", type::figure, theme.ink2);
    kit.text(rect.x + left, rect.y + (rect.h - extent.height) / 2, title, type::row, theme.ink, wide, 2,
             Cut::led_on);
    kit.line({rect.x, rect.y, rect.w - kit.u(12), rect.h}, note, type::caption, theme.ink2, {1, 0.5F});
    if (barred)
        kit.bar(Rect{rect.right() - kit.u(36) - figure - kit.u(120), rect.y + rect.h / 2 - kit.u(3),
                     kit.u(120), kit.u(6)}
                    .snapped(),
                static_cast<float>(*row.mastery), theme.green);
    if (press.pressed) sink.send(act::PickThis{row.pick});
    return rect.h;
}

void draw_tile(Kit& kit, const Rect& rect, const ModeTile& tile, Sink& sink) {
    const auto& theme = kit.theme();
    const auto language = kit.preferences().language;
    const auto name = tile.mode->name.in(language);
    const auto id = "mode-" + tile.mode->id.text;
    const auto press = kit.press(id.c_str(), name, rect, !tile.shortage);
    const auto about = tile.shortage ? shortage_words(*tile.shortage) : tile.mode->about.in(language);
    kit.box(rect, press.held ? theme.green_soft : theme.sheet, press.hovered ? theme.green : theme.line);
    if (press.focused) kit.ring(rect);
    const float inner = rect.w - kit.u(16);
    const auto small = kit.measure(about, type::caption, inner, 2);
    const float high = kit.u(30) + small.height;
    float y = rect.y + (rect.h - high) / 2;
    kit.line({rect.x, y, rect.w, kit.u(28)}, name, type::tile, tile.shortage ? theme.ink2 : theme.ink,
             {0.5F, 0.5F});
    y += kit.u(30);
    const float x = rect.x + (rect.w - small.width) / 2;
    kit.text(x, y, about, type::caption, theme.ink2, inner, 2);
    if (press.pressed) sink.send(act::Start{tile.mode->id});
}

// As many tiles side by side as there is room for, each wide enough for every name, and no row with one more
// than another needs.
struct TileGrid {
    int across = 1;
    float wide = 0, high = 0, gap = 0;
};

TileGrid grid_of(Kit& kit, float width, const HomeView& view) {
    TileGrid grid{.high = kit.u(80), .gap = kit.u(12)};
    float least = kit.u(84);
    for (const auto& tile : view.modes)
        least = std::max(
            least, kit.measure(tile.mode->name.in(kit.preferences().language), type::tile).width + kit.u(16));
    const int count = static_cast<int>(view.modes.size());
    const int fit = std::max(1, static_cast<int>((width + grid.gap) / (least + grid.gap)));
    const int rows = (count + fit - 1) / fit;
    grid.across = std::max(1, (count + rows - 1) / std::max(1, rows));
    grid.wide = (width - grid.gap * static_cast<float>(grid.across - 1)) / static_cast<float>(grid.across);
    return grid;
}

}  // namespace

// In lines as wide as there is room for, each on a rule.
float draw_home_tabs(Kit& kit, Column at, const HomeView& view, Sink& sink) {
    const auto& theme = kit.theme();
    const float high = kit.u(48);
    const auto rule = [&](float y) {
        kit.fill({at.x, y + high - kit.hairline(), at.width, kit.hairline()}, theme.line);
    };
    float x = at.x;
    float y = at.y;
    rule(y);
    for (std::size_t i = 0; i < view.lists.size(); ++i) {
        const auto words = tab_words(view.lists[i].by);
        const float wide = std::max(kit.measure(words, type::row).width, kit.u(44));
        if (x > at.x && x + wide > at.x + at.width) {
            x = at.x;
            rule(y += high);
        }
        const Rect rect{x, y, wide, high};
        const bool shown = i == view.shown;
        const auto press = kit.press((std::string("list-") + name_of(view.lists[i].by)).c_str(), words, rect);
        kit.line(rect, words, type::row, shown || press.hovered ? theme.ink : theme.ink2);
        if (shown) kit.fill({x, rect.bottom() - kit.u(3), wide, kit.u(3)}, theme.green);
        if (press.focused) kit.ring(rect.inset(-kit.u(4), kit.u(4)));
        if (press.pressed) sink.send(act::ShowList{view.lists[i].by});
        x += rect.w + kit.u(28);
    }
    return y + high - at.y;
}

float draw_home_list(Kit& kit, Column at, const HomeView& view, Sink& sink) {
    float used = 0;
    if (view.shown >= view.lists.size()) return used;
    for (const auto& row : view.lists[view.shown].rows)
        used += draw_row(kit, {at.x, at.y + used, at.width}, row, sink);
    return used;
}

float home_tiles_height(Kit& kit, float width, const HomeView& view) {
    if (view.modes.empty()) return 0;
    const auto grid = grid_of(kit, width, view);
    const int rows = (static_cast<int>(view.modes.size()) + grid.across - 1) / grid.across;
    return static_cast<float>(rows) * (grid.high + grid.gap) - grid.gap;
}

float draw_home_tiles(Kit& kit, Column at, const HomeView& view, Sink& sink) {
    const auto grid = grid_of(kit, at.width, view);
    for (std::size_t i = 0; i < view.modes.size(); ++i) {
        const auto place = std::div(static_cast<int>(i), grid.across);
        const auto column = static_cast<float>(place.rem);
        const auto row = static_cast<float>(place.quot);
        draw_tile(kit,
                  {at.x + column * (grid.wide + grid.gap), at.y + row * (grid.high + grid.gap), grid.wide,
                   grid.high},
                  view.modes[i], sink);
    }
    return home_tiles_height(kit, at.width, view);
}

}  // namespace qingwen
