// A question so large that it is read from the back of a hall: nothing in it is pressed but the option that a
// team has said.
#pragma once

#include <optional>

#include "ui/faces.h"

namespace qingwen {

struct HallQuestion {
    const Item* item = nullptr;
    bool told = false;               // what is right, and why
    bool picks = false;              // an option may be picked
    std::optional<int> picked = {};  // its place
};

// Draws at (x, y) in `width` pixels and returns the height it took.
float draw_hall_question(Kit& kit, float x, float y, float width, const HallQuestion& question, Sink& sink);

}  // namespace qingwen
