#include "study/notebook.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "study/rounds.h"

namespace qingwen {
namespace {

using namespace sample;
using testing::ElementsAre;

Try made(bool right, int day) {
    return {.question = {"04-a"}, .chapter = {"04"}, .at = noon(day), .fraction = right ? 1.0 : 0.5};
}

// "xoo": wrong, right, right, a day each.
Mistake after(const std::string& tries) {
    Mistake page;
    int day = 0;
    for (const char c : tries) note(page, made(c == 'o', day++));
    return page;
}

TEST(Notebook, AQuestionIsInAfterAMistakeAndOutAfterTwoRightInARow) {
    struct Case {
        const char* tries;
        bool open;
        int wrong;
        int right_in_a_row;
    };
    const Case cases[] = {
        {"", false, 0, 0},    {"o", false, 0, 1},    {"oooo", false, 0, 4}, {"x", true, 1, 0},
        {"xo", true, 1, 1},   {"xoo", false, 1, 2},  {"xoxo", true, 2, 1},  {"ox", true, 1, 0},
        {"xoox", true, 2, 0}, {"xooxo", true, 2, 1}, {"xxx", true, 3, 0},   {"xooxoo", false, 2, 2},
        {"ooxo", true, 1, 1},
    };
    for (const auto& [tries, open, wrong, row] : cases) {
        const auto page = after(tries);
        EXPECT_EQ(page.open, open) << tries;
        EXPECT_EQ(page.wrong, wrong) << tries;
        EXPECT_EQ(page.right_in_a_row, row) << tries;
    }
}

TEST(Notebook, KeepsTheDayOfTheLastMistake) {
    EXPECT_EQ(after("oxo").last_day(), first_day + 1);
    EXPECT_EQ(after("oxox").last_day(), first_day + 3);
}

TEST(Notebook, ATimeOutIsAMistake) {
    Mistake page;
    auto late = made(true, 0);
    late.timed_out = true;
    note(page, late);
    EXPECT_TRUE(page.open);
}

TEST(Notebook, ListsTheOpenOnesTheMostRecentFirst) {
    const auto page = [](const char* id, bool open, int day) {
        return Mistake{{id}, {std::string(id, 2)}, open, 1, 0, noon(day)};
    };
    const std::vector<Mistake> pages{page("04-b", true, 1), page("04-a", true, 1), page("05-a", true, 3),
                                     page("04-c", false, 9), page("04-d", true, 2)};
    const auto names = [](const std::vector<Mistake>& list) {
        std::vector<std::string> all;
        for (const auto& one : list) all.push_back(one.question.text);
        return all;
    };
    EXPECT_THAT(names(open_ones(pages)), ElementsAre("05-a", "04-d", "04-a", "04-b"));
    EXPECT_THAT(names(open_ones(pages, ChapterId{"04"})), ElementsAre("04-d", "04-a", "04-b"));
    EXPECT_THAT(names(open_ones(pages, ChapterId{"06"})), ElementsAre());
}

RC_GTEST_PROP(Notebook, IsOpenExactlyWhenAMistakeWasNotYetFollowedByTwoRight, ()) {
    const auto tries =
        *rc::gen::container<std::string>(static_cast<std::size_t>(any(0, 30)), rc::gen::element('o', 'x'));
    const auto page = after(tries);
    const auto last = tries.rfind('x');
    RC_ASSERT(page.wrong == std::ranges::count(tries, 'x'));
    RC_ASSERT(page.right_in_a_row ==
              static_cast<int>(last == std::string::npos ? tries.size() : tries.size() - last - 1));
    RC_ASSERT(page.open == (last != std::string::npos && page.right_in_a_row < rights_to_leave));
}

}  // namespace
}  // namespace qingwen
