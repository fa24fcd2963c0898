// The parts of the page that all screens of a round share.
#pragma once

#include <string>

#include "round/round.h"
#include "ui/faces.h"

namespace qingwen {

// The page cut into its parts: a head, a body that may scroll, a foot with the one main button at its right.
struct Frame {
    Rect head;
    Rect body;
    Rect foot;
};
Frame frame_of(const Kit& kit);
inline constexpr float column_width = 960;  // units; the reading column of a question

// What is going on: "计时" and "计时 · 准确把握……", the mode's name and what is played.
struct Heading {
    std::string brief, full;
};
Heading heading_of(const Mode* mode, const RoundHead& head, Language language);

// What is on at the left, a dash for each question in the middle, the points at the right, and the line of
// time below: `time` is the part that is left, or nothing without a clock.
void draw_head(Kit& kit, const Rect& head, const Round& round, const Heading& heading, int current,
               std::optional<float> time, bool hurry);

// The main button at the right end of the foot. Returns whether it was pressed; takes Enter.
bool main_button(Kit& kit, Rect& foot, const char* id, const std::string& label, bool enabled);
// A quiet button at the left end; takes its key.
bool side_button(Kit& kit, Rect& foot, const char* id, const std::string& label, const char* key_hint,
                 Key key);

}  // namespace qingwen
