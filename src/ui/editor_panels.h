// What is up over the editor.
#pragma once

#include <functional>

#include "ui/editor_parts.h"

namespace qingwen {

// A sheet in the middle of the page: its title, the way out, and what `body` draws into the rest. `wide` and
// `high` are what it would like to have, in units and pixels.
struct PanelSheet {
    std::string title;
    float wide = 640;
    float high = 0;  // of the body
    std::function<void(const Rect&)> body;
    std::string out = {};  // the words of the way out; empty: Close
    EditorAction leads = act::edit::Open{EditorPanel::none};
};
void draw_panel_sheet(const Editing& on, const PanelSheet& panel);
inline void close_panel(const Editing& on) { on.send(act::edit::Open{EditorPanel::none}); }

// Lists of which one is chosen.
void draw_menu_panel(const Editing& on);
void draw_kind_panel(const Editing& on);
void draw_move_panel(const Editing& on);
void draw_level_panel(const Editing& on);
void draw_case_panel(const Editing& on);
// Of several things at once.
void draw_filter_panel(const Editing& on);
void draw_tag_panel(const Editing& on);
// Questions to the author.
void draw_remove_panel(const Editing& on);
void draw_chapter_panel(const Editing& on);
void draw_recover_panel(const Editing& on);
void draw_leave_panel(const Editing& on);
// How far something is that is being done to many questions.
void draw_batch_panel(const Editing& on);
// Larger ones.
void draw_replace_panel(const Editing& on);
void draw_merge_panel(const Editing& on);

}  // namespace qingwen
