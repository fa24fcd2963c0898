// The texts of a question that a player chooses from or puts in order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bank/question.h"

namespace qingwen {

struct NamedText {
    std::string_view field;  // the key it stands under
    const std::string* text = nullptr;
};

// Options, items, both sides of pairs. Good as long as the question.
std::vector<NamedText> choices_of(const Question& question);

}  // namespace qingwen
