#include "study/mastery.h"

#include <gtest/gtest.h>

#include "study/rounds.h"
#include "support/bank_of.h"

namespace qingwen {
namespace {

using namespace sample;

TEST(Mastery, OfAQuestionIsItsLastTwoTries) {
    EXPECT_EQ(mastery_of(0), 0);
    EXPECT_EQ(mastery_of(1), 0.5);
    EXPECT_EQ(mastery_of(2), 1);
    EXPECT_EQ(mastery_of(7), 1);
}

TEST(Mastery, OfAChapterOrTagIsTheMeanOfAllItsQuestionsMetOrNot) {
    std::vector<Question> questions;
    for (const auto* id : {"04-a", "04-b", "04-c", "04-d", "05-a"}) questions.push_back(studied(id));
    questions[0].tags = {"文化", "制度"};
    questions[4].tags = {"文化", "文化"};
    const std::map<QuestionId, int> rights{{{"04-a"}, 2}, {{"04-b"}, 1}, {{"04-c"}, 0}, {{"elsewhere"}, 5}};
    const auto mastery = mastery_of(bank_of(questions), [&](const QuestionId& id) -> std::optional<int> {
        const auto at = rights.find(id);
        return at == rights.end() ? std::nullopt : std::optional(at->second);
    });
    EXPECT_EQ(mastery.whole, (Mastery{0.3, 5, 3, 1}));
    ASSERT_EQ(mastery.chapters.size(), 2U);
    EXPECT_EQ(mastery.chapters.at({"04"}), (Mastery{0.375, 4, 3, 1}));
    EXPECT_EQ(mastery.chapters.at({"05"}), (Mastery{0, 1, 0, 0}));
    ASSERT_EQ(mastery.tags.size(), 2U);
    EXPECT_EQ(mastery.tags.at("文化"), (Mastery{0.5, 2, 1, 1}));
    EXPECT_EQ(mastery.tags.at("制度"), (Mastery{1, 1, 1, 1}));
}

TEST(Mastery, OfAnEmptyBankIsNone) {
    EXPECT_EQ(mastery_of(Bank(), [](const QuestionId&) { return std::optional<int>(2); }), BankMastery());
}

}  // namespace
}  // namespace qingwen
