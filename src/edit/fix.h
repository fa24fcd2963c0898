// What can safely be done at a press about something that is wrong or doubtful in a question.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "edit/manuscript.h"

namespace qingwen {

struct FixWith {
    const std::unordered_set<QuestionId>& used;  // ids that no question is given
    QuestionId fresh;                            // for an id that is taken
    std::string reason;                          // of what is let stand
};

struct Fix {
    std::string_view words;  // what it does, in English, translated at the edge; {value} stands for the fact
    std::string value;
    EntryPtr entry;     // the question with it done
    bool mends = true;  // else it lets a doubt stand, which somebody has to have looked at
};

// `finding`: one of the entry's, or that its id is taken; its place counts from the first line of the entry's
// text. Nothing where more than one thing could be meant. ENSURES: the finding is gone, nothing that is wrong
// has come, and only what the finding is about was written anew; where the text was no YAML, it is now, or
// what stops its reading stands further on.
std::optional<Fix> fix_of(const Finding& finding, const Entry& entry, const Manuscript& file,
                          const FixWith& with);

}  // namespace qingwen
