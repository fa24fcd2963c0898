// `qingwen play --text`: which round, new or taken up again, and then the round itself.
#pragma once

#include "cli/lines.h"
#include "cli/surroundings.h"

namespace qingwen {

// Keeps the round in wishes.data, out of wishes.banks. Exit status as everywhere.
int play_text(const Wishes& wishes, Surroundings& with, Lines& lines);

}  // namespace qingwen
