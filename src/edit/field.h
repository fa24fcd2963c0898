// One place in a form, and what can be done there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "edit/form.h"

namespace qingwen {

enum class Field : std::uint8_t {
    id,
    ask,
    why,
    hint,
    note,
    image,
    case_id,
    level,
    points,
    seconds,
    article,
    paragraphs,
    terms,
    tags,
    tracks,
    right,
    wrong,
    last,
    keep_order,
    is,
    order,
    left,    // of a pair
    paired,  // the right of a pair
    extra,
    blanks,
    any_order,
    number,
    within,
    unit,
    allowed,  // the rule that is let stand
    reason,   // why
};

// Row and column count from 0 where the field has several: options, items, pairs, tags; the answers that one
// blank accepts are columns.
struct FieldAt {
    Field field = Field::ask;
    int row = 0;
    int column = 0;

    bool operator==(const FieldAt&) const = default;
};

// The text there; null when the form has no such place, or one that holds no text.
const std::string* text_at(const Form& form, FieldAt at);

// How many rows a field has; 1 for a text.
int rows_of(const Form& form, Field field);
int columns_of(const Form& form, Field field, int row);

// The form with that changed. What cannot be done changes nothing.
Form with_text(Form form, FieldAt at, std::string text);
Form with_row(Form form, FieldAt before);  // an empty row (of blanks also: an empty column) there
Form without_row(Form form, FieldAt at);   // of a blank with several answers: without that answer
Form with_row_moved(Form form, FieldAt at, int by);
Form with_flag(Form form, Field field, bool on);  // keep_order, any_order
// A question of another kind that keeps what can be kept: options become items, items options, a right option
// the answer of a blank.
Form as_kind(Form form, Kind kind);

// The key of a question's text that a field stands under: Field::left under “match”.
std::string_view key_of(Field field);
// The first field under a key, for a finding that names the key; Field::ask when it is none.
Field field_under(std::string_view key);

}  // namespace qingwen
