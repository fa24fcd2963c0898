// What text areas remember from frame to frame, by id. Who is not drawn in a frame is forgotten.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "ui/text_rows.h"
#include "ui/typing.h"

namespace qingwen {

// The part of the rows that shows. It hangs on a place in the text, so that what changes above moves nothing.
struct TextScroll {
    std::size_t top = 0;  // bytes; within the first row that shows
    float y = 0;          // pixels of that row that do not show
    float x = 0;          // pixels scrolled to the right
};

struct TextAreaState {
    TextCaret caret;
    TextScroll scroll;
    TextRows rows;
    bool placed = false;    // the caret stood somewhere before
    bool moved = false;     // the caret is to be shown
    bool marking = false;   // the pointer drags a selection
    bool thumbing = false;  // or the thumb
    bool waits = false;     // had the keys before a dialog came up
    bool drawn = true;
};

class TextAreas {
public:
    TextAreaState& of(std::string_view id) {
        auto found = all_.find(id);
        if (found == all_.end()) found = all_.emplace(id, TextAreaState{}).first;
        found->second.drawn = true;
        return found->second;
    }
    void begin_frame() {
        std::erase_if(all_, [](const auto& one) { return !one.second.drawn; });
        for (auto& [id, state] : all_) state.drawn = false;
    }

private:
    std::map<std::string, TextAreaState, std::less<>> all_;
};

}  // namespace qingwen
