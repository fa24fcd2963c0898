#include <array>

#include "app/telling.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/editor_controls.h"
#include "ui/editor_fields.h"

namespace qingwen {

namespace {

constexpr float widest = 760;  // units

std::string place_words(const EditorView& view) {
    const auto& chapter = view.chapters[view.current->file];
    const auto number = tr("Question {n}", {{"n", std::to_string(view.current->entry + 1)}});
    return (chapter.title.empty() ? chapter.file : chapter.title) + "  ·  " + number;
}

struct Deedable {
    const char* id;
    std::string words;
    EditorAction what;
};

// What is done with the whole question.
float draw_deeds(const Editing& on, Column at) {
    auto& kit = on.kit;
    const bool text = on.view.form == nullptr;
    const std::array<Deedable, 5> all{Deedable{"duplicate", tr("Duplicate"), act::edit::Duplicate{}},
                                      Deedable{"remove", tr("Delete"), act::edit::Remove{}},
                                      Deedable{"move", tr("Move to…"), act::edit::Open{EditorPanel::move}},
                                      Deedable{"move-up", "↑", act::edit::MoveBy{-1}},
                                      Deedable{"move-down", "↓", act::edit::MoveBy{1}}};
    Flow flow({at.x, at.y, at.width, 0}, kit.u(target), kit.u(4));
    for (const auto& one : all) {
        const float wide = std::max(kit.u(target), button_width(kit, one.words, nullptr, ButtonLook::quiet));
        if (button(kit, one.id, flow.place(wide), one.words, ButtonLook::quiet)) on.send(one.what);
    }
    const auto words = text ? tr("As a form") : tr("As text");
    const float wide = button_width(kit, words, "F2", ButtonLook::quiet);
    if (!on.view.text_only && button(kit, "as-text", flow.place(wide), words, ButtonLook::quiet, true, "F2"))
        on.send(act::edit::AsText{!text});
    return flow.bottom() - at.y;
}

float draw_fields_of(const Editing& on, Column at) {
    EditorFields fields(on, at);
    std::array<EditorFields::Choice, kind_count> kinds;
    for (int i = 0; i < kind_count; ++i)
        kinds.at(static_cast<std::size_t>(i)) = {"kind-" + std::to_string(i),
                                                 kind_word(static_cast<Kind>(i))};
    const auto kind = static_cast<int>(fields.form().kind);
    const int pressed = fields.choose(tr("Kind"), kinds, kind);
    if (pressed >= 0 && pressed != kind) on.send(act::edit::SetKind{static_cast<Kind>(pressed)});
    fields.text(Field::ask, tr("Question"), 2);
    draw_answer_fields(on, fields);
    draw_other_fields(on, fields);
    return fields.used();
}

float draw_head(const Editing& on, Column at) {
    auto& kit = on.kit;
    const auto words = place_words(on.view);
    float used = kit.text(at.x, at.y, words, type::caption, on.theme().ink2, at.width).height + kit.u(4);
    used += draw_deeds(on, {at.x - kit.u(8), at.y + used, at.width + kit.u(8)});
    return used + kit.u(8);
}

}  // namespace

void draw_editor_form(const Editing& on, const Rect& room) {
    auto& kit = on.kit;
    if (on.view.frame) return draw_editor_text(on, room);
    if (!on.view.current) {
        draw_nothing_here(kit, {room.x, room.y, room.w}, tr("No question is chosen"),
                          tr("Choose one in the list, or add a new one."));
        return;
    }
    Rect rest = room.column(std::max(kit.u(widest), room.w * 0.8F));
    const bool low = kit.units_high() < 560;
    if (!low) rest.cut_top(draw_head(on, {rest.x, rest.y, rest.w}));
    if (on.view.form == nullptr) return draw_editor_text(on, rest);
    const float edge = kit.u(8);
    const Rect content = kit.begin_scroll("editor-form", rest.inset(-edge, 0));
    Column at{content.x + edge, content.y + kit.u(4), rest.w};
    if (low) at.y += draw_head(on, at);
    at.y += draw_fields_of(on, at);
    kit.end_scroll(at.y - content.y + kit.u(28));
}

}  // namespace qingwen
