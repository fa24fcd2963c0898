// The parts of a text area in one frame: what it is made of, how it scrolls, what comes in, how it looks.
#pragma once

#include "ui/text_area.h"
#include "ui/text_areas.h"

namespace qingwen {

struct AreaFrame {
    Kit& kit;
    const char* id = nullptr;
    Rect rect;
    Rect inside;  // where the rows show
    std::string& text;
    const TextAreaOptions& options;
    TextAreaState& state;
    float size = 0;       // pixels of the em
    float line = 0;       // pixels of a row
    bool active = false;  // has the keys
    TextAreaDone done = {};

    [[nodiscard]] float pages() const { return inside.h / line; }  // rows that show at once
};

Rect inside_of(const Kit& kit, const Rect& rect);
RowLook look_of(const Kit& kit, const TextAreaOptions& options, float width);

// Down is positive; pixels. Never beyond the ends.
void scroll_area(AreaFrame& area, float by);
void scroll_to_caret(AreaFrame& area);
[[nodiscard]] bool overflows(const AreaFrame& area);

// Becomes active by pointer or focus, loses it to a press elsewhere.
void give_keys(AreaFrame& area);
void take_pointer(AreaFrame& area);
void take_keys(AreaFrame& area);

// `composed`: bytes of the rows' text that an input method has not committed.
void draw_area(AreaFrame& area, const Stretch& composed);

}  // namespace qingwen
