// The rules every screen keeps, held against what a frame has drawn (ui/registry.h). Each finds flaws as a
// line of words for the author; none is good.
#pragma once

#include <string>
#include <vector>

#include "app/preferences.h"
#include "ui/registry.h"

namespace qingwen::audit {

using Flaws = std::vector<std::string>;

// A finger hits it: 44 pixels, 56 for what leads on.
Flaws small_targets(const Registry& drawn);
// No control covers another, none lies outside its page, and none outside the width of the area it scrolls
// in.
Flaws misplaced(const Registry& drawn, const Rect& page);
// No words end in … unless a press leads to all of them, and none run out of the page or into other words.
Flaws cut_words(const Registry& drawn, const Rect& page);
// WCAG 2.1: 4.5 to 1, 7 to 1 in high contrast.
Flaws faint_words(const Registry& drawn, Look look);
// Tab comes to every control, from above to below and from left to right; so do the arrows, in some order.
Flaws lost_keys(const Registry& drawn, const Rect& page);

Flaws all(const Registry& drawn, const Rect& page, Look look);

}  // namespace qingwen::audit
