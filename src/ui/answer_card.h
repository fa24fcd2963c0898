// The sheet with a cell for every question of the round, over the question that is asked.
#pragma once

#include "ui/faces.h"

namespace qingwen {

void draw_answer_card(Kit& kit, const RoundView& view, Sink& sink);

}  // namespace qingwen
