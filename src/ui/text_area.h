// A text field of as many lines as the text has, with Chinese line breaking, for up to megabytes of text.
#pragma once

#include <optional>
#include <string>

#include "ui/kit.h"
#include "ui/text_steps.h"

namespace qingwen {

struct TextAreaOptions {
    Type type = type::option;
    std::size_t most_bytes = 4000;  // of the text; what is longer already only shrinks
    bool wrap = true;               // false: lines go on beyond the right edge
    bool one_line = false;          // Enter is the caller's, so are up and down at the first and last row
    bool read_only = false;
    bool wants_keys = false;
    std::optional<Stretch> show = {};      // becomes active with this selected and in view
    int least_lines = 1, most_lines = 12;  // for text_area_height(); beyond the most it scrolls
};

struct TextAreaDone {
    bool changed = false;
    bool cut = false;       // not all of what was typed or pasted had room
    int dropped = 0;        // characters of it that no bank may hold
    std::size_t caret = 0;  // bytes before it
};

// A control like text_field(). Changes of `text` by the caller are followed, the caret going where it
// changed. Undo and redo are the caller's: Kit::take_command(). Tab leads out. What an input method composes
// is shown at the caret and is no part of `text` before it is committed.
TextAreaDone text_area(Kit& kit, const char* id, const Rect& rect, const std::string& label,
                       std::string& text, const TextAreaOptions& options = {});

// How high it would like to be, so wide; pixels.
float text_area_height(Kit& kit, std::string_view text, float width, const TextAreaOptions& options = {});

}  // namespace qingwen
