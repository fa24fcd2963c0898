// The words every face uses for a round of the record.
#pragma once

#include <string>

#include "app/record_view.h"

namespace qingwen {

// How it ended, or that it has not yet.
std::string ending_word(const std::optional<Ending>& ending);
// “计时 · 准确把握……”; the mode's id when the mode is gone.
std::string round_name(const RecordedRound& round, Language language);
// “84 分”, “连对 7 题”; empty where there is no result.
std::string result_words(const RoundLine& line);
// “比上次 +8 · 最好成绩 96”, or of runs; empty for a first one. Says it when a run is the best so far.
std::string compared_words(const RoundLine& line, const Compared& with);
// “84 %”
std::string percent_words(const Hits& hits);

}  // namespace qingwen
