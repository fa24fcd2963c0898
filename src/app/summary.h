// What the home and result screens tell, derived from library and round.
#pragma once

#include "app/library.h"
#include "app/view.h"
#include "record/store.h"

namespace qingwen {

HomeView offers_of(const Library& library, const std::optional<ChapterId>& picked, const Scope& scope);

// REQUIRES: the log replays.
UnfinishedRound summary_of(const RoundLog& log, const Library& library);

ResultView result_of(const Round& round);

// The questions of a round that were not wholly right.
Scope only_missed(const Round& round);

}  // namespace qingwen
