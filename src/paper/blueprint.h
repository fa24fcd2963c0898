// How many questions of which chapter, kind and level a paper has. Plain data, the abstract of a mode file or
// an activity's `draw:`.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "bank/question.h"

namespace qingwen {

// Some questions out of those that fit. Empty sets mean "any". Where `kinds` or `levels` name counts, exactly
// so many are drawn of each; both may be given, then both hold at once.
struct Draw {
    std::set<ChapterId> chapters;
    std::set<std::string> tracks;
    std::set<std::string> tags;
    std::set<Kind> of;          // of these kinds, any number of each
    std::set<QuestionId> only;  // e.g. the mistakes of a round
    int count = 0;              // 0: all that fit
    bool up_to = false;  // `count`, or all that fit where there are fewer; not with `kinds` or `levels`
    std::map<Kind, int> kinds;
    std::map<int, int> levels;

    bool operator==(const Draw&) const = default;
};

struct Blueprint {
    std::vector<Draw> draws;
    bool shuffle_questions = true;  // questions of one case stay together, in the file's order, either way
    bool shuffle_options = true;

    bool operator==(const Blueprint&) const = default;
};

}  // namespace qingwen
