// The parts of the search page.
#pragma once

#include "ui/home_parts.h"

namespace qingwen {

// Each draws itself from a place downwards and returns how high it is.
float draw_search_field(Kit& kit, Column at, const SearchView& view, Sink& sink);
float draw_search_filters(Kit& kit, Column at, const SearchView& view, Sink& sink);
float draw_search_count(Kit& kit, Column at, const SearchView& view, Sink& sink);
float draw_found(Kit& kit, Column at, const SearchView& view, Sink& sink);  // in the present scroll area

// The list of the filter that is open, over the page.
void draw_choices(Kit& kit, const SearchView& view, Sink& sink);
// One that was found, with its answer and why; instead of the page.
void draw_search_sheet(Kit& kit, const SearchView& view, Sink& sink);

}  // namespace qingwen
