// What an input method is putting together, shown in a text field where it will stand.
#pragma once

#include "ui/kit.h"

namespace qingwen {

// Over the field just drawn, with its font: underlined at the caret, what follows the caret moved aside, and
// what the input method shows moved to the composition's own caret. Nothing when nothing is composed there.
void draw_composition(Kit& kit, ImGuiID field, const Rect& rect);

}  // namespace qingwen
