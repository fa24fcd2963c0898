// Choosing so many of each kind and so many of each level at once: a small flow from kinds to levels.
#pragma once

#include <vector>

#include "paper/blueprint.h"

namespace qingwen {

struct Choice {
    int wanted = 0;
    std::vector<const Question*> picks;  // `wanted` of them, or as many as the counts allow
};

// Takes the candidates in the order given wherever the counts leave a choice.
Choice choose(const Draw& draw, const std::vector<const Question*>& candidates);

}  // namespace qingwen
