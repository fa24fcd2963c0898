// Two texts beside each other: what is alike, what is not, and what of long ones is left out.
#include "edit/beside.h"

#include <gtest/gtest.h>

namespace qingwen {
namespace {

BesideLine alike(const char* text) { return {text, false, 0}; }
BesideLine own(const char* text) { return {text, true, 0}; }

std::string numbered(int lines, const std::string& word) {
    std::string text;
    for (int i = 0; i < lines; ++i) text += word + std::to_string(i) + "\n";
    return text;
}

int lines_told(const BesideLines& lines) {
    int all = 0;
    for (const auto& line : lines) all += line.left_out > 0 ? line.left_out : 1;
    return all;
}

TEST(Beside, TellsWhatIsAlikeFromWhatIsNot) {
    const auto [mine, theirs] = beside("a\nb\nc\n", "a\nx\r\nc\nd\n");
    EXPECT_EQ(mine, (BesideLines{alike("a"), own("b"), alike("c")}));
    EXPECT_EQ(theirs, (BesideLines{alike("a"), own("x"), alike("c"), own("d")}));
}

TEST(Beside, ALineThatStandsElsewhereTooIsStillItsOwn) {
    const auto [mine, theirs] = beside("x\na\nx\n", "x\na\n");
    EXPECT_EQ(mine, (BesideLines{alike("x"), alike("a"), own("x")}));
    EXPECT_EQ(theirs, (BesideLines{alike("x"), alike("a")}));
}

TEST(Beside, AllOfATextIsAlikeWhereThereIsNoOther) {
    const auto [mine, theirs] = beside("a\nb", std::nullopt);
    EXPECT_EQ(mine, (BesideLines{alike("a"), alike("b")}));
    EXPECT_TRUE(theirs.empty());
}

TEST(Beside, LeavesOutWhatIsAlikeInALongText) {
    const auto before = numbered(100, "before ");
    const auto behind = numbered(50, "behind ");
    const auto [mine, theirs] = beside(before + "mine\n" + behind, before + "theirs\n" + behind);
    ASSERT_EQ(mine.size(), 9U);
    EXPECT_EQ(mine[0].left_out, 97);
    EXPECT_EQ(mine[1], alike("before 97"));
    EXPECT_EQ(mine[4], own("mine"));
    EXPECT_EQ(mine[7], alike("behind 2"));
    EXPECT_EQ(mine[8].left_out, 47);
    EXPECT_EQ(theirs[4], own("theirs"));
}

TEST(Beside, ShowsNoMoreThanSomebodyReadsAndCountsTheRest) {
    const auto [mine, theirs] = beside(numbered(5000, "mine "), numbered(3000, "theirs "));
    EXPECT_EQ(mine.size(), 200U);
    EXPECT_EQ(lines_told(mine), 5000);
    EXPECT_EQ(theirs.size(), 200U);
    EXPECT_EQ(lines_told(theirs), 3000);
    const auto [whole, none] = beside(numbered(200, "line "), std::nullopt);
    EXPECT_EQ(lines_told(whole), 200);
    EXPECT_TRUE(none.empty());
}

}  // namespace
}  // namespace qingwen
