// A desk whose one mode, "certain", asks how sure one is.
#pragma once

#include "support/stage.h"

namespace qingwen::sample {

inline Library certain_library(std::vector<Question> questions) {
    return {bank_of(std::move(questions)),
            {{{"certain"},
              {"把握", "Certainty"},
              {},
              {.draws = {{}}, .shuffle_questions = false},
              consistent({.certainty = true})}}};
}

inline Question question_in_any_order() {
    auto made = question("blank", Blank{{{"核心", "主体"}, {"外延"}}, true});
    made.ask = "文化的层次里，说到了____，也说到了____。";
    return made;
}

inline std::vector<Question> questions_for_certainty() {
    auto all = questions();
    all[static_cast<std::size_t>(Kind::blank)] = question_in_any_order();
    return all;
}

}  // namespace qingwen::sample
