#include <array>

#include "app/words.h"
#include "bank/question.h"
#include "ui/editor_fields.h"

namespace qingwen {

namespace {

bool says_true(const std::string& is) { return is == "true" || is == "对" || is == "正确"; }
bool says_false(const std::string& is) { return is == "false" || is == "错" || is == "错误"; }

void draw_options_of(EditorFields& fields, const std::string& right) {
    fields.list({.field = Field::right, .label = right, .add = tr("Another right option")});
    fields.list({.field = Field::wrong, .label = tr("Wrong options"), .add = tr("Another wrong option")});
}

void draw_single(EditorFields& fields) {
    if (rows_of(fields.form(), Field::right) == 1)
        fields.list(
            {.field = Field::right, .label = tr("The right option"), .add = tr("Another right option")});
    else
        fields.list(
            {.field = Field::right, .label = tr("The right option"), .add = tr("Add the right option")});
    fields.list({.field = Field::wrong, .label = tr("Wrong options"), .add = tr("Another wrong option")});
}

void draw_truth(const Editing& on, EditorFields& fields) {
    const auto& is = fields.form().is;
    const std::array choices{EditorFields::Choice{"is-true", tr("True")},
                             EditorFields::Choice{"is-false", tr("False")}};
    const int chosen = says_true(is) ? 0 : says_false(is) ? 1 : -1;
    const int pressed = fields.choose(tr("The statement is"), choices, chosen);
    if (pressed >= 0) on.send(act::edit::Type{{Field::is, 0, 0}, pressed == 0 ? "true" : "false"});
    fields.findings({Field::is, 0, 0});
}

void draw_match(EditorFields& fields) {
    fields.list({.field = Field::left,
                 .label = tr("Pairs: what belongs together"),
                 .add = tr("Another pair"),
                 .moves = true,
                 .second = Field::paired});
    fields.list(
        {.field = Field::extra, .label = tr("Offers that belong to none"), .add = tr("Another such offer")});
}

void draw_blanks(EditorFields& fields) {
    const int count = rows_of(fields.form(), Field::blanks);
    for (int blank = 0; blank < count; ++blank)
        fields.list({.field = Field::blanks,
                     .label = tr("Blank {n}: what is accepted, the first is shown as right",
                                 {{"n", std::to_string(blank + 1)}}),
                     .add = tr("Accept another"),
                     .blank = blank});
    const auto wanted = static_cast<int>(blanks_in(fields.form().ask));
    if (count == 0) fields.findings({Field::blanks, 0, 0});
    if (count < wanted || count == 0)
        fields.add_row({Field::blanks, count, 0},
                       tr("Answers of blank {n}", {{"n", std::to_string(count + 1)}}));
    fields.note(tr("Write four underscores ____ in the question for each blank."));
    if (count > 1) fields.flag(Field::any_order, tr("In any order"), fields.form().any_order);
}

void draw_number(EditorFields& fields) {
    const std::array<EditorFields::Short, 3> three{
        EditorFields::Short{Field::number, tr("The number"), 120},
        EditorFields::Short{Field::within, tr("Accepted distance"), 120},
        EditorFields::Short{Field::unit, tr("Unit"), 96}};
    fields.beside(three);
}

void draw_pinned(EditorFields& fields) {
    fields.flag(Field::keep_order, tr("Options keep their natural order"), fields.form().keep_order);
    fields.list({.field = Field::last,
                 .label = tr("Options that always stand last"),
                 .add = tr("Pin an option"),
                 .moves = true});
}

}  // namespace

void draw_answer_fields(const Editing& on, EditorFields& fields) {
    switch (fields.form().kind) {
        case Kind::single:
            return draw_single(fields);
        case Kind::multiple:
            return draw_options_of(fields, tr("Right options"));
        case Kind::truth:
            return draw_truth(on, fields);
        case Kind::order:
            return fields.list({.field = Field::order,
                                .label = tr("Items in the right order"),
                                .add = tr("Another item"),
                                .moves = true});
        case Kind::match:
            return draw_match(fields);
        case Kind::blank:
            return draw_blanks(fields);
        case Kind::number:
            return draw_number(fields);
    }
}

void draw_pinned_fields(EditorFields& fields) { draw_pinned(fields); }

}  // namespace qingwen
