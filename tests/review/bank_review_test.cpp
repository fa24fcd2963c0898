// What is said about a bank as a whole: questions that ask the same, statements that are all true.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "review/alike.h"
#include "review/review.h"
#include "review/review_rules.h"
#include "support/bank_of.h"

namespace qingwen {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string_view> ids(const Findings& findings) {
    std::vector<std::string_view> all;
    for (const auto& finding : findings) all.push_back(finding.rule->id);
    return all;
}

Question stating(const std::string& id, const std::string& ask, bool is, const std::string& chapter = "04") {
    auto question = sample::question(id, Truth{is});
    question.ask = ask;
    question.chapter = {chapter};
    return question;
}

TEST(Review, FindsTheSameQuestionInAnotherChapterWhateverItsWidthAndSpaces) {
    auto one = stating("one", "收到客户的礼品应当在 3 日内上交并登记。", true, "01");
    auto other = stating("other", "收到客户的礼品，应当在３日内上交并登记", true, "02");
    other.at = {9, 5};
    const auto found = review(sample::bank_of({one, other}), {});
    ASSERT_THAT(ids(found), ElementsAre("questions-alike"));
    EXPECT_THAT(found.front().hint, testing::HasSubstr("“one”"));
    EXPECT_EQ(found.front().value, "other");
    other.allow = {{"questions-alike", "两章都要考", {}}};
    EXPECT_THAT(ids(review(sample::bank_of({one, other}), {})), IsEmpty());
}

TEST(Review, LeavesQuestionsThatAskForSomethingElse) {
    EXPECT_THAT(ids(review(sample::bank_of({stating("one", "纪委牵头监督各部门。", true),
                                            stating("other", "党委书记是第一责任人。", true)}),
                           {})),
                IsEmpty());
}

std::vector<Question> statements(int right, int wrong) {
    std::vector<Question> all;
    for (int i = 0; i < right + wrong; ++i) {
        const auto own = U'一' + 37 * static_cast<char32_t>(i);
        std::string word;
        for (int n = 0; n < 5; ++n) utf8::append(word, own + static_cast<char32_t>(n));
        all.push_back(stating("q" + std::to_string(i), word + "。", i < right));
    }
    return all;
}

TEST(Review, WeighsStatementsFromTenOn) {
    EXPECT_THAT(ids(review(sample::bank_of(statements(9, 0)), {})), IsEmpty());
    EXPECT_THAT(ids(review(sample::bank_of(statements(6, 4)), {})), IsEmpty());
    EXPECT_THAT(ids(review(sample::bank_of(statements(4, 6)), {})), IsEmpty());
    const auto found = review(sample::bank_of(statements(7, 3)), {});
    ASSERT_THAT(ids(found), ElementsAre("truth-unbalanced"));
    EXPECT_EQ(found.front().value, "70");
    EXPECT_THAT(ids(review(sample::bank_of(statements(3, 7)), {})), ElementsAre("truth-unbalanced"));
}

Letters words(const std::vector<int>& digits) {
    Letters text;
    for (const int digit : digits) text += U'a' + static_cast<char32_t>(digit);
    return text;
}

// The quick search against the slow one: of two that are alike, one at least is named.
RC_GTEST_PROP(FindAlike, MissesNothingThatComparingAllWithAllFinds, ()) {
    std::vector<Letters> texts;
    const auto count = *rc::gen::inRange(0, 14);
    for (int i = 0; i < count; ++i)
        texts.push_back(words(*rc::gen::container<std::vector<int>>(*rc::gen::inRange<std::size_t>(0, 9),
                                                                    rc::gen::inRange(0, 3))));
    const double least = *rc::gen::element(0.3, 0.5, 0.8, 1.0);
    const auto found = find_alike(texts, least);
    std::set<std::size_t> named;
    for (const auto& pair : found) {
        RC_ASSERT(pair.one < pair.other);
        RC_ASSERT(likeness(texts[pair.one], texts[pair.other]) >= least - 1e-9);
        named.insert(pair.one);
        named.insert(pair.other);
    }
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (std::min(texts[i].size(), texts[j].size()) >= 4 && likeness(texts[i], texts[j]) >= least)
                RC_ASSERT(named.contains(i) || named.contains(j));
}

TEST(FindAlike, IsQuickWithTwentyThousandTimesTheSame) {
    const std::vector<Letters> texts(20'000, U"收到礼品应当上交");
    EXPECT_EQ(find_alike(texts, 0.8).size(), texts.size() - 1);
}

}  // namespace
}  // namespace qingwen
