// A round as it is printed in the terminal.
#pragma once

#include <ostream>

#include "round/round.h"

namespace qingwen {

// The question that is asked, with the clocks as they stand.
void print_question(std::ostream& out, const Round& round, Mono now);
// What became of an item, the right answer, why, and where it is proven.
void print_feedback(std::ostream& out, const Round& round, int index);
// REQUIRES: the round is finished.
void print_result(std::ostream& out, const Round& round);

}  // namespace qingwen
