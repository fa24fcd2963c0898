// The parts of the editor's screen. Each draws itself into its room.
#pragma once

#include <utility>

#include "ui/faces.h"
#include "ui/home_parts.h"

namespace qingwen {

// What every part draws of, with, and sends to.
struct Editing {
    const EditorView& view;
    Kit& kit;
    Sink& sink;

    void send(EditorAction what) const { sink.send(act::AtEditor{std::move(what)}); }
    [[nodiscard]] const Theme& theme() const { return kit.theme(); }
    void rule(float x, float y, float width) const { kit.fill({x, y, width, kit.hairline()}, theme().line); }
};

// The bank, how it stands, and what is done with it as a whole. Returns what is left of the page.
Rect draw_editor_head(const Editing& on, Rect page);
// Still reading, or not to be read.
void draw_editor_stage(const Editing& on, const Rect& page);

void draw_editor_list(const Editing& on, const Rect& room);
void draw_editor_row(const Editing& on, const Rect& row, int index);
// What can be done with those that are marked, or a new question.
float editor_list_foot_height(const Editing& on, float width);
void draw_editor_list_foot(const Editing& on, const Rect& room);

void draw_editor_form(const Editing& on, const Rect& room);
// The part of the form that is the kind's own, and all that is not. They draw downwards.
class EditorFields;
void draw_answer_fields(const Editing& on, EditorFields& fields);
void draw_pinned_fields(EditorFields& fields);  // which options stand where
void draw_other_fields(const Editing& on, EditorFields& fields);
// The question, or the lines around the questions, as it stands in the file.
void draw_editor_text(const Editing& on, const Rect& room);

void draw_editor_preview(const Editing& on, const Rect& room);

void draw_editor_findings(const Editing& on, const Rect& room);
float editor_findings_height(const Editing& on, float width);

// What is up over the rest.
void draw_editor_panel(const Editing& on);

// Keys that are nobody else's, from anywhere but a panel. Call it after all is drawn.
void take_editor_keys(const Editing& on);

}  // namespace qingwen
