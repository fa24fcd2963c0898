#include "cli/answer_text.h"

#include <gtest/gtest.h>

#include "support/sample.h"

namespace qingwen {

namespace {

using namespace sample;

// sample::item() shows everything the other way round: A is the last.
struct Typed {
    Kind kind;
    std::string line;
    std::optional<Answer> answer;
};

Item item_of(Kind kind) { return item(questions()[static_cast<std::size_t>(kind)]); }

TEST(AnswerText, LinesAreReadAsTheAnswersTheyMean) {
    const std::vector<Typed> table{
        {Kind::single, "A", Chosen{{3}}},
        {Kind::single, " d ", Chosen{{0}}},
        {Kind::single, "４", Chosen{{0}}},
        {Kind::single, "Ｂ", Chosen{{2}}},
        {Kind::single, "AB", {}},
        {Kind::single, "E", {}},
        {Kind::single, "0", {}},
        {Kind::single, "", {}},
        {Kind::single, "理念文化", {}},
        {Kind::multiple, "ACD", Chosen{{0, 1, 3}}},
        {Kind::multiple, "d, c、a", Chosen{{0, 1, 3}}},
        {Kind::multiple, "1 3", Chosen{{1, 3}}},
        {Kind::multiple, "13", Chosen{{1, 3}}},
        {Kind::multiple, "AAA", Chosen{{3}}},
        {Kind::multiple, "A?", {}},
        {Kind::truth, "t", Judged{true}},
        {Kind::truth, "Y", Judged{true}},
        {Kind::truth, "对", Judged{true}},
        {Kind::truth, "√", Judged{true}},
        {Kind::truth, "F", Judged{false}},
        {Kind::truth, "no", Judged{false}},
        {Kind::truth, " 错误 ", Judged{false}},
        {Kind::truth, "×", Judged{false}},
        {Kind::truth, "maybe", {}},
        {Kind::order, "BAC", Ordered{{1, 2, 0}}},
        {Kind::order, "b-a-c", Ordered{{1, 2, 0}}},
        {Kind::order, "3 → 2 → 1", Ordered{{0, 1, 2}}},
        {Kind::order, "BA", {}},
        {Kind::order, "AAB", {}},
        {Kind::match, "3 2", Matched{{0, 1}}},
        {Kind::match, "32", Matched{{0, 1}}},
        {Kind::match, "A3 B1", Matched{{0, 2}}},
        {Kind::match, "b=2", Matched{{-1, 1}}},
        {Kind::match, "- 1", Matched{{-1, 2}}},
        {Kind::match, "A4", {}},
        {Kind::match, "C1", {}},
        {Kind::match, "1 2 3", {}},
        {Kind::match, "--", {}},
        {Kind::match, "A", {}},
        {Kind::blank, "核心|外延", Filled{{"核心", "外延"}}},
        {Kind::blank, " 核心 ； 外延 ", Filled{{"核心", "外延"}}},
        {Kind::blank, "｜外延", Filled{{"", "外延"}}},
        {Kind::blank, "核心", Filled{{"核心", ""}}},
        {Kind::blank, "a|b|c", {}},
        {Kind::blank, " | ", {}},
        {Kind::number, " 3.5 ", Counted{"3.5"}},
        {Kind::number, "３ 个", Counted{"３ 个"}},
        {Kind::number, "three", {}},
    };
    for (const auto& [kind, line, answer] : table) EXPECT_EQ(answer_in(line, item_of(kind)), answer) << line;
}

TEST(AnswerText, AQuestionWithOneBlankTakesTheWholeLine) {
    const Item one = item(question("b", Blank{{{"a|b;c"}}}));
    EXPECT_EQ(answer_in(" a|b;c ", one), Answer{Filled{{"a|b;c"}}});
}

TEST(AnswerText, FromTenOptionsOnNumbersHaveSeveralDigits) {
    Multiple body;
    body.right = {"r0", "r1"};
    for (int i = 2; i < 12; ++i) body.wrong.push_back("w" + std::to_string(i));
    const Item many = item(question("m", body));
    EXPECT_EQ(answer_in("12 1", many), (Answer{Chosen{{0, 11}}}));
    EXPECT_EQ(answer_in("L A", many), (Answer{Chosen{{0, 11}}}));
    EXPECT_EQ(answer_in("13", many), std::nullopt);
}

TEST(AnswerText, BytesThatAreNoTextAndTextsWithoutEndAreNoAnswers) {
    EXPECT_EQ(answer_in("\xc4\xe3|a", item_of(Kind::blank)), std::nullopt);
    EXPECT_EQ(answer_in(std::string(10'001, 'x'), item_of(Kind::blank)), std::nullopt);
    EXPECT_EQ(answer_in(std::string(1'000'000, '9'), item_of(Kind::single)), std::nullopt);
}

TEST(AnswerText, EveryKindSaysHowItIsAnswered) {
    for (int i = 0; i < kind_count; ++i)
        EXPECT_FALSE(how_to_answer(item_of(static_cast<Kind>(i))).empty()) << i;
}

}  // namespace

}  // namespace qingwen
