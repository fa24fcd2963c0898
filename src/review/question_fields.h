// A question as a list of fields with texts, as its file has them: what two versions of it are compared by.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bank/question.h"

namespace qingwen {

struct QuestionField {
    std::string_view name;             // the key in the file
    std::vector<std::string> entries;  // empty: the question has none
};

// The same fields in the same order for every question, those it has not with no entries. A pair is
// “left — right”, a blank “accepted / also accepted”; flags are "true" or absent.
std::vector<QuestionField> fields_of(const Question& question);

}  // namespace qingwen
