// How well questions are mastered. A question: 1 when its last two tries were right, 0.5 when its last one
// was, else 0. A chapter, a tag, a bank: the mean over all its questions in the bank; one never met counts as
// 0.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "bank/bank.h"

namespace qingwen {

double mastery_of(int right_in_a_row);

struct Mastery {
    double value = 0;   // 0 to 1
    int questions = 0;  // of the bank
    int met = 0;        // of those, tried at least once
    int mastered = 0;   // of those, with mastery 1

    bool operator==(const Mastery&) const = default;
};

struct BankMastery {
    Mastery whole;
    std::map<ChapterId, Mastery> chapters;  // those with questions
    std::map<std::string, Mastery> tags;

    bool operator==(const BankMastery&) const = default;
};

// How many of a question's last tries were right, one after the other; nothing when it was never met.
using RightInARow = std::function<std::optional<int>(const QuestionId&)>;

BankMastery mastery_of(const Bank& bank, const RightInARow& right_in_a_row);

}  // namespace qingwen
