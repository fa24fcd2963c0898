// The frame of a page beside the home screen: its title at the upper left with the way back, and a body that
// scrolls. Escape goes back, too.
#pragma once

#include <functional>
#include <string>

#include "ui/faces.h"
#include "ui/home_parts.h"

namespace qingwen {

// What a page draws from a place downwards; it returns how high that is.
using PageBody = std::function<float(Column)>;

// `id` names the scrolling area; `wide`: units the body may be wide, in the middle of the window; `back`:
// whether there is a way back.
void draw_page(Kit& kit, const char* id, const std::string& title, float wide, Sink& sink,
               const PageBody& body, bool back = true);

}  // namespace qingwen
