// Paper, ink, seal: the colours of the three looks, by what they are for. tests/ui holds every pair that
// meets on a screen to 4.5:1, and to 7:1 in high contrast.
#pragma once

#include <imgui.h>

#include "app/preferences.h"

namespace qingwen {

struct Theme {
    ImU32 paper;       // the ground
    ImU32 sheet;       // what can be touched, cards
    ImU32 ink;         // text
    ImU32 ink2;        // captions
    ImU32 line;        // rules and borders
    ImU32 green;       // the one action, right, progress
    ImU32 on_green;    // text on green
    ImU32 green_soft;  // chosen
    ImU32 green_text;  // captions on the green card
    ImU32 seal;        // the seal, wrong
    ImU32 red_soft;    // wrong, as a ground
    ImU32 track;       // the empty part of a bar
    ImU32 idle;        // a button that cannot be pressed now
};

const Theme& theme_of(Look look);

// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
double contrast(ImU32 a, ImU32 b);

}  // namespace qingwen
