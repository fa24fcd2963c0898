// The mistakes notebook (错题本): a question is in after a try that was not wholly right or ran out of time,
// and out after two right ones in a row.
#pragma once

#include <optional>
#include <vector>

#include "study/day.h"
#include "study/tries.h"

namespace qingwen {

inline constexpr int rights_to_leave = 2;

// One question's page in the notebook.
struct Mistake {
    QuestionId question;
    ChapterId chapter;  // as in its last try
    bool open = false;  // in the notebook
    int wrong = 0;      // how often it was not right, ever
    int right_in_a_row = 0;
    Wall last;  // when it was last not right; means nothing while `wrong` is 0

    [[nodiscard]] Day last_day() const { return day_of(last); }
    bool operator==(const Mistake&) const = default;
};

// What a try makes of a page. REQUIRES: tries of one question, earlier() first.
void note(Mistake& page, const Try& one);

// Those that are open, of one chapter or of all; the most recent mistake first, ties by question id.
std::vector<Mistake> open_ones(std::vector<Mistake> pages, const std::optional<ChapterId>& chapter = {});

}  // namespace qingwen
