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

// The title, and what is left of the window below it: for pages that scroll in their own way. `back`: whether
// there is a way back.
Rect draw_page_head(Kit& kit, const std::string& title, float wide, Sink& sink, bool back = true);

// `id` names the scrolling area; `wide`: units the body may be wide, in the middle of the window.
void draw_page(Kit& kit, const char* id, const std::string& title, float wide, Sink& sink,
               const PageBody& body, bool back = true);

}  // namespace qingwen
