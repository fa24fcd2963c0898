// The controls all screens share.
#pragma once

#include <functional>
#include <string>

#include "ui/kit.h"

namespace qingwen {

enum class ButtonLook {
    primary,  // the one action
    plain,    // beside it
    on_card,  // on the green card
    quiet,    // words only
};

// Where a button would like to be: its label, its key hint and the margins.
float button_width(Kit& kit, const std::string& label, const char* key_hint, ButtonLook look);

// `key_hint` may be null; it is shown only where a keyboard is in use. Returns whether it was pressed.
bool button(Kit& kit, const char* id, const Rect& rect, const std::string& label, ButtonLook look,
            bool enabled = true, const char* key_hint = nullptr);

inline constexpr float button_height = 56;  // units

// A text field over one line, of at most so many bytes. Returns whether `text` changed. What an input method
// composes is shown at the caret and is no part of `text` before it is committed.
inline constexpr std::size_t longest_typed = 2000;
bool text_field(Kit& kit, const char* id, const Rect& rect, const std::string& label, std::string& text,
                bool wants_keys);

// Dims all that was drawn before.
void veil(Kit& kit);

// A question to the person over everything else: a title, a line, and buttons in a row, the last one primary.
struct DialogButton {
    const char* id;
    std::string label;
};
// What stands between the words and the buttons, if anything: so high, and drawn into its place.
struct DialogMiddle {
    float height = 0;
    std::function<void(const Rect&)> draw = {};
    std::string trouble = {};  // why it is not enough yet, in red
};
// The index of the button pressed, or -1. Escape presses `escape`.
int dialog(Kit& kit, const std::string& title, const std::string& words, std::span<const DialogButton> all,
           int escape, const DialogMiddle& middle = {});

}  // namespace qingwen
