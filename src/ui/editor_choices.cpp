#include <array>

#include "app/telling.h"
#include "app/words.h"
#include "ui/editor_controls.h"
#include "ui/editor_panels.h"
#include "ui/rows.h"

namespace qingwen {

namespace {

struct Choice {
    std::string id, words, note;
    std::vector<Action> what;  // in this order
    bool chosen = false;
    bool enabled = true;
};

constexpr float row_height = 56;  // units

Action at(EditorAction what) { return act::AtEditor{std::move(what)}; }
Action open(EditorPanel panel) { return at(act::edit::Open{panel}); }

void draw_choice(const Editing& on, const Rect& row, const Choice& choice) {
    auto& kit = on.kit;
    const bool pressed = choice.enabled && list_row(kit, choice.id, row, choice.words, choice.chosen);
    if (!choice.enabled) on.rule(row.x, row.bottom() - kit.hairline(), row.w);
    Rect inside = row.inset(kit.u(16), 0);
    const float note = choice.note.empty() ? 0 : kit.measure(choice.note, type::caption).width + 1;
    if (note > 0)
        kit.line(inside.cut_right(note, kit.u(12)), choice.note, type::caption, on.theme().ink2, {1, 0.5F});
    kit.line(inside, choice.words, type::row, choice.enabled ? on.theme().ink : on.theme().ink2, {},
             Cut::led_on);
    if (pressed)
        for (const auto& one : choice.what) on.sink.send(one);
}

// A list that is left with the choice.
void draw_list(const Editing& on, const std::string& title, const std::vector<Choice>& all,
               float wide = 560) {
    auto& kit = on.kit;
    const float high = static_cast<float>(all.size()) * kit.u(row_height);
    draw_panel_sheet(on, {title, wide, high, [&](const Rect& room) {
                              const Rect content = kit.begin_scroll("editor-choices", room);
                              Rect rest{content.x, content.y, content.w, high};
                              for (const auto& one : all) {
                                  const Rect row = rest.cut_top(kit.u(row_height));
                                  if (row_in_view(kit, one.id, row)) draw_choice(on, row, one);
                              }
                              kit.end_scroll(high);
                          }});
}

// What acts on the bank as it is leaves the menu behind.
Choice doing(const char* id, const std::string& words, const char* key, EditorAction what,
             bool enabled = true) {
    return {id, words, key, {open(EditorPanel::none), at(std::move(what))}, false, enabled};
}

Choice lead(const char* id, const std::string& words, const char* key, EditorPanel panel) {
    return {id, words, key, {open(panel)}};
}

std::string title_of(const EditorChapter& chapter) {
    return chapter.title.empty() ? chapter.file : chapter.title;
}

int marked_or_one(const EditorView& view) {
    return view.marked == nullptr || view.marked->empty() ? 1 : static_cast<int>(view.marked->size());
}

}  // namespace

void draw_menu_panel(const Editing& on) {
    const auto& view = on.view;
    const bool somewhere = view.current.has_value();
    const auto file = somewhere ? view.current->file : std::size_t{0};
    draw_list(
        on, tr("More"),
        {doing("menu-undo", deed_words(tr("Undo"), view.undoes), "Ctrl Z", act::edit::Undo{},
               view.undoes != nullptr),
         doing("menu-redo", deed_words(tr("Redo"), view.redoes), "Ctrl Y", act::edit::Redo{},
               view.redoes != nullptr),
         lead("menu-replace", tr("Find and replace"), "Ctrl F", EditorPanel::replace),
         lead("menu-add", tr("Add a question"), "Ctrl N", EditorPanel::add),
         lead("menu-chapter", tr("New chapter"), "", EditorPanel::chapter),
         doing("menu-frame", tr("Lines around the questions of this file"), "",
               act::edit::ShowFrame{file, true}, somewhere),
         doing("menu-print", tr("Print this chapter with answers"), "", act::edit::Print{}, somewhere),
         {"menu-keys", tr("See all keys"), "F1", {open(EditorPanel::none), act::ShowHelp{}}},
         {"menu-leave", tr("Leave the editor"), "Esc", {open(EditorPanel::none), at(act::edit::Leave{})}}});
}

void draw_kind_panel(const Editing& on) {
    std::vector<Choice> all;
    for (int i = 0; i < kind_count; ++i)
        all.push_back({"add-" + std::to_string(i),
                       kind_word(static_cast<Kind>(i)),
                       std::to_string(i + 1),
                       {at(act::edit::Add{static_cast<Kind>(i)})}});
    draw_list(on, tr("Add which kind of question?"), all);
    const int key = on.kit.take_choice();
    if (key >= 0 && key < kind_count) on.send(act::edit::Add{static_cast<Kind>(key)});
}

void draw_move_panel(const Editing& on) {
    std::vector<Choice> all;
    for (std::size_t i = 0; i < on.view.chapters.size(); ++i)
        all.push_back({"move-to-" + std::to_string(i),
                       title_of(on.view.chapters[i]),
                       tr_n("{n} question", "{n} questions", on.view.chapters[i].questions),
                       {at(act::edit::MoveTo{i})},
                       on.view.current && on.view.current->file == i});
    draw_list(on,
              tr_n("Move {n} question to which chapter?", "Move {n} questions to which chapter?",
                   marked_or_one(on.view)),
              all);
}

void draw_level_panel(const Editing& on) {
    std::vector<Choice> all;
    for (int level = 1; level <= 3; ++level)
        all.push_back({"set-level-" + std::to_string(level),
                       level_word(level),
                       std::to_string(level),
                       {at(act::edit::SetLevel{level})}});
    draw_list(on, tr_n("Level of {n} question", "Level of {n} questions", marked_or_one(on.view)), all);
    const int key = on.kit.take_choice();
    if (key >= 0 && key < 3) on.send(act::edit::SetLevel{key + 1});
}

void draw_case_panel(const Editing& on) {
    const auto now = on.view.form == nullptr ? std::string() : on.view.form->case_id;
    const auto choice = [&](const std::string& id, const std::string& words, const std::string& value) {
        return Choice{id,
                      words,
                      value,
                      {open(EditorPanel::none), at(act::edit::Type{{Field::case_id, 0, 0}, value})},
                      value == now};
    };
    std::vector<Choice> all{choice("case-none", tr("None"), "")};
    for (std::size_t i = 0; i < on.view.cases.size(); ++i)
        all.push_back(choice("case-" + std::to_string(i), on.view.cases[i].words, on.view.cases[i].id));
    draw_list(on, tr("Which case?"), all, 760);
}

}  // namespace qingwen
