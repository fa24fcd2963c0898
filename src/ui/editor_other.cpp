#include <array>

#include "app/telling.h"
#include "app/words.h"
#include "ui/editor_fields.h"

namespace qingwen {

namespace {

bool has_options(Kind kind) { return kind == Kind::single || kind == Kind::multiple; }

void draw_cite(EditorFields& fields) {
    fields.heading(tr("Source"));
    const std::array<EditorFields::Short, 2> two{
        EditorFields::Short{Field::article, tr("Article"), 96},
        EditorFields::Short{Field::paragraphs, tr("Paragraphs"), 160}};
    fields.beside(two);
    fields.tokens(Field::terms, tr("Words that stand there and prove the answer"), tr("Another term"));
}

void draw_level(const Editing& on, EditorFields& fields) {
    std::array<EditorFields::Choice, 3> levels;
    for (int i = 0; i < 3; ++i)
        levels[static_cast<std::size_t>(i)] = {"level-" + std::to_string(i + 1), level_word(i + 1)};
    const auto& level = fields.form().level;
    const int chosen = level == "2" ? 1 : level == "3" ? 2 : level.empty() || level == "1" ? 0 : -1;
    const int pressed = fields.choose(tr("Level"), levels, chosen);
    if (pressed >= 0) on.send(act::edit::Type{{Field::level, 0, 0}, std::to_string(pressed + 1)});
    fields.findings({Field::level, 0, 0});
}

std::string case_words(const EditorView& view, const std::string& id) {
    const auto found = std::ranges::find(view.cases, id, &EditorCase::id);
    return found == view.cases.end() ? id : id + "  ·  " + found->words;
}

void draw_case(const Editing& on, EditorFields& fields) {
    if (on.view.cases.empty() && fields.form().case_id.empty()) return;
    const auto& id = fields.form().case_id;
    if (fields.open("field-case", tr("Case it hangs on"), id.empty() ? tr("None") : case_words(on.view, id)))
        on.send(act::edit::Open{EditorPanel::hangs});
    fields.findings({Field::case_id, 0, 0});
}

void draw_more(const Editing& on, EditorFields& fields) {
    fields.heading(tr("Also"));
    fields.text(Field::hint, tr("Hint"), 1);
    draw_case(on, fields);
    const std::array<EditorFields::Short, 2> two{EditorFields::Short{Field::points, tr("Points"), 96},
                                                 EditorFields::Short{Field::seconds, tr("Seconds"), 96}};
    fields.beside(two);
    fields.text(Field::image, tr("Image, below the bank's folder"), 1);
    fields.text(Field::note, tr("Note for authors; players never see it"), 1);
    fields.text(Field::id, tr("Id"), 1);
    fields.list({.field = Field::allowed,
                 .label = tr("Findings that are let stand: the rule, and why"),
                 .add = tr("Let a finding stand"),
                 .second = Field::reason});
}

}  // namespace

void draw_other_fields(const Editing& on, EditorFields& fields) {
    fields.heading(tr("Explanation"));
    fields.text(Field::why, tr("Why the answer is right; shown after it"), 2);
    draw_cite(fields);
    fields.heading(tr("For whom"));
    draw_level(on, fields);
    fields.tokens(Field::tags, tr("Tags"), tr("Another tag"));
    fields.tokens(Field::tracks, tr("Posts"), tr("Another post"));
    if (has_options(fields.form().kind)) {
        fields.heading(tr("Order of the options"));
        draw_pinned_fields(fields);
    }
    draw_more(on, fields);
}

}  // namespace qingwen
