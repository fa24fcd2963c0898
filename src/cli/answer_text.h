// What a person types for an answer in the terminal.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "paper/paper.h"
#include "round/answer.h"

namespace qingwen {

// The answer meant, or nothing when it is none to this question. Full-width forms, spaces and case do not
// matter.
//   single, multiple, order: letters or numbers of what is shown: "B", "acd", "1 3", "B-A-C"
//   truth: t y true yes 对 是 正确 √, or f n false no 错 否 错误 ×
//   match: an offer's number for each left: "2 1 3" in turn, "-" for none; or by the left's letter: "A2 B1"
//   blank: one text a blank, between | or ; in a question with one blank the whole line
//   number: a number
std::optional<Answer> answer_in(std::string_view line, const Item& item);

// How to answer this question, in the reader's language.
std::string how_to_answer(const Item& item);

}  // namespace qingwen
