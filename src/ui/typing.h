// A caret in a text, and what typing does there. Knows nothing of lines and of the glass; undo is whoever
// owns the text's.
#pragma once

#include <string>
#include <string_view>

#include "ui/text_steps.h"

namespace qingwen {

struct TextCaret {
    std::size_t at = 0;
    std::size_t anchor = 0;  // the selection's other end; the same place: nothing is selected
    bool upstream =
        false;        // where a line flows into the next: at the end of the one, not at the other's head
    float goal = -1;  // pixels from the left where up and down would like to be; < 0: where the caret is

    [[nodiscard]] Stretch selected() const { return {std::min(at, anchor), std::max(at, anchor)}; }
    // Moves it; what lies between it and the anchor is selected if `select`.
    void go(std::size_t to, bool select, bool upstream_there = false);
};

// What may stand in a bank: tabs as spaces, every line end as \n, what is forbidden or no UTF-8 left out; at
// most `room` bytes of whole characters.
struct Fitting {
    std::string text;
    int dropped = 0;   // characters left out
    bool cut = false;  // there was no room for all of it
};
Fitting fitting(std::string_view raw, std::size_t room, bool one_line);

// In place of what is selected. Returns what of it went in. Text that is longer than `most` already only
// shrinks.
struct TypingLimits {
    std::size_t most = 0;  // bytes of the whole text
    bool one_line = false;
};
Fitting type_in(std::string& text, TextCaret& caret, std::string_view raw, const TypingLimits& limits);

// Takes out what is selected, or else what lies between the caret and `to`. Returns whether anything was.
bool take_out(std::string& text, TextCaret& caret, std::size_t to);

// How two texts differ, as one place.
struct TextChange {
    std::size_t at = 0, removed = 0, added = 0;

    [[nodiscard]] bool any() const { return removed + added > 0; }
    // Where a place of the text before is now.
    [[nodiscard]] std::size_t moved(std::size_t place) const;
};
TextChange change_between(std::string_view before, std::string_view now);

}  // namespace qingwen
