// What a person's rounds say about what they know. Derived from the record alone and never stored: thrown
// away and folded again it is the same, in whatever order the rounds come.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "study/course.h"
#include "study/history.h"
#include "study/mastery.h"

namespace qingwen {

// Questions are those of the papers that were played; a bank of today may have them no more. A chapter is the
// one a question had in its last try. accuracy() and days() walk all tries, mistakes() and due() all
// questions: ask once a screen, not once a frame.
class Study {
public:
    // A round that is not finished counts too. Of two states of one round the one with the longer log counts,
    // so a round may be added again as it goes on. An exam under way would tell what it keeps to itself till
    // the end: who must not see that adds it later. REQUIRES: rounds of one person.
    void add(const Round& round);

    // The mistakes notebook, the most recent mistake first.
    [[nodiscard]] std::vector<Mistake> mistakes(const std::optional<ChapterId>& chapter = {}) const;
    // The questions whose day has come, the most overdue first, ties by what is most likely forgotten.
    [[nodiscard]] std::vector<QuestionId> due(Day day, const std::optional<ChapterId>& chapter = {}) const;
    // Nothing for a question that was never met.
    [[nodiscard]] std::optional<Memory> memory(const QuestionId& question) const;
    [[nodiscard]] double mastery(const QuestionId& question) const;
    [[nodiscard]] BankMastery mastery(const Bank& bank) const;

    [[nodiscard]] Accuracy accuracy() const;
    [[nodiscard]] std::vector<DayWork> days() const;  // those with work, by day
    [[nodiscard]] std::vector<Score> scores() const;  // by time, ties by round id

private:
    struct Folded {
        std::size_t events = 0;
        std::vector<QuestionId> questions;
        std::optional<Day> begun;
        std::optional<Score> score;
    };
    void forget(const RoundId& round, const Folded& folded);
    [[nodiscard]] std::optional<int> right_in_a_row(const QuestionId& question) const;

    std::map<RoundId, Folded> rounds_;
    std::map<QuestionId, Course> courses_;
};

}  // namespace qingwen
