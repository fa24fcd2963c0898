#include "study/study.h"

#include <algorithm>
#include <tuple>

namespace qingwen {

void Study::add(const Round& round) {
    const auto& id = round.head().id;
    const auto known = rounds_.find(id);
    if (round.log().size() <= (known == rounds_.end() ? 0 : known->second.events)) return;
    if (known != rounds_.end()) forget(id, known->second);
    Folded folded{round.log().size(), {}, day_begun(round), score_of(round)};
    for (auto& one : tries_of(round)) {
        folded.questions.push_back(one.question);
        courses_[folded.questions.back()].add(std::move(one));
    }
    rounds_.insert_or_assign(id, std::move(folded));
}

void Study::forget(const RoundId& round, const Folded& folded) {
    for (const auto& question : folded.questions) {
        const auto course = courses_.find(question);
        if (course == courses_.end()) continue;
        course->second.forget(round);
        if (course->second.tries().empty()) courses_.erase(course);
    }
}

std::vector<Mistake> Study::mistakes(const std::optional<ChapterId>& chapter) const {
    std::vector<Mistake> pages;
    for (const auto& [question, course] : courses_) pages.push_back(course.page());
    return open_ones(std::move(pages), chapter);
}

std::vector<QuestionId> Study::due(Day day, const std::optional<ChapterId>& chapter) const {
    std::vector<std::tuple<Day, double, QuestionId>> found;
    for (const auto& [question, course] : courses_) {
        if (chapter && course.page().chapter != *chapter) continue;
        const auto& memory = *course.memory();
        if (due_day(memory) <= day)
            found.emplace_back(due_day(memory), retrievability(memory, day), question);
    }
    std::ranges::sort(found);
    std::vector<QuestionId> questions;
    for (auto& one : found) questions.push_back(std::move(std::get<QuestionId>(one)));
    return questions;
}

std::optional<Memory> Study::memory(const QuestionId& question) const {
    const auto course = courses_.find(question);
    return course == courses_.end() ? std::nullopt : course->second.memory();
}

std::optional<int> Study::right_in_a_row(const QuestionId& question) const {
    const auto course = courses_.find(question);
    if (course == courses_.end()) return std::nullopt;
    return course->second.page().right_in_a_row;
}

double Study::mastery(const QuestionId& question) const {
    return mastery_of(right_in_a_row(question).value_or(0));
}

BankMastery Study::mastery(const Bank& bank) const {
    return mastery_of(bank, [this](const QuestionId& question) { return right_in_a_row(question); });
}

Accuracy Study::accuracy() const {
    Accuracy accuracy;
    for (const auto& [question, course] : courses_)
        for (const auto& one : course.tries()) accuracy.count(one);
    return accuracy;
}

std::vector<DayWork> Study::days() const {
    std::map<Day, DayWork> by_day;
    for (const auto& [round, folded] : rounds_)
        if (folded.begun) ++by_day[*folded.begun].rounds;
    for (const auto& [question, course] : courses_)
        for (const auto& one : course.tries()) by_day[day_of(one.at)].hits.count(one.right());
    std::vector<DayWork> days;
    for (const auto& [day, work] : by_day) days.push_back({day, work.rounds, work.hits});
    return days;
}

std::vector<Score> Study::scores() const {
    std::vector<Score> scores;
    for (const auto& [round, folded] : rounds_)
        if (folded.score) scores.push_back(*folded.score);
    std::ranges::stable_sort(scores, {}, [](const Score& score) { return score.at.utc_ms; });
    return scores;
}

}  // namespace qingwen
