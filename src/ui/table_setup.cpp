#include "app/words.h"
#include "ui/controls.h"
#include "ui/home_parts.h"
#include "ui/table_parts.h"

namespace qingwen {

namespace {

bool of_teams(const TableSetup& view) { return view.mode->rules.table.play == Play::stage; }

std::string paper_words(const TableSetup& view) {
    const auto title = view.title.empty() ? tr("The whole bank") : view.title;
    auto words = title + "  ·  " + tr_n("{n} question", "{n} questions", view.wanted);
    const int target = view.mode->rules.table.target;
    if (target > 0)
        words += "  ·  " +
                 tr("first to {points} points, or the most at the end", {{"points", std::to_string(target)}});
    return words;
}

float draw_counts(Kit& kit, Column at, const TableSetup& view, Sink& sink) {
    const auto& rules = view.mode->rules.table;
    const auto label = of_teams(view) ? tr("How many teams") : tr("How many players");
    float used = kit.text(at.x, at.y, label, type::caption, kit.theme().ink2).height + kit.u(8);
    Rect row{at.x, at.y + used, at.width, kit.u(button_height)};
    for (int n = rules.least_seats; n <= rules.most_seats; ++n) {
        const bool now = n == static_cast<int>(view.names.size());
        const auto id = "seats-" + std::to_string(n);
        if (button(kit, id.c_str(), row.cut_left(kit.u(56), kit.u(8)), std::to_string(n),
                   now ? ButtonLook::primary : ButtonLook::plain))
            send_table(sink, act::table::Seats{n});
    }
    return used + row.h;
}

// The keys of the seat: four letters, or a team's number.
void draw_keys_of(Kit& kit, Rect row, const TableSetup& view, int seat) {
    const float middle = row.y + row.h / 2;
    if (of_teams(view)) {
        draw_key(kit, row.x, middle, std::to_string(seat + 1).c_str(), kit.theme().ink2);
        return;
    }
    for (const auto& one : seat_keys[static_cast<std::size_t>(seat)])
        row.x += draw_key(kit, row.x, middle, one.name, kit.theme().ink2) + kit.u(6);
}

float draw_name(Kit& kit, Column at, const TableSetup& view, int seat, Sink& sink) {
    const auto i = static_cast<std::size_t>(seat);
    const auto label = (of_teams(view) ? tr("Team {n}", {{"n", std::to_string(seat + 1)}})
                                       : tr("Seat {n}", {{"n", std::to_string(seat + 1)}}));
    Rect row{at.x, at.y, at.width, kit.u(56)};
    const bool keys = !kit.touched();
    const float wide = kit.u(of_teams(view) ? 24 : 4 * 24 + 3 * 6);
    if (keys) draw_keys_of(kit, row.cut_right(wide, kit.u(16)), view, seat);
    auto text = view.names[i];
    const auto id = "seat-name-" + std::to_string(seat);
    if (text_field(kit, id.c_str(), row, label, text, false)) send_table(sink, act::table::Name{seat, text});
    if (text.empty()) kit.line(row.inset(kit.u(21), 0), view.usual[i], type::option, kit.theme().ink2);
    return row.h + kit.u(12);
}

float draw_names(Kit& kit, Column at, const TableSetup& view, Sink& sink) {
    const auto label = tr("Names, if you like. The keys are beside them.");
    float used = kit.text(at.x, at.y, label, type::caption, kit.theme().ink2, at.width).height + kit.u(8);
    const int columns = across(at.width, kit.u(330), kit.u(24), 2);
    const float wide = (at.width - kit.u(24) * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float row = 0;
    for (int seat = 0; seat < static_cast<int>(view.names.size()); ++seat) {
        const int column = seat % columns;
        if (column == 0) used += row;
        row = draw_name(kit, {at.x + static_cast<float>(column) * (wide + kit.u(24)), at.y + used, wide},
                        view, seat, sink);
    }
    return used + row;
}

std::string short_words(const TableSetup& view) {
    return tr("So many need {wanted} questions, and {there} fit. Choose fewer, or more of the bank.",
              {{"wanted", std::to_string(view.wanted)}, {"there", std::to_string(view.there)}});
}

std::string how_words(const TableSetup& view) {
    return of_teams(view)
               ? tr("The presenter opens a question with Enter and rules with R for right and W for wrong.")
               : tr("All see the same question. What one chooses stays hidden until all have answered.");
}

}  // namespace

void draw_table_setup(const TableSetup& view, Kit& kit, Sink& sink) {
    if (!view.mode) return;
    auto frame = frame_of(kit);
    const auto& theme = kit.theme();
    const Rect content = kit.begin_scroll("table-setup", frame.body.inset(-kit.u(8), 0));
    const Rect column = content.inset(kit.u(16), 0).column(kit.u(column_width));
    float y = content.y + kit.u(kit.units_high() < 560 ? 4 : 16);
    y += kit.text(column.x, y, view.mode->name.in(kit.preferences().language), type::title, theme.ink).height;
    y += kit.text(column.x, y, paper_words(view), type::small, theme.ink2, column.w).height + kit.u(24);
    y += draw_counts(kit, {column.x, y, column.w}, view, sink) + kit.u(24);
    y += draw_names(kit, {column.x, y, column.w}, view, sink) + kit.u(8);
    const auto words = view.ready ? how_words(view) : short_words(view);
    y += kit.text(column.x, y, words, type::small, view.ready ? theme.ink2 : theme.seal, column.w).height;
    kit.end_scroll(y + kit.u(16) - content.y);
    Rect foot = frame.foot;
    if (!kit.narrow()) foot = foot.column(kit.u(column_width));
    if (main_button(kit, foot, "begin-table", tr("Begin the game"), view.ready))
        send_table(sink, act::table::Begin{});
    if (side_button(kit, foot, "home", tr("Home"), "Esc", Key::escape)) send_table(sink, act::table::Home{});
}

}  // namespace qingwen
