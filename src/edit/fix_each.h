// What a quick fix does for one finding, done for all findings of its rule.
#pragma once

#include <unordered_set>

#include "edit/deeds.h"
#include "edit/ids.h"

namespace qingwen {

struct FixEach {
    const Rule* rule = nullptr;
    std::unordered_set<QuestionId> used;  // ids that no question is given
    FreshIds ids;                         // for those that are taken
};

// Each as fix_of() would do it alone, the next one knowing what was done before: no id is given twice. Doubts
// are not let stand. Places without such a finding stay as they are and do not count.
Deeds fix_each(const Manuscripts& files, const Ats& places, FixEach with, Headway* headway = nullptr);

}  // namespace qingwen
