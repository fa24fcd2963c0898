// What is told about rounds: one left unfinished, the result of one.
#pragma once

#include "app/library.h"
#include "app/view.h"
#include "record/store.h"

namespace qingwen {

// REQUIRES: the log replays.
UnfinishedRound summary_of(const RoundLog& log, const Library& library);

ResultView result_of(const Round& round);

// The questions of a round that were not wholly right.
Scope only_missed(const Round& round);

}  // namespace qingwen
