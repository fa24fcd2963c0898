// What is said about single questions, and how authors let it stand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "review/review.h"
#include "review/review_rules.h"
#include "support/bank_of.h"

namespace qingwen {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Question asking(std::string ask, std::vector<std::string> right, std::vector<std::string> wrong) {
    Options options;
    options.right = std::move(right);
    options.wrong = std::move(wrong);
    Body body = Single{options};
    if (options.right.size() > 1) body = Multiple{options};
    auto question = sample::question("q", std::move(body));
    question.ask = std::move(ask);
    return question;
}

std::vector<std::string_view> ids(const Findings& findings) {
    std::vector<std::string_view> all;
    for (const auto& finding : findings) all.push_back(finding.rule->id);
    return all;
}

Findings about(const Question& question, const Drawable& drawable = {}) {
    return doubts_about(question, "f.yaml", drawable);
}

std::string letters(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "字";
    return text;
}

TEST(Doubts, AreNoneAboutAGoodQuestion) {
    EXPECT_THAT(ids(about(asking("收到礼品怎么办？", {"上交登记"}, {"悄悄收下", "转送同事", "折价买下"}))),
                IsEmpty());
}

struct Bad {
    const char* name;
    Question question;
    std::string_view rule;
    std::string value;
};
void PrintTo(const Bad& bad, std::ostream* out) { *out << bad.name; }

class OneDoubt : public testing::TestWithParam<Bad> {};

TEST_P(OneDoubt, IsNamedWithItsValue) {
    const auto found = about(GetParam().question);
    ASSERT_THAT(ids(found), ElementsAre(GetParam().rule));
    EXPECT_EQ(found.front().value, GetParam().value);
    EXPECT_EQ(found.front().severity(), Severity::warning);
}

Question without_why() {
    auto question = asking("收到礼品怎么办？", {"上交"}, {"收下", "转送"});
    question.why.clear();
    return question;
}

Question cite_bare() {
    auto question = asking("收到礼品怎么办？", {"上交"}, {"收下", "转送"});
    question.cite = Cite{4, {5}, {}};
    return question;
}

INSTANTIATE_TEST_SUITE_P(
    Each, OneDoubt,
    testing::Values(
        Bad{"no_why", without_why(), "no-why", "q"}, Bad{"cite", cite_bare(), "cite-without-terms", ""},
        Bad{"long_stem", asking(letters(121), {"上交"}, {"收下", "转送"}), "stem-long", "121"},
        Bad{"long_option", asking("怎么办？", {"上交"}, {letters(61), "转送"}), "option-long",
            utf8::shorten(letters(61), 40)},
        Bad{"longest", asking("怎么办？", {"当场退回并向纪委报告"}, {"收下", "转送同事"}), "right-longest",
            "当场退回并向纪委报告"},
        Bad{"echo", asking("什么是清廉文化的核心？", {"清廉文化观"}, {"制度的外层", "物质形态面"}),
            "stem-echo", "清廉文化"},
        Bad{"same_start", asking("哪个对？", {"建立健全的机制甲"}, {"建立健全的机制乙", "建立健全的机制丙"}),
            "options-repeat", "建立健全的机制"},
        Bad{"same_end", asking("哪个对？", {"甲负有主体责任"}, {"乙负有主体责任", "丙负有主体责任"}),
            "options-repeat", "负有主体责任"},
        Bad{"alike", asking("哪个对？", {"清廉文化"}, {"清廉的文化", "生态文化"}), "options-alike",
            "清廉的文化"},
        Bad{"all_right", asking("有哪些？", {"不敢", "不能", "不想"}, {}), "all-right", ""}),
    [](const auto& one) { return std::string(one.param.name); });

TEST(Doubts, BeginBehindTheLimitsNotAtThem) {
    EXPECT_THAT(ids(about(asking(letters(120), {"上交"}, {letters(60), "转送"}))), IsEmpty());
    EXPECT_THAT(ids(about(asking("怎么办？", {"退回并报告"}, {"收下", "转送同事"}))), IsEmpty());
    EXPECT_THAT(ids(about(asking("什么是清廉文化的核心？", {"清廉文化观"}, {"清廉制度", "物质形态面"}))),
                ElementsAre("stem-echo"));
    EXPECT_THAT(ids(about(asking("什么是清廉文化的核心？", {"清廉文化观"}, {"廉文化度", "物质形态面"}))),
                IsEmpty());
}

TEST(Doubts, NameTheCharactersTheFontsLack) {
    const Drawable no_bird = [](char32_t code) { return code != U'鸟'; };
    auto question = asking("鸟儿和鸟", {"上交"}, {"收下", "转送"});
    const auto found = about(question, no_bird);
    ASSERT_THAT(ids(found), ElementsAre("missing-glyph"));
    EXPECT_EQ(found.front().value, "鸟");
    EXPECT_EQ(found.front().field, "ask");
    EXPECT_THAT(ids(doubts_about(Case{{"c"}, "鸟", 0, {3, 5}}, "f.yaml", no_bird)),
                ElementsAre("missing-glyph"));
}

TEST(Review, StaysSilentWhereAnAuthorLetsItStand) {
    auto question = without_why();
    question.allow = {{"no-why", "只考记忆", {7, 9}}};
    EXPECT_THAT(ids(review(sample::bank_of({question}), {})), IsEmpty());
}

TEST(Review, NamesWhatIsLetStandWithoutNeed) {
    auto question = asking("收到礼品怎么办？", {"上交"}, {"收下", "转送"});
    question.allow = {{"no-why", "只考记忆", {7, 9}}};
    const auto found = review(sample::bank_of({question}), {});
    ASSERT_THAT(ids(found), ElementsAre("allow-idle"));
    EXPECT_EQ(found.front().at, (Place{7, 9}));
}

TEST(Review, KnowsTheRulesThatCanBeLetStand) {
    auto question = asking("收到礼品怎么办？", {"上交"}, {"收下", "转送"});
    question.allow = {{"no-wy", "拼错了", {7, 9}}, {"whatever-else", "没有这条", {8, 9}}};
    const auto found = review(sample::bank_of({question}), {});
    ASSERT_THAT(ids(found), ElementsAre("allow-misspelt", "allow-unknown"));
    EXPECT_EQ(found.front().hint, "no-why");
    EXPECT_THAT(found.back().hint, testing::HasSubstr("stem-long"));
}

TEST(ReviewRules, HaveIdsOfTheirOwnAndSayWhatToDo) {
    std::set<std::string_view> seen;
    for (const auto* rule : review_rules()) {
        EXPECT_TRUE(seen.insert(rule->id).second) << rule->id;
        EXPECT_FALSE(rule->message.empty() || rule->advice.empty()) << rule->id;
    }
}

}  // namespace
}  // namespace qingwen
