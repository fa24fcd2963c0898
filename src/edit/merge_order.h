// Inside edit/ only: in which order the questions of a merged file stand.
#pragma once

#include <cstddef>
#include <vector>

#include "edit/pairing.h"

namespace qingwen {

// Places in `all`, which paired() made, of those that stay: in the order of theirs, or of mine when theirs
// has the order it had before. What that side has not got follows what it follows on the other side, and what
// theirs added comes before what mine added.
std::vector<std::size_t> merged_order(const std::vector<Threefold>& all, const std::vector<bool>& stays);

}  // namespace qingwen
