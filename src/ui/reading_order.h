// In what order a person reads what stands on a page: from above to below, from left to right, one column
// after the other. Tab goes by it, in whatever order the screen was drawn.
#pragma once

#include <vector>

#include "ui/registry.h"

namespace qingwen {

// By recursive cuts (XY cut, Nagy and Seth 1984): into bands wherever a gap runs across the whole width, a
// band into columns wherever one runs down its whole height. A scroll area is read as one piece.
std::vector<const Drawn*> in_reading_order(const std::vector<const Drawn*>& controls);

}  // namespace qingwen
