// Texts that are typed in the editor: the one place that knows which control they are typed into.
#pragma once

#include <string>

#include "ui/editor_parts.h"
#include "ui/text_area.h"

namespace qingwen {

inline constexpr float field_height = 56;  // units, of one line

struct EditorText {
    Type type = type::row;
    int least_lines = 1, most_lines = 1;
    bool one_line = true;  // Enter is the caller's
    bool code = false;     // lines are not wrapped
    bool wants_keys = false;
};

// Returns whether `text` changed. What could not be taken in is told to the author.
bool editor_text(const Editing& on, const std::string& id, const Rect& rect, const std::string& label,
                 std::string& text, const EditorText& how);
// How high it would like to be, so wide.
float editor_text_height(Kit& kit, const std::string& text, float width, const EditorText& how);
// It is being typed into.
bool is_typed_into(const Kit& kit, const std::string& id);

}  // namespace qingwen
