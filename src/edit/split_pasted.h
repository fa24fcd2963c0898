// Several options that came as one text: out of a table, a list, a question paper.
#pragma once

#include <string_view>

#include "edit/field.h"

namespace qingwen {

// The options in it, without their numbering (A. A、 (1) 1. ①); the text alone, trimmed, when there is
// nothing to split. In this order: where it is numbered throughout, from the first on; line by line; at tabs;
// at semicolons; at “、” if there are three or more and all of them are short, for that sign also joins words
// within one option.
TextList split_pasted(std::string_view text);

// Whether a text grew by several options at once, which is what pasting does and typing does not.
bool is_paste(std::string_view before, std::string_view after);

// The form with these texts in rows from `at` on: in that row, then in the empty ones behind it, then in new
// ones. A single question with several right options becomes a multiple one.
Form with_pasted(Form form, FieldAt at, const TextList& rows);

}  // namespace qingwen
