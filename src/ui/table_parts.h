// The parts that all screens of a table share, and its screens.
#pragma once

#include <array>
#include <string>

#include "app/table_view.h"
#include "ui/faces.h"
#include "ui/frame.h"

namespace qingwen {

void draw_table_setup(const TableSetup& view, Kit& kit, Sink& sink);
void draw_duel(const TableView& view, Kit& kit, Sink& sink);
void draw_stage(const TableView& view, Kit& kit, Sink& sink);
void draw_standing(const TableView& view, Kit& kit, Sink& sink);

inline void send_table(Sink& sink, act::TableAction action) { sink.send(act::AtTable{std::move(action)}); }

// The keys of a seat where all answer, for the options in the order of the screen. They lie in four corners
// of the keyboard, and none is another seat's.
struct SeatKey {
    Key key = Key::none;
    const char* name = "";
};
inline constexpr std::array<std::array<SeatKey, keys_of_a_seat>, keyed_seats> seat_keys{{
    {{{Key::q, "Q"}, {Key::w, "W"}, {Key::e, "E"}, {Key::r, "R"}}},
    {{{Key::u, "U"}, {Key::i, "I"}, {Key::o, "O"}, {Key::p, "P"}}},
    {{{Key::z, "Z"}, {Key::x, "X"}, {Key::c, "C"}, {Key::v, "V"}}},
    {{{Key::left, "←"}, {Key::down, "↓"}, {Key::up, "↑"}, {Key::right, "→"}}},
}};
// A game pad is a seat, in the order of the pads; its buttons are the options.
inline constexpr std::array<PadButton, keys_of_a_seat> pad_keys{PadButton::x, PadButton::y, PadButton::b,
                                                                PadButton::a};
// A team's buzzer: its number. REQUIRES: less than nine.
inline Key buzzer_of(int team) { return static_cast<Key>(static_cast<int>(Key::d1) + team); }

const std::string& seat_name(const Table& table, int seat);

// A key as it stands beside what it presses. Returns its width.
float draw_key(Kit& kit, float x, float middle, const char* name, ImU32 colour);

// What is on at the left and where it stands at the right, and the line of time below.
void draw_table_head(Kit& kit, const Rect& head, const TableView& view, const std::string& where);
// The figure of the clock, its right end at the right end of the place; nothing where no clock is.
void draw_table_clock(Kit& kit, const Rect& place, const TableView& view, const Type& type);
// At the left of the foot: leave, and why something was not kept.
void draw_table_side(Kit& kit, Rect& foot, const TableView& view, Sink& sink);
// "甲 +10", "对 −10"
std::string signed_points(int points);

// How many panels stand beside each other, evenly, none narrower than `least`.
int across(float width, float least, float gap, int count);

}  // namespace qingwen
