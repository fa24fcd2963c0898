// Which questions a table plays.
#pragma once

#include "app/mode.h"
#include "bank/bank.h"

namespace qingwen {

struct TablePaper {
    Scope scope;     // narrowed further where the mode would draw what so many cannot play
    int wanted = 0;  // questions of a round with so many seats
    int there = 0;   // how many of them the bank has

    // A stage in which a team would miss its turn does not begin.
    [[nodiscard]] bool enough(Play play) const {
        return there > 0 && (play == Play::together || there == wanted);
    }
};

TablePaper table_paper(const Bank& bank, const Mode& mode, const Scope& scope, int seats);

}  // namespace qingwen
