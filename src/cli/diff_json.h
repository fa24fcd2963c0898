// What qingwen diff found, for programs.
#pragma once

#include <string>
#include <vector>

#include "review/differences.h"

namespace qingwen {

struct BankDifferences {
    const Bank* before = nullptr;
    const Bank* after = nullptr;
    Differences differences;
};

// {"banks": [{"bank", "was", "same", "chapters": […], "cases": […], "questions": […]}]}. A change has
// "change" (added, removed, changed), what it is about, and "fields": [{"field", "weight", "reordered",
// "entries":
// [{"before", "after"}]}]; "before" or "after" is null where there was nothing. Words are never translated.
std::string diff_json(const std::vector<BankDifferences>& all);

}  // namespace qingwen
