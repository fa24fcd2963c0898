// The parts of the home screen. Each draws itself from a place downwards and returns how high it is.
#pragma once

#include "ui/faces.h"

namespace qingwen {

struct Column {
    float x = 0, y = 0, width = 0;
};

// The name of the program and of the bank, and the ways to the pages.
float draw_home_head(Kit& kit, Column at, const HomeView& view, Sink& sink);

// What is offered first, on the green card.
float draw_home_today(Kit& kit, Column column, const HomeView& view, Sink& sink);

// What to start with, what was left unfinished, and what there is to know.
float draw_home_cards(Kit& kit, Column at, const HomeView& view, Sink& sink);

// The names of the lists one can pick from.
float draw_home_tabs(Kit& kit, Column at, const HomeView& view, Sink& sink);
// The rows of the list that is up.
float draw_home_list(Kit& kit, Column at, const HomeView& view, Sink& sink);

// What the picked can be played as, a tile a mode.
float draw_home_tiles(Kit& kit, Column at, const HomeView& view, Sink& sink);
float home_tiles_height(Kit& kit, float width, const HomeView& view);

}  // namespace qingwen
