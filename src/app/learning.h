// What a person has learnt, read from the store, and the days on which they did the day's questions.
#pragma once

#include <set>

#include "app/library.h"
#include "record/store.h"
#include "study/study.h"

namespace qingwen {

class Learning {
public:
    // Everything the store has of the person. A log that does not replay is passed over.
    void read(const Store& store, const PlayerId& player, const Library& library);
    // A round as it goes on or ends. What an exam under way keeps to itself is left out until it is handed
    // in.
    void add(const Round& round, const Library& library);

    [[nodiscard]] const Study& study() const { return study_; }
    [[nodiscard]] bool done_on(Day day) const { return daily_.contains(day); }
    // Days in a row with the day's questions done, up to today, or to yesterday while today's are not.
    [[nodiscard]] int days_in_a_row(Day today) const;

private:
    Study study_;
    std::set<Day> daily_;
};

}  // namespace qingwen
