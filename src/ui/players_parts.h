// The parts of the page of the players.
#pragma once

#include <string>

#include "ui/faces.h"

namespace qingwen {

// The name, or what stands for one.
std::string player_words(const PlayersView::Row& row);

// What is asked, over the page: yes or no, a name, or a PIN on keys of its own.
void draw_player_dialog(Kit& kit, const PlayersView& view, Sink& sink);

}  // namespace qingwen
