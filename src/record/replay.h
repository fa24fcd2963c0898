// From a log back to the round it was.
#pragma once

#include <variant>

#include "record/store.h"

namespace qingwen {

// The first event that the rules refuse: the log was made by other rules, or touched.
struct Unplayable {
    int seq = 0;
    Refusal refusal{};
};

Result<Round, Unplayable> replay(const RoundLog& log);

}  // namespace qingwen
