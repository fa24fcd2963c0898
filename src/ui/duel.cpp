#include <algorithm>
#include <cstdlib>

#include "app/telling.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/hall.h"
#include "ui/table_parts.h"

namespace qingwen {

namespace {

int options_of_item(const Item& item) {
    return item.question.kind() == Kind::truth ? 2 : static_cast<int>(item.shown.size());
}

const SeatOutcome& outcome_of(const Table& table, int seat) {
    return table.outcome(table.current()).seats[static_cast<std::size_t>(seat)];
}

// Where on the screen the answer of a seat stood.
std::string chosen_letter(const Item& item, const Answer& answer) {
    if (const auto* judged = std::get_if<Judged>(&answer)) return letter(judged->is ? 0 : 1);
    const auto& chosen = std::get<Chosen>(answer).choices.front();
    return letter(static_cast<int>(std::ranges::find(item.shown, chosen) - item.shown.begin()));
}

std::string told_words(const Table& table, int seat) {
    const auto& outcome = outcome_of(table, seat);
    if (!outcome.answer) return tr("No answer");
    const auto choice = chosen_letter(table.item(table.current()), *outcome.answer);
    const auto words = outcome.state == Outcome::State::right
                           ? tr("{letter}  ·  right", {{"letter", choice}})
                           : tr("{letter}  ·  wrong", {{"letter", choice}});
    return outcome.points == 0 ? words : words + " " + signed_points(outcome.points);
}

// Beside each other where there is room, else the key below the letter.
void draw_letter_and_key(Kit& kit, const Rect& rect, int seat, int place) {
    const auto& theme = kit.theme();
    const auto words = letter(place);
    if (kit.touched()) return kit.line(rect, words, type::letter, theme.ink, {0.5F, 0.5F});
    const auto& key = seat_keys[static_cast<std::size_t>(seat)][static_cast<std::size_t>(place)];
    const float label = kit.measure(words, type::letter).width + 1;
    const float middle = rect.x + rect.w / 2;
    if (rect.w < kit.u(64)) {
        kit.line({rect.x, rect.y + kit.u(1), rect.w, kit.u(26)}, words, type::letter, theme.ink,
                 {0.5F, 0.5F});
        return static_cast<void>(draw_key(kit, middle - kit.u(12), rect.y + kit.u(37), key.name, theme.ink2));
    }
    const float x = middle - (label + kit.u(32)) / 2;
    kit.line({x, rect.y, label, rect.h}, words, type::letter, theme.ink);
    draw_key(kit, x + label + kit.u(8), rect.y + rect.h / 2, key.name, theme.ink2);
}

// The buttons of a seat: the letters of the options and its keys. Pressed with a finger they do the same.
void draw_seat_buttons(Kit& kit, Rect row, const Table& table, int seat, Sink& sink) {
    const auto& theme = kit.theme();
    const int count = options_of_item(table.item(table.current()));
    const float gap = kit.u(8);
    const float wide = std::floor((row.w - gap * 3) / 4);
    for (int place = 0; place < count; ++place) {
        const Rect rect = row.cut_left(wide, gap);
        const auto id = "answer-" + std::to_string(seat) + "-" + std::to_string(place);
        const auto press = kit.press(id.c_str(), letter(place), rect);
        kit.box(rect, press.held ? theme.green_soft : theme.paper, press.hovered ? theme.green : theme.line);
        if (press.focused) kit.ring(rect);
        draw_letter_and_key(kit, rect, seat, place);
        if (press.pressed) send_table(sink, act::table::Answer{seat, place});
    }
}

void draw_seat_state(Kit& kit, const Rect& row, const Table& table, int seat) {
    const auto& theme = kit.theme();
    const auto& outcome = outcome_of(table, seat);
    if (table.step() == Step::asking)
        return kit.line(row, tr("√  answered"), type::row, theme.green, {0.5F, 0.5F});
    const bool right = outcome.state == Outcome::State::right;
    kit.line(row, (right ? "√  " : "×  ") + told_words(table, seat), type::row,
             right ? theme.green : theme.seal, {0, 0.5F});
}

// How the panels of the seats stand. Low ones have their buttons beside the name.
struct Strip {
    int columns = 1;
    bool low = false;
    float wide = 0, high = 0, gap = 0;
    float panel = 0;  // how high one is
};

Strip strip_of(Kit& kit, float width, int seats) {
    Strip strip{.gap = kit.u(12)};
    strip.low = kit.units_high() < 660 && width >= kit.u(700);
    strip.columns = across(width, kit.u(strip.low ? 340 : 232), strip.gap, seats);
    strip.panel = kit.u(strip.low ? 68 : 118);
    const auto columns = static_cast<float>(strip.columns);
    strip.wide = std::floor((width - strip.gap * (columns - 1)) / columns);
    const int rows = (seats + strip.columns - 1) / strip.columns;
    strip.high = static_cast<float>(rows) * (strip.panel + strip.gap) - strip.gap;
    return strip;
}

void draw_seat(Kit& kit, const Rect& panel, const Strip& strip, const Table& table, int seat, Sink& sink) {
    const auto& theme = kit.theme();
    const auto& outcome = outcome_of(table, seat);
    const bool told = table.step() == Step::told;
    const bool right = told && outcome.state == Outcome::State::right;
    const bool answered = !told && outcome.answer;
    kit.box(panel, right || answered ? theme.green_soft : theme.sheet,
            right || answered ? theme.green : theme.line);
    Rect inside = panel.inset(kit.u(strip.low ? 12 : 16), kit.u(strip.low ? 8 : 12));
    const Rect row =
        strip.low ? inside.cut_right(kit.u(208), kit.u(12)) : inside.cut_bottom(kit.u(52), kit.u(10));
    Rect name = inside;
    const auto points = std::to_string(table.points(seat));
    kit.line(name.cut_right(kit.measure(points, type::points).width + 1, kit.u(8)), points, type::points,
             theme.ink, {1, 0.5F});
    kit.line(name, seat_name(table, seat), type::tile, theme.ink);
    if (told || answered) return draw_seat_state(kit, row, table, seat);
    draw_seat_buttons(kit, row, table, seat, sink);
}

void draw_seats(Kit& kit, const Rect& place, const Strip& strip, const Table& table, Sink& sink) {
    for (int seat = 0; seat < table.seats(); ++seat) {
        const auto at = std::div(seat, strip.columns);
        const auto column = static_cast<float>(at.rem);
        const auto row = static_cast<float>(at.quot);
        draw_seat(kit,
                  {place.x + column * (strip.wide + strip.gap), place.y + row * (strip.panel + strip.gap),
                   strip.wide, strip.panel},
                  strip, table, seat, sink);
    }
}

void draw_body(Kit& kit, Rect body, const Table& table, Sink& sink) {
    const auto strip = strip_of(kit, body.w, table.seats());
    const bool stands = strip.high < body.h * 0.5F;
    if (stands) draw_seats(kit, body.cut_bottom(strip.high, kit.u(12)), strip, table, sink);
    const auto id = "duel-" + std::to_string(table.current()) + (table.step() == Step::told ? "-told" : "");
    const Rect content = kit.begin_scroll(id.c_str(), body.inset(-kit.u(8), 0));
    const Rect column = content.inset(kit.u(16), 0).column(kit.u(column_width));
    float y = content.y + kit.u(kit.units_high() < 640 ? 4 : 16);
    const HallQuestion question{
        .item = &table.item(table.current()), .told = table.step() == Step::told, .modest = true};
    const Rect room{column.x, y, column.w, std::max(kit.u(160), body.bottom() - y - kit.u(8))};
    y += draw_hall_question(kit, room, question, sink) + kit.u(8);
    if (!stands) {
        draw_seats(kit, {content.x + kit.u(8), y, body.w, strip.high}, strip, table, sink);
        y += strip.high + kit.u(8);
    }
    kit.end_scroll(y - content.y);
}

// A key that comes after the answers are told is taken all the same: it moves nothing.
void take_keys(Kit& kit, const Table& table, Sink& sink) {
    const bool asking = table.step() == Step::asking;
    const int count = options_of_item(table.item(table.current()));
    const auto answer = [&](int seat, int place) {
        if (asking && seat < table.seats() && place < count)
            send_table(sink, act::table::Answer{seat, place});
    };
    for (int place = 0; place < keys_of_a_seat; ++place) {
        const auto column = static_cast<std::size_t>(place);
        for (int seat = 0; seat < std::min(table.seats(), keyed_seats); ++seat)
            if (kit.take(seat_keys[static_cast<std::size_t>(seat)][column].key)) answer(seat, place);
        if (!asking) continue;
        if (const auto pad = kit.take_pad(pad_keys[column])) answer(*pad, place);
    }
}

std::string waiting_words(const Table& table) {
    int left = 0;
    for (int seat = 0; seat < table.seats(); ++seat) left += outcome_of(table, seat).answer ? 0 : 1;
    return tr_n("{n} still to answer", "{n} still to answer", left);
}

}  // namespace

void draw_duel(const TableView& view, Kit& kit, Sink& sink) {
    const auto& table = *view.table;
    const auto frame = frame_of(kit);
    const auto where = tr("Question {n} of {total}", {{"n", std::to_string(table.current() + 1)},
                                                      {"total", std::to_string(table.size())}});
    draw_table_head(kit, frame.head, view, where);
    take_keys(kit, table, sink);
    draw_body(kit, frame.body, table, sink);
    Rect foot = frame.foot;
    if (const auto forward = table.forward()) {
        const bool last = std::holds_alternative<Finished>(*forward);
        if (main_button(kit, foot, "next", last ? tr("Final standing") : tr("Next question"), !view.saving))
            send_table(sink, act::table::GoOn{});
    } else {
        draw_table_clock(kit, foot.cut_right(kit.u(110), kit.u(24)), view, type::clock);
        const auto words = waiting_words(table);
        const float wide = kit.measure(words, type::small).width + 1;
        if (wide < foot.w * 0.6F)
            kit.line(foot.cut_right(wide, kit.u(16)), words, type::small, kit.theme().ink2, {1, 0.5F});
    }
    draw_table_side(kit, foot, view, sink);
}

}  // namespace qingwen
