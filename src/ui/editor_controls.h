// Small controls of the editor's screen.
#pragma once

#include <string>

#include "ui/editor_parts.h"

namespace qingwen {

inline constexpr float target = 44;  // units; the least that is pressed

// Puts pieces side by side, in as many lines as they need.
class Flow {
public:
    Flow(const Rect& room, float high, float gap)
        : left_(room.x), right_(room.right()), high_(high), gap_(gap), x_(room.x), y_(room.y) {}
    Rect place(float wide);
    [[nodiscard]] float bottom() const { return y_ + high_; }

private:
    float left_, right_, high_, gap_, x_, y_;
};

// Words in a frame, filled where they hold. Returns whether it was pressed.
float chip_width(Kit& kit, const std::string& words);
bool chip(Kit& kit, const std::string& id, const Rect& rect, const std::string& words, bool on,
          bool enabled = true);
// A chip that opens a list: a › behind the words.
float opener_width(Kit& kit, const std::string& words);
bool opener(Kit& kit, const std::string& id, const Rect& rect, const std::string& words, bool on);

// Words on a rule, one of them underlined. Returns the one pressed, or -1.
struct TabWords {
    std::string id, words;
};
int tabs(Kit& kit, const Rect& room, std::span<const TabWords> all, int chosen);

// The sign of an error (a filled disc with !) or of a warning (a ring with !), and words behind it. Returns
// the width.
float draw_severity(Kit& kit, float x, float middle, Severity severity, const std::string& words,
                    const Type& type);
float severity_width(Kit& kit, const std::string& words, const Type& type);

// Many lines that scroll, one to be pressed. Draws its ground and its rule.
bool list_row(Kit& kit, const std::string& id, const Rect& rect, const std::string& words, bool chosen);

// A small box that is ticked or not, `middle` being that of its height, 20 units wide.
void draw_tick(Kit& kit, float x, float middle, bool on, bool hovered = false);
// The same with words behind it, to be pressed.
bool ticked(Kit& kit, const std::string& id, const Rect& rect, const std::string& words, bool on);

// Words for a place where nothing else is: a heading, and what to do.
float draw_nothing_here(Kit& kit, Column at, const std::string& title, const std::string& words);

}  // namespace qingwen
