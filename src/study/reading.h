// What to read again after a round.
#pragma once

#include <vector>

#include "round/round.h"

namespace qingwen {

struct Passage {
    int article = 0;
    int paragraph = 0;
    int missed = 0;  // questions of the round whose answer it proves

    bool operator==(const Passage&) const = default;
};

inline constexpr std::size_t most_passages = 3;

// The passages that prove the answers of the questions that were tried and not wholly right; the most missed
// first, then as in the material. A question that names no paragraph points nowhere.
std::vector<Passage> read_again(const Round& round);

}  // namespace qingwen
