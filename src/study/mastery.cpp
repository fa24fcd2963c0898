#include "study/mastery.h"

#include <set>
#include <string_view>

#include "study/notebook.h"

namespace qingwen {

namespace {

void count(Mastery& sum, std::optional<int> right_in_a_row) {
    const double value = mastery_of(right_in_a_row.value_or(0));
    sum.value += value;
    sum.questions += 1;
    sum.met += right_in_a_row ? 1 : 0;
    sum.mastered += value >= 1 ? 1 : 0;
}

void make_mean(Mastery& sum) {
    if (sum.questions > 0) sum.value /= sum.questions;
}

}  // namespace

double mastery_of(int right_in_a_row) {
    if (right_in_a_row >= rights_to_leave) return 1;
    return right_in_a_row > 0 ? 0.5 : 0;
}

BankMastery mastery_of(const Bank& bank, const RightInARow& right_in_a_row) {
    BankMastery mastery;
    for (const auto& question : bank.questions()) {
        const auto rights = right_in_a_row(question.id);
        count(mastery.whole, rights);
        count(mastery.chapters[question.chapter], rights);
        for (const auto& tag : std::set<std::string>(question.tags.begin(), question.tags.end()))
            count(mastery.tags[tag], rights);
    }
    make_mean(mastery.whole);
    for (auto& [chapter, sum] : mastery.chapters) make_mean(sum);
    for (auto& [tag, sum] : mastery.tags) make_mean(sum);
    return mastery;
}

}  // namespace qingwen
