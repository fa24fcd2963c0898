#include <algorithm>

#include "app/telling.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/table_parts.h"

namespace qingwen {

namespace {

// Two characters in either language, as on the other seals.
const char* seal_of(int winners) { return winners > 1 ? "并列" : "夺冠"; }

// The seal comes down: from a third larger to its size.
float stamped_size(const TableView& view) {
    if (!view.stamped) return 1;
    const float t = std::clamp(static_cast<float>(view.stamped->count) / 200.F, 0.F, 1.F);
    return 1.35F - 0.35F * t * t;
}

std::string winners_words(const Table& table, const std::vector<SeatRank>& ranks) {
    std::string names;
    for (const auto& rank : ranks)
        if (rank.place == 1) names += (names.empty() ? "" : tr(", ")) + seat_name(table, rank.seat);
    return names;
}

float draw_winner(Kit& kit, const Rect& column, float y, const TableView& view,
                  const std::vector<SeatRank>& ranks) {
    const auto& theme = kit.theme();
    const bool small = kit.narrow() || kit.units_high() < 660;
    const float side = kit.u(small ? 80 : 120);
    const float pad = kit.u(small ? 20 : 32);
    const auto winners = std::ranges::count(ranks, 1, &SeatRank::place);
    const auto words = winners_words(*view.table, ranks);
    const Type name{Face::serif_bold, small ? 28.F : 48.F, 1.3F};
    const float inner = column.w - 2 * pad - side - kit.u(16);
    const auto extent = kit.measure(words, name, inner, 2);
    const auto points = tr("{points} points", {{"points", std::to_string(ranks.front().points)}});
    const float high = std::max(side, kit.u(22) + extent.height + kit.u(30)) + 2 * pad;
    kit.box({column.x, y, column.w, high}, theme.sheet, theme.line);
    float at = y + pad;
    at += kit.text(column.x + pad, at, winners > 1 ? tr("They share the first place") : tr("The winner"),
                   type::caption, theme.ink2)
              .height;
    at += kit.text(column.x + pad, at, words, name, theme.ink, inner, 2).height;
    kit.text(column.x + pad, at, points, type::heading, theme.ink2);
    const Rect seal{column.x + column.w - pad - side, y + (high - side) / 2, side, side};
    kit.seal(seal.snapped(), seal_of(static_cast<int>(winners)), stamped_size(view));
    return high;
}

float draw_rank(Kit& kit, Rect row, const Table& table, const SeatRank& rank) {
    const auto& theme = kit.theme();
    kit.fill({row.x, row.bottom() - kit.hairline(), row.w, kit.hairline()}, theme.line);
    const Type figure{Face::serif_bold, 28, 1.2F};
    kit.line(row.cut_left(kit.u(48), kit.u(8)), std::to_string(rank.place), figure,
             rank.place == 1 ? theme.green : theme.ink2);
    kit.line(row.cut_right(kit.u(96), kit.u(12)), std::to_string(rank.points), figure, theme.ink, {1, 0.5F});
    const auto right = tr("{n} right", {{"n", std::to_string(rank.right)}});
    const float wide = kit.measure(right, type::small).width + 1;
    if (wide < row.w * 0.5F)
        kit.line(row.cut_right(wide, kit.u(12)), right, type::small, theme.ink2, {1, 0.5F});
    kit.line(row, seat_name(table, rank.seat), type::heading, theme.ink);
    return row.h;
}

void draw_ways_on(Kit& kit, Rect foot, const TableView& view, Sink& sink) {
    if (main_button(kit, foot, "again", tr("Once more"), view.mode != nullptr))
        send_table(sink, act::table::Again{});
    if (side_button(kit, foot, "home", tr("Home"), "Esc", Key::escape)) send_table(sink, act::table::Home{});
}

}  // namespace

void draw_standing(const TableView& view, Kit& kit, Sink& sink) {
    const auto& table = *view.table;
    const auto frame = frame_of(kit);
    const auto ranks = table.ranks();
    draw_table_head(kit, frame.head, view, tr("Final standing"));
    const Rect content = kit.begin_scroll("standing", frame.body.inset(-kit.u(8), 0));
    const Rect column = content.inset(kit.u(16), 0).column(kit.u(column_width));
    float y = content.y + kit.u(8);
    if (table.ending() == Ending::left)
        y += kit.text(column.x, y, tr("Ended early"), type::small, kit.theme().seal).height + kit.u(4);
    y += draw_winner(kit, column, y, view, ranks) + kit.u(16);
    const float room = (frame.body.bottom() - y - kit.u(8)) / static_cast<float>(ranks.size());
    const float high = std::clamp(std::floor(room), kit.u(44), kit.u(64));
    for (const auto& rank : ranks) y += draw_rank(kit, {column.x, y, column.w, high}, table, rank);
    kit.end_scroll(y + kit.u(4) - content.y);
    Rect foot = frame.foot;
    if (!kit.narrow()) foot = foot.column(kit.u(column_width));
    draw_ways_on(kit, foot, view, sink);
}

}  // namespace qingwen
