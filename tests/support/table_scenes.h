// The screens of a table, brought there on a Stage: see scenes.h.
#pragma once

#include "support/stage.h"

namespace qingwen::table_scenes {

inline void does(Stage& s, act::TableAction action) { s.act(act::AtTable{std::move(action)}); }

// With a name given, so that one may see both.
inline void set_up(Stage& s, const char* mode, int seats) {
    s.act(act::Start{{mode}});
    does(s, act::table::Seats{seats});
    does(s, act::table::Name{1, "营业部"});
}

inline void begin(Stage& s, const char* mode, int seats) {
    set_up(s, mode, seats);
    does(s, act::table::Begin{});
}

inline void answer(Stage& s, int seat, bool right) {
    const auto& table = *s.view().table.table;
    const auto& item = table.item(table.current());
    int place = right ? 0 : 1;
    if (const auto* truth = std::get_if<Truth>(&item.question.body))
        place = truth->is == right ? 0 : 1;
    else
        place = static_cast<int>(std::ranges::find(item.shown, right ? 0 : 1) - item.shown.begin());
    does(s, act::table::Answer{seat, place});
}

inline void duel_asked(Stage& s, int seats) {
    begin(s, "duel", seats);
    for (int seat = 0; seat < seats; ++seat) answer(s, seat, seat != 1);
    does(s, act::table::GoOn{});
    answer(s, 0, true);
}

inline void duel_told(Stage& s, int seats) {
    duel_asked(s, seats);
    for (int seat = 1; seat < seats; ++seat) answer(s, seat, seat == 2);
}

inline void duel_over(Stage& s) {
    duel_told(s, 3);
    does(s, act::table::AskToLeave{});
    does(s, act::table::End{});
}

// Goes on to the first question of a section, everything before it ruled in turn.
inline void stage_to(Stage& s, int teams, Section::Kind kind) {
    begin(s, "stage", teams);
    for (int i = 0; i < 40; ++i) {
        const auto& table = *s.view().table.table;
        if (table.section(table.current()).kind == kind) return;
        if (table.step() == Step::reading) {
            does(s, act::table::GoOn{});
            does(s, act::table::Press{i % teams});
        }
        does(s, act::table::Rule{i % 3 != 1});
        does(s, act::table::GoOn{});
    }
}

inline void stage_early(Stage& s) {
    stage_to(s, 6, Section::Kind::buzzer);
    does(s, act::table::Press{2});
}

inline void stage_pressed(Stage& s) {
    stage_early(s);
    does(s, act::table::GoOn{});
    does(s, act::table::Press{1});
    const auto& table = *s.view().table.table;
    if (table.item(table.current()).question.kind() != Kind::multiple) does(s, act::table::Pick{1});
}

inline void stage_ruled(Stage& s, bool right) {
    stage_early(s);
    does(s, act::table::GoOn{});
    does(s, act::table::Press{1});
    does(s, act::table::Rule{right});
}

inline void stage_over(Stage& s) {
    stage_to(s, 4, Section::Kind::risk);
    does(s, act::table::Stake{30});
    does(s, act::table::Rule{true});
    does(s, act::table::AskToLeave{});
    does(s, act::table::End{});
}

struct TableRow {
    const char* name;
    void (*steps)(Stage&);
};

inline constexpr TableRow rows[] = {
    {"duel-setup", [](Stage& s) { set_up(s, "duel", 3); }},
    {"duel-asked-2", [](Stage& s) { duel_asked(s, 2); }},
    {"duel-asked-4", [](Stage& s) { duel_asked(s, 4); }},
    {"duel-told-4", [](Stage& s) { duel_told(s, 4); }},
    {"duel-leave",
     [](Stage& s) {
         duel_asked(s, 2);
         does(s, act::table::AskToLeave{});
     }},
    {"duel-standing", duel_over},
    {"stage-setup", [](Stage& s) { set_up(s, "stage", 6); }},
    {"stage-compulsory", [](Stage& s) { begin(s, "stage", 3); }},
    {"stage-reading", stage_early},
    {"stage-open",
     [](Stage& s) {
         stage_early(s);
         does(s, act::table::GoOn{});
     }},
    {"stage-pressed", stage_pressed},
    {"stage-told", [](Stage& s) { stage_ruled(s, true); }},
    {"stage-told-wrong", [](Stage& s) { stage_ruled(s, false); }},
    {"stage-risk", [](Stage& s) { stage_to(s, 4, Section::Kind::risk); }},
    {"stage-standing", stage_over},
};

}  // namespace qingwen::table_scenes
