// Which question is which in three versions of a file.
#pragma once

#include <vector>

#include "edit/entry.h"

namespace qingwen {

// Its place in each version; -1 where it has none.
struct Threefold {
    int base = -1;
    int mine = -1;
    int theirs = -1;
};

// Every entry of every version in exactly one of them: those of `base` in their order, then what mine added,
// then what theirs added. An entry is known again by its id; one without, by its text; one whose id alone was
// changed, by the rest of its text; one without an id on either side, by its neighbours. A new id that the
// other side gave to something else is no changed id. Of entries with one id the first is the first.
std::vector<Threefold> paired(const Entries& base, const Entries& mine, const Entries& theirs);

}  // namespace qingwen
