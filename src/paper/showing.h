// In what order a question's options stand on the screen.
#pragma once

#include <vector>

#include "bank/question.h"
#include "base/random.h"

namespace qingwen {

// See Item::shown. Pinned options stand last; kept orders are natural; the items of an order question are
// never shown in the right order already.
std::vector<int> shown_order(const Question& question, bool shuffled, Random random);

// Whether `a` stands before `b` when people sort them: numbers by value, other text as it is.
bool natural_less(std::string_view a, std::string_view b);

}  // namespace qingwen
