// The part of a printed question that is different for every kind.
#pragma once

#include "app/print_html.h"
#include "bank/question.h"

namespace qingwen {

// The stem; a blank is a line to write on.
Html printed_stem(const Question& question);

// What is chosen from or filled in. The right ones are marked in words and shape, or with `answers` false
// nothing tells them. Letters are the same either way, and the same on every machine.
Html printed_body(const Question& question, bool answers);

}  // namespace qingwen
