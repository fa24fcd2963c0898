#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "round/answer.h"
#include "support/sample.h"

namespace qingwen {
namespace {

struct Case {
    const char* name;
    Body body;
    Answer answer;
    double fraction;  // -1: it does not fit
};

class Grade : public testing::TestWithParam<Case> {};

TEST_P(Grade, IsTheShareThatIsRight) {
    const auto& one = GetParam();
    const auto question = sample::question("q", one.body);
    EXPECT_EQ(fits(one.answer, question), one.fraction >= 0);
    if (one.fraction < 0) return;
    EXPECT_DOUBLE_EQ(grade(one.answer, question), one.fraction);
}

const Order order{{"查", "改", "治", "防"}};
const Match pairs{{{"前提", "生态"}, {"核心", "理念"}}, {"物质"}};
const Blank blanks{{{"关键少数", "“关键少数”"}, {"ABC"}}};
const Number about{3.5, 0.5, "个"};

INSTANTIATE_TEST_SUITE_P(
    Kinds, Grade,
    testing::Values(
        Case{"single_right", sample::single(), Chosen{{0}}, 1},
        Case{"single_wrong", sample::single(), Chosen{{2}}, 0},
        Case{"single_two", sample::single(), Chosen{{0, 1}}, -1},
        Case{"single_none", sample::single(), Chosen{{}}, -1},
        Case{"single_beyond", sample::single(), Chosen{{4}}, -1},
        Case{"single_below", sample::single(), Chosen{{-1}}, -1},
        Case{"multiple_all", sample::multiple(), Chosen{{0, 1, 2}}, 1},
        Case{"multiple_part", sample::multiple(), Chosen{{0, 1}}, 2.0 / 3},
        Case{"multiple_every_option", sample::multiple(), Chosen{{0, 1, 2, 3}}, 2.0 / 3},
        Case{"multiple_wrong", sample::multiple(), Chosen{{3}}, 0},
        Case{"multiple_repeated", sample::multiple(), Chosen{{0, 0}}, -1},
        Case{"truth_right", Truth{false}, Judged{false}, 1},
        Case{"truth_wrong", Truth{false}, Judged{true}, 0},
        Case{"truth_chosen", Truth{false}, Chosen{{0}}, -1},
        Case{"order_right", order, Ordered{{0, 1, 2, 3}}, 1},
        Case{"order_swapped", order, Ordered{{1, 0, 2, 3}}, 0.5},
        Case{"order_short", order, Ordered{{0, 1, 2}}, -1},
        Case{"order_repeated", order, Ordered{{0, 0, 1, 2}}, -1},
        Case{"match_right", pairs, Matched{{0, 1}}, 1}, Case{"match_half", pairs, Matched{{0, -1}}, 0.5},
        Case{"match_extra", pairs, Matched{{2, 2}}, 0}, Case{"match_none", pairs, Matched{{-1, -1}}, -1},
        Case{"match_beyond", pairs, Matched{{0, 3}}, -1},
        Case{"blank_right", blanks, Filled{{"关键少数", "abc"}}, 1},
        Case{"blank_full_width", blanks, Filled{{" 关键 少数　", "ＡＢＣ"}}, 1},
        Case{"blank_other_accepted", blanks, Filled{{"“关键少数”", "x"}}, 0.5},
        Case{"blank_empty", blanks, Filled{{" ", "　"}}, -1},
        Case{"blank_one_left", blanks, Filled{{"", "abc"}}, 0.5}, Case{"number_edge", about, Counted{"4"}, 1},
        Case{"number_beyond", about, Counted{"4.01"}, 0}, Case{"number_unit", about, Counted{"３.５ 个"}, 1},
        Case{"number_word", about, Counted{"三"}, -1}, Case{"number_infinite", about, Counted{"1e999"}, -1},
        Case{"number_nan", about, Counted{"nan"}, -1}, Case{"number_low_edge", about, Counted{"3"}, 1},
        Case{"number_below", about, Counted{"2.99"}, 0},
        Case{"number_trailing_point", about, Counted{"４．"}, 1},
        Case{"number_negative", Number{-2, 0, {}}, Counted{"-2"}, 1},
        Case{"number_full_width_minus", Number{-2, 0, {}}, Counted{"－２"}, 1},
        Case{"number_minus_sign", Number{-2, 0, {}}, Counted{"\u22122.0"}, 1},
        Case{"number_wrong_sign", Number{-2, 0, {}}, Counted{"2"}, 0},
        Case{"number_plus", Number{2, 0, {}}, Counted{"＋2"}, 1},
        Case{"number_thousands", Number{12000, 0, {}}, Counted{"12,000"}, 1},
        Case{"number_full_width_comma", Number{12000, 0, {}}, Counted{"１２，０００"}, 1},
        Case{"number_ten_thousands", Number{12000, 0, {}}, Counted{"1,2000"}, 1},
        Case{"number_binary", Number{0.3, 0, {}}, Counted{"0.30"}, 1},
        Case{"number_binary_edge", Number{0.1, 0.2, {}}, Counted{"0.3"}, 1},
        Case{"number_unit_alone", about, Counted{"个"}, -1}, Case{"number_two", about, Counted{"3 4"}, 0},
        Case{"number_range", about, Counted{"3-4"}, -1},
        Case{"number_percent", Number{5, 0, "%"}, Counted{"５％"}, 1}),
    [](const auto& one) { return one.param.name; });

TEST(Grade, ARightSideThatTwoLeftsShareIsRightForBoth) {
    const Match shared{{{"a", "同"}, {"b", "同"}}, {}};
    EXPECT_DOUBLE_EQ(grade(Matched{{1, 0}}, sample::question("q", shared)), 1);
}

TEST(RightAnswer, FitsAndIsWhollyRightForEveryKind) {
    for (const auto& question : sample::questions()) {
        ASSERT_TRUE(fits(right_answer(question), question)) << question.id.text;
        EXPECT_DOUBLE_EQ(grade(right_answer(question), question), 1) << question.id.text;
    }
}

struct Part {
    const char* name;
    Answer answer;
    double net, subset, half, moodle;
};

// Three right of five: 0, 1, 2; wrong are 3 and 4.
TEST(Grade, SeveralRightByEveryRule) {
    Multiple body;
    body.right = {"a", "b", "c"};
    body.wrong = {"d", "e"};
    const auto question = sample::question("q", body);
    for (const auto& one : {Part{"all", Chosen{{0, 1, 2}}, 1, 1, 1, 1},
                            Part{"one", Chosen{{1}}, 1.0 / 3, 1.0 / 3, 0.5, 1.0 / 3},
                            Part{"a wrong one", Chosen{{0, 1, 3}}, 1.0 / 3, 0, 0, 2.0 / 3 - 0.5},
                            Part{"everything", Chosen{{0, 1, 2, 3, 4}}, 1.0 / 3, 0, 0, 0},
                            Part{"only wrong", Chosen{{3, 4}}, 0, 0, 0, 0}}) {
        EXPECT_DOUBLE_EQ(grade(one.answer, question, {Several::net, {}}), one.net) << one.name;
        EXPECT_DOUBLE_EQ(grade(one.answer, question, {Several::subset, {}}), one.subset) << one.name;
        EXPECT_DOUBLE_EQ(grade(one.answer, question, {Several::half, {}}), one.half) << one.name;
        EXPECT_DOUBLE_EQ(grade(one.answer, question, {Several::moodle, {}}), one.moodle) << one.name;
    }
}

TEST(Grade, TickingEverythingOfAQuestionWhoseOptionsAreAllRightIsRightByEveryRule) {
    Multiple body;
    body.right = {"a", "b"};
    const auto question = sample::question("q", body);
    for (const auto several : {Several::net, Several::subset, Several::half, Several::moodle}) {
        EXPECT_DOUBLE_EQ(grade(Chosen{{0, 1}}, question, {several, {}}), 1);
        EXPECT_LT(grade(Chosen{{0}}, question, {several, {}}), 1);
    }
}

TEST(Grade, OrdersByEveryRule) {
    const auto question = sample::question("q", Order{{"a", "b", "c", "d"}});
    struct Case_ {
        std::vector<int> items;
        double place, next, longest, relative, run;
    };
    for (const auto& one :
         {Case_{{0, 1, 2, 3}, 1, 1, 1, 1, 1}, Case_{{1, 2, 3, 0}, 0, 2.0 / 3, 3.0 / 4, 6.0 / 12, 3.0 / 4},
          Case_{{3, 2, 1, 0}, 0, 0, 0, 4.0 / 12, 0},
          Case_{{1, 0, 2, 3}, 0.5, 1.0 / 3, 3.0 / 4, 10.0 / 12, 2.0 / 4},
          Case_{{0, 2, 1, 3}, 0.5, 0, 3.0 / 4, 10.0 / 12, 0}}) {
        const auto by = [&](Sequence sequence) {
            return grade(Ordered{one.items}, question, {{}, sequence});
        };
        EXPECT_DOUBLE_EQ(by(Sequence::place), one.place) << one.items[0] << one.items[1];
        EXPECT_DOUBLE_EQ(by(Sequence::next), one.next) << one.items[0] << one.items[1];
        EXPECT_DOUBLE_EQ(by(Sequence::longest), one.longest) << one.items[0] << one.items[1];
        EXPECT_DOUBLE_EQ(by(Sequence::relative), one.relative) << one.items[0] << one.items[1];
        EXPECT_DOUBLE_EQ(by(Sequence::run), one.run) << one.items[0] << one.items[1];
    }
}

struct Filling {
    std::vector<std::string> texts;
    double fraction;
};

TEST(Grade, BlanksInAnyOrderTakeEachTextForTheBlankItServesBest) {
    const auto question = sample::question("q", Blank{{{"不敢腐"}, {"不能腐", "不敢腐"}, {"不想腐"}}, true});
    for (const auto& one :
         {Filling{{"不敢腐", "不能腐", "不想腐"}, 1}, Filling{{"不想腐", "不能腐", "不敢腐"}, 1},
          Filling{{"不敢腐", "不敢腐", "不想腐"}, 1},  // the second blank takes either
          Filling{{"不敢腐", "不敢腐", "不敢腐"}, 2.0 / 3}, Filling{{"不能腐", "不能腐", "不想腐"}, 2.0 / 3},
          Filling{{"", "不想 腐", ""}, 1.0 / 3}, Filling{{"别的", "", ""}, 0}})
        EXPECT_DOUBLE_EQ(grade(Filled{one.texts}, question), one.fraction) << one.texts[0] << one.texts[1];
    const auto fixed = sample::question("q", Blank{{{"不敢腐"}, {"不能腐"}}});
    EXPECT_DOUBLE_EQ(grade(Filled{{"不能腐", "不敢腐"}}, fixed), 0);
}

// What there is to find by trying every order is found.
TEST(Grade, BlanksInAnyOrderAreWorthTheBestOfAllOrders) {
    EXPECT_TRUE(rc::check([] {
        Blank blank{{}, true};
        Filled filled;
        const auto word = rc::gen::element<std::string>("a", "b", "c", "d");
        for (int i = 0; i < 4; ++i) {
            blank.blanks.push_back(*rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(word)));
            filled.texts.push_back(*word);
        }
        const auto any = grade(filled, sample::question("q", blank));
        blank.any_order = false;
        double best = 0;
        std::ranges::sort(filled.texts);
        do best = std::max(best, grade(filled, sample::question("q", blank)));
        while (std::next_permutation(filled.texts.begin(), filled.texts.end()));
        RC_ASSERT(any == best);
    }));
}

TEST(Guesses, AreTheOptionsOfASingleTheTwoOfATruthAndNothingElse) {
    const std::vector<int> expected{4, 0, 2, 0, 0, 0, 0};
    std::vector<int> found;
    for (const auto& question : sample::questions()) found.push_back(guesses(question));
    EXPECT_EQ(found, expected);
}

}  // namespace
}  // namespace qingwen
