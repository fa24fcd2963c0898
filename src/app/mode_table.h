// Inside app/ only: how several play at one machine, as a mode file says it.
//   table:
//     play: stage
//     least_seats: 2
//     most_seats: 6
//     start: 100
//     sections:
//       - {kind: compulsory, questions: 2, right: 10, wrong: 0, seconds: 30}
//       - {kind: buzzer, questions: 6, right: 10, wrong: 10, early: 10, silence: 20, seconds: 20}
//       - {kind: risk, questions: 1, stakes: [10, 20, 30], seconds: 30}
#pragma once

#include "bank/fields.h"
#include "round/table_rules.h"

namespace qingwen {

// `rules`: the rules of the mode. Without `table` one person plays. Rules of the checks: rules::mode_*.
TableRules read_table(const Fields& rules, Reporter& reporter);

}  // namespace qingwen
