// A question as large as its room allows, so that it is read from the back of a hall: nothing in it is
// pressed but the option that a team has said.
#pragma once

#include "app/draft.h"
#include "ui/faces.h"

namespace qingwen {

struct HallQuestion {
    const Item* item = nullptr;
    bool told = false;            // what is right, and why
    bool picks = false;           // an option may be picked
    const Draft* said = nullptr;  // what was picked; may be null
    bool modest = false;          // for those who sit in front of it
};

// Draws from the top of the room downwards and returns the height it took, more than the room where even the
// smallest size is too large.
float draw_hall_question(Kit& kit, const Rect& room, const HallQuestion& question, Sink& sink);

}  // namespace qingwen
