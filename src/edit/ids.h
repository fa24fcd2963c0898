// Ids of new questions: made once, never reused.
#pragma once

#include <string>
#include <unordered_set>

#include "base/random.h"
#include "edit/manuscript.h"

namespace qingwen {

// What the ids of a file's questions begin with, up to a hyphen: that of more than half of them, the longest
// there is (“c04-”). Of a file that has no such thing, its chapter's id and a hyphen. Any id may follow it.
std::string id_prefix(const Manuscript& file);

class FreshIds {
public:
    explicit FreshIds(Seed seed) : random_(seed) {}

    // The file's prefix and six characters that nobody mistakes for one another. Never one of `used`, nor one
    // that was given before.
    QuestionId next(const Manuscript& file, const std::unordered_set<QuestionId>& used);

private:
    Random random_;
    std::unordered_set<QuestionId> given_;
};

}  // namespace qingwen
