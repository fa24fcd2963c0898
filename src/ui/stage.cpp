#include <algorithm>
#include <cstdlib>

#include "app/telling.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/hall.h"
#include "ui/table_parts.h"

namespace qingwen {

namespace {

std::string section_words(Section::Kind kind) {
    switch (kind) {
        case Section::Kind::compulsory:
            return tr("Compulsory");
        case Section::Kind::buzzer:
            return tr("First to press");
        case Section::Kind::risk:
            break;
    }
    return tr("Risk");
}

// Which part and which of its questions; `brief`: in figures only.
std::string where_words(const Table& table, bool brief) {
    const int here = table.section_index(table.current());
    int first = table.current();
    int all = 0;
    for (int i = 0; i < table.size(); ++i)
        if (table.section_index(i) == here) {
            first = std::min(first, i);
            ++all;
        }
    if (brief) return std::to_string(table.current() - first + 1) + " / " + std::to_string(all);
    return section_words(table.section(table.current()).kind) + "  ·  " +
           tr("Question {n} of {total}",
              {{"n", std::to_string(table.current() - first + 1)}, {"total", std::to_string(all)}});
}

std::string holder_name(const Table& table) {
    return table.holder() < 0 ? std::string() : seat_name(table, table.holder());
}

std::string worth_words(const Table& table) {
    const auto& part = table.section(table.current());
    const int points = part.kind == Section::Kind::risk ? table.outcome(table.current()).stake : part.right;
    return tr("worth {points}", {{"points", std::to_string(points)}});
}

// How a question ended.
std::string told_words(const Table& table) {
    const auto& outcome = table.outcome(table.current());
    const auto name = holder_name(table);
    if (outcome.state == TableOutcome::State::voided) return tr("Nobody has it: the question is void");
    if (outcome.state == TableOutcome::State::passed) return tr("{name} passes", {{"name", name}});
    const auto& seat = outcome.seats[static_cast<std::size_t>(outcome.holder)];
    const auto words = seat.state == Outcome::State::right ? tr("{name}: right", {{"name", name}})
                                                           : tr("{name}: wrong", {{"name", name}});
    return seat.points == 0 ? words : words + "  " + signed_points(seat.points);
}

std::string state_words(const Table& table) {
    switch (table.step()) {
        case Step::staking:
            return tr("{name}, for how many points?", {{"name", holder_name(table)}});
        case Step::reading:
            return tr("Listen first. Pressing now is too early.");
        case Step::open:
            return tr("Press now");
        case Step::answering:
            return tr("{name} answers", {{"name", holder_name(table)}}) + "  ·  " + worth_words(table);
        default:
            return told_words(table);
    }
}

ImU32 state_colour(const Kit& kit, const Table& table) {
    const auto& theme = kit.theme();
    if (table.step() == Step::open) return theme.green;
    if (table.step() != Step::told) return theme.ink;
    const auto& outcome = table.outcome(table.current());
    if (outcome.state != TableOutcome::State::settled) return theme.ink2;
    const auto& seat = outcome.seats[static_cast<std::size_t>(outcome.holder)];
    return seat.state == Outcome::State::right ? theme.green : theme.seal;
}

// --- the teams

bool low_board(const Kit& kit) { return kit.units_high() < 660; }
bool tall_board(const Kit& kit) { return kit.units_high() >= 900; }
float team_height(const Kit& kit) { return kit.u(low_board(kit) ? 76 : tall_board(kit) ? 140 : 108); }
Type team_name_type(const Kit& kit) {
    return {Face::serif_bold, low_board(kit) ? 18.F : tall_board(kit) ? 28.F : 20.F, 1.3F};
}
Type team_points_type(const Kit& kit) {
    return {Face::serif_bold, low_board(kit) ? 28.F : tall_board(kit) ? 56.F : 40.F, 1.2F};
}

bool may_press(const Table& table, int team) {
    const bool open = table.step() == Step::reading || table.step() == Step::open;
    return open && !table.outcome(table.current()).seats[static_cast<std::size_t>(team)].early;
}

// What the question brought a team so far, or its key.
void draw_team_note(Kit& kit, const Rect& row, const Table& table, int team) {
    const auto& theme = kit.theme();
    const auto& outcome = table.outcome(table.current()).seats[static_cast<std::size_t>(team)];
    if (outcome.early)
        return kit.line(row,
                        low_board(kit)
                            ? signed_points(outcome.points)
                            : tr("Too early {points}", {{"points", signed_points(outcome.points)}}),
                        type::small, theme.seal);
    if (outcome.points != 0)
        return kit.line(row, signed_points(outcome.points), type::tile,
                        outcome.points > 0 ? theme.green : theme.seal);
    const bool buzzing = table.section(table.current()).kind == Section::Kind::buzzer;
    if (buzzing && !kit.touched())
        draw_key(kit, row.x, row.y + row.h / 2, std::to_string(team + 1).c_str(), theme.ink2);
}

void draw_team(Kit& kit, const Rect& card, const Table& table, int team, Sink& sink) {
    const auto& theme = kit.theme();
    const bool has = table.step() != Step::open && table.step() != Step::reading && table.holder() == team;
    const auto id = "team-" + std::to_string(team);
    const auto press = may_press(table, team) ? kit.press(id.c_str(), seat_name(table, team), card) : Press{};
    kit.box(card, has || press.held ? theme.green_soft : theme.sheet,
            has || press.hovered ? theme.green : theme.line);
    if (press.focused) kit.ring(card);
    if (press.pressed) send_table(sink, act::table::Press{team});
    const bool low = low_board(kit);
    Rect inside = card.inset(kit.u(low ? 10 : 14), kit.u(low ? 6 : 10));
    const auto name = team_name_type(kit);
    kit.line(inside.cut_top(kit.u(name.size * 1.45F), kit.u(2)), seat_name(table, team), name, theme.ink);
    const auto points = std::to_string(table.points(team));
    const auto figure = team_points_type(kit);
    kit.line(inside.cut_right(kit.measure(points, figure).width + 1, kit.u(8)), points, figure, theme.ink,
             {1, 0.5F});
    draw_team_note(kit, inside, table, team);
}

struct Board {
    int columns = 1;
    float wide = 0, high = 0, gap = 0;
};

Board board_of(Kit& kit, float width, int teams) {
    Board board{.gap = kit.u(low_board(kit) ? 8 : 12)};
    board.columns = across(width, kit.u(low_board(kit) ? 112 : 172), board.gap, teams);
    const auto columns = static_cast<float>(board.columns);
    board.wide = std::floor((width - board.gap * (columns - 1)) / columns);
    const int rows = (teams + board.columns - 1) / board.columns;
    board.high = static_cast<float>(rows) * (team_height(kit) + board.gap) - board.gap;
    return board;
}

void draw_board(Kit& kit, const Rect& place, const Board& board, const Table& table, Sink& sink) {
    for (int team = 0; team < table.seats(); ++team) {
        const auto at = std::div(team, board.columns);
        const auto column = static_cast<float>(at.rem);
        const auto row = static_cast<float>(at.quot);
        draw_team(kit,
                  {place.x + column * (board.wide + board.gap),
                   place.y + row * (team_height(kit) + board.gap), board.wide, team_height(kit)},
                  table, team, sink);
    }
}

// --- the question

// In one line, or in two of smaller type where it is long.
void draw_state(Kit& kit, Rect row, const TableView& view) {
    const bool low = kit.units_high() < 560;
    const bool tall = tall_board(kit);
    const Type clock{Face::serif_bold, tall ? 80.F : 56.F, 1.1F};
    draw_table_clock(kit, row.cut_right(kit.u(low ? 90 : 150), kit.u(12)), view, low ? type::points : clock);
    const auto words = state_words(*view.table);
    const auto colour = state_colour(kit, *view.table);
    const Type large{Face::serif_bold, low || kit.narrow() ? 20.F : tall ? 44.F : 32.F, 1.3F};
    if (kit.measure(words, large).width <= row.w) return kit.line(row, words, large, colour);
    Type small{Face::serif_bold, low || kit.narrow() ? 16.F : 22.F, 1.25F};
    while (small.size > 12 && kit.measure(words, small, row.w, 2).cut) small.size -= 1;
    const auto extent = kit.measure(words, small, row.w, 2);
    kit.text(row.x, row.y + (row.h - extent.height) / 2, words, small, colour, row.w, 2);
}

// What the team may pick from, as cards.
float draw_stakes(Kit& kit, const Rect& room, const Table& table, Sink& sink) {
    const auto& theme = kit.theme();
    const auto& stakes = table.section(table.current()).stakes;
    const auto count = static_cast<int>(stakes.size());
    const float gap = kit.u(16);
    const float wide =
        std::min(kit.u(200), (room.w - gap * static_cast<float>(count - 1)) / static_cast<float>(count));
    const float high = std::min(kit.u(160), std::max(kit.u(72), room.h - kit.u(72)));
    Rect row{room.x, room.y + kit.u(16), room.w, high};
    for (int i = 0; i < count; ++i) {
        const int points = stakes[static_cast<std::size_t>(i)];
        const Rect card = row.cut_left(wide, gap);
        const auto id = "stake-" + std::to_string(i);
        const auto press = kit.press(id.c_str(), std::to_string(points), card);
        kit.box(card, press.held ? theme.green_soft : theme.sheet, press.hovered ? theme.green : theme.line);
        if (press.focused) kit.ring(card);
        const Type figure{Face::serif_bold, high >= kit.u(120) ? 64.F : 36.F, 1.1F};
        kit.line(card, std::to_string(points), figure, theme.ink, {0.5F, 0.5F});
        if (kit.shows_keys() && i < 9)
            draw_key(kit, card.x + kit.u(12), card.y + kit.u(22), std::to_string(i + 1).c_str(), theme.ink2);
        if (press.pressed || (i < 9 && kit.take(buzzer_of(i)))) send_table(sink, act::table::Stake{points});
    }
    const auto words = tr("The question comes up when the points are picked.");
    const Type& type = type::small;
    return high + kit.u(28) +
           kit.text(room.x, row.y + high + kit.u(12), words, type, theme.ink2, room.w).height;
}

float draw_asked(Kit& kit, const Rect& room, const TableView& view, Sink& sink) {
    const auto& table = *view.table;
    if (table.step() == Step::staking) return draw_stakes(kit, room, table, sink);
    const auto& item = table.item(table.current());
    const bool picks = table.step() == Step::answering;
    return draw_hall_question(kit, room, {&item, table.step() == Step::told, picks, view.said}, sink);
}

void draw_body(Kit& kit, Rect body, const TableView& view, Sink& sink) {
    const auto& table = *view.table;
    const auto board = board_of(kit, body.w, table.seats());
    const bool low = kit.units_high() < 560;
    draw_state(kit, body.cut_top(kit.u(low ? 44 : tall_board(kit) ? 96 : 64), kit.u(4)), view);
    const bool stands = board.high < body.h * 0.45F;
    if (stands) draw_board(kit, body.cut_bottom(board.high, kit.u(12)), board, table, sink);
    const auto id = "stage-" + std::to_string(table.current()) + (table.step() == Step::told ? "-told" : "");
    const Rect content = kit.begin_scroll(id.c_str(), body.inset(-kit.u(8), 0));
    const Rect column = content.inset(kit.u(8), 0);
    float y = content.y + kit.u(4);
    const Rect room{column.x, y, column.w - kit.u(8), std::max(kit.u(160), body.bottom() - y - kit.u(4))};
    y += draw_asked(kit, room, view, sink) + kit.u(4);
    if (!stands) {
        draw_board(kit, {column.x, y, body.w, board.high}, board, table, sink);
        y += board.high + kit.u(8);
    }
    kit.end_scroll(y - content.y);
}

// --- the presenter

struct Order {
    const char* id;
    std::string label;
    const char* hint;
    Key key;
    act::TableAction action;
};

// From the right to the left, as many as there is room for; their keys work in any case.
void draw_orders(Kit& kit, Rect& foot, const std::vector<Order>& orders, Sink& sink) {
    for (const auto& order : orders) {
        const float wide = button_width(kit, order.label, order.hint, ButtonLook::plain) - kit.u(24);
        const bool room = wide <= foot.w;
        const bool clicked = room && button(kit, order.id, foot.cut_right(wide, kit.u(12)), order.label,
                                            ButtonLook::plain, true, order.hint);
        if (kit.take(order.key) || clicked) send_table(sink, order.action);
    }
}

std::vector<Order> orders_of(const TableView& view) {
    if (view.table->step() == Step::staking) return {{"pass", tr("Pass"), "0", Key::d0, act::table::Pass{}}};
    if (view.table->step() != Step::answering) return {};
    return {{"wrong", tr("It is wrong"), "W", Key::w, act::table::Rule{false}},
            {"right", tr("It is right"), "R", Key::r, act::table::Rule{true}}};
}

// What Enter does now; empty: nothing.
std::string lead_words(const TableView& view) {
    const auto& table = *view.table;
    if (table.step() == Step::answering && view.said) return tr("Grade it");
    const auto forward = table.forward();
    if (!forward) return {};
    if (std::holds_alternative<Finished>(*forward)) return tr("Final standing");
    if (std::holds_alternative<WentOn>(*forward)) return tr("Next question");
    return table.step() == Step::reading ? tr("Open for pressing") : tr("Start the time");
}

void draw_foot(Kit& kit, Rect foot, const TableView& view, Sink& sink) {
    if (const auto words = lead_words(view); !words.empty())
        if (main_button(kit, foot, "next", words, !view.saving)) send_table(sink, act::table::GoOn{});
    draw_orders(kit, foot, orders_of(view), sink);
    if (view.may_undo && side_button(kit, foot, "undo", tr("Take back"), "U", Key::u))
        send_table(sink, act::table::Undo{});
    draw_table_side(kit, foot, view, sink);
}

// Buzzers while nobody has the question; letters pick what the team says.
void take_keys(Kit& kit, const Table& table, Sink& sink) {
    if (table.step() == Step::reading || table.step() == Step::open) {
        for (int team = 0; team < table.seats(); ++team)
            if (kit.take(buzzer_of(team))) send_table(sink, act::table::Press{team});
        for (const auto button : pad_keys)
            if (const auto pad = kit.take_pad(button); pad && *pad < table.seats())
                send_table(sink, act::table::Press{*pad});
    }
    if (table.step() != Step::answering) return;
    for (int place = 0; place < 8; ++place)
        if (kit.take(static_cast<Key>(static_cast<int>(Key::a) + place)))
            send_table(sink, act::table::Pick{place});
}

}  // namespace

void draw_stage(const TableView& view, Kit& kit, Sink& sink) {
    const auto frame = frame_of(kit);
    draw_table_head(kit, frame.head, view, where_words(*view.table, kit.units_wide() < 480));
    take_keys(kit, *view.table, sink);
    draw_body(kit, frame.body, view, sink);
    draw_foot(kit, frame.foot, view, sink);
}

}  // namespace qingwen
