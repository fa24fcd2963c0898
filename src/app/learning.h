// What a person has learnt, read from the store, and the days on which they did the day's questions.
#pragma once

#include <set>
#include <vector>

#include "app/library.h"
#include "app/round_line.h"
#include "record/store.h"
#include "study/study.h"

namespace qingwen {

class Learning {
public:
    // Begins anew with what the store has of the person; read_some() brings it, a few rounds a call, so that
    // a frame need not wait for years of rounds.
    void begin(const Store& store, const PlayerId& player);
    void read_some(const Store& store, const Library& library);
    [[nodiscard]] bool begun() const { return begun_; }
    [[nodiscard]] bool complete() const { return begun_ && read_ == waiting_.size(); }
    // How much of it has been read, 0 to 1.
    [[nodiscard]] double part() const;

    // A round as it goes on or ends. What an exam under way keeps to itself is left out until it is handed
    // in.
    void add(const Round& round, const Library& library);

    [[nodiscard]] const Study& study() const { return study_; }
    // Of the rounds in which more happened than beginning.
    [[nodiscard]] const RoundLines& lines() const { return lines_; }
    [[nodiscard]] bool done_on(Day day) const { return daily_.contains(day); }
    // Days in a row with the day's questions done, up to today, or to yesterday while today's are not.
    [[nodiscard]] int days_in_a_row(Day today) const;

private:
    bool begun_ = false;
    std::vector<RoundId> waiting_;
    std::size_t read_ = 0;  // of waiting_
    Study study_;
    RoundLines lines_;
    std::set<Day> daily_;
};

}  // namespace qingwen
