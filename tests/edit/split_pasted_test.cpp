// Options that come as one text are split where they are several, and only there.
#include "edit/split_pasted.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace qingwen {
namespace {

const TextList three{"甲", "乙", "丙"};

TEST(SplitPasted, TakesOffTheNumbering) {
    for (const std::string text :
         {"A. 甲 B. 乙 C. 丙", "A.甲B.乙C.丙", "A、甲 B、乙 C、丙", "Ａ．甲　Ｂ．乙　Ｃ．丙",
          "a) 甲 b) 乙 c) 丙", "A：甲；B：乙；C：丙", "(1) 甲 (2) 乙 (3) 丙", "（1）甲（2）乙（3）丙",
          "(A)甲(B)乙(C)丙", "1. 甲 2. 乙 3. 丙", "1、甲2、乙3、丙", "１．甲　２．乙　３．丙", "①甲②乙③丙",
          "① 甲； ② 乙； ③ 丙", "A. 甲  B. 乙\nC. 丙", "A. 甲\r\nB. 乙\r\nC. 丙\r\n",
          "  A. 甲 B. 乙 C. 丙  "})
        EXPECT_EQ(split_pasted(text), three) << text;
}

TEST(SplitPasted, SplitsAtLinesTabsSemicolonsAndBetweenShortWords) {
    for (const std::string text : {"甲\n乙\n丙", "甲\n\n乙\r\n丙\n", "甲\t乙\t丙", "甲；乙；丙",
                                   "甲; 乙; 丙;", "甲;乙；丙", "甲、乙、丙", "1. 甲；2. 乙；3. 丙"})
        EXPECT_EQ(split_pasted(text), three) << text;
}

TEST(SplitPasted, LeavesOneTextAlone) {
    for (const std::string text :
         {"甲", "", "A. 甲", "1. 甲", "甲、乙", "登记上交，并向支行说明、留存凭证、告知对方单位负责人",
          "1.5 倍", "增长 1.5 倍至 2.5 倍", "1、2、3", "A.I. 与 B", "第1、2、3条", "B. 乙 C. 丙", "A.  B. 乙",
          ";;；", "上午 9:30 至 10:30", "是、否"})
        EXPECT_EQ(split_pasted(text), TextList{text}) << text;
}

TEST(SplitPasted, KeepsNumbersThatBelongToTheText) {
    EXPECT_EQ(split_pasted("1.5 倍\n2.5 倍"), (TextList{"1.5 倍", "2.5 倍"}));
    EXPECT_EQ(split_pasted("A. 增长1.5倍 B. 增长2.5倍"), (TextList{"增长1.5倍", "增长2.5倍"}));
    EXPECT_EQ(split_pasted("1. 见第 2.5 条 2. 见第 3 条"), (TextList{"见第 2.5 条", "见第 3 条"}));
    EXPECT_EQ(split_pasted("3. 甲\n4. 乙"), (TextList{"3. 甲", "4. 乙"}));
    EXPECT_EQ(split_pasted("A. 甲\n丙\nB. 乙"), (TextList{"甲丙", "乙"}));
}

TEST(SplitPasted, OfVeryManyLinesMakesNoOptions) {
    std::string text;
    for (int i = 0; i < 25; ++i) text += "甲\n";
    EXPECT_EQ(split_pasted(text).size(), 1U);
}

RC_GTEST_PROP(SplitPastedProperty, FindsWhatWasPutTogether, ()) {
    const auto count = *rc::gen::inRange<std::size_t>(2, 9);
    TextList rows;
    for (std::size_t i = 0; i < count; ++i)
        rows.push_back(
            *rc::gen::element<std::string>("登记上交", "退回对方", "收下再说", "请示领导 3 次", "2.5 倍"));
    const auto way = *rc::gen::inRange(0, 4);
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        if (way == 0) text += std::string(1, static_cast<char>('A' + i)) + ". " + rows[i] + " ";
        if (way == 1) text += "（" + std::to_string(i + 1) + "）" + rows[i];
        if (way == 2) text += rows[i] + "\n";
        if (way == 3) text += rows[i] + "；";
    }
    RC_ASSERT(split_pasted(text) == rows);
}

RC_GTEST_PROP(SplitPastedProperty, TakesAnyBytes, (const std::string& text)) {
    RC_ASSERT(!split_pasted(text).empty());
    RC_ASSERT(split_pasted("A." + text + "B." + text).size() >= 1U);
}

TEST(IsPaste, IsMoreThanOneOptionAtOnce) {
    EXPECT_TRUE(is_paste("", "甲\n乙"));
    EXPECT_TRUE(is_paste("甲", "A. 甲 B. 乙 C. 丙"));
    EXPECT_FALSE(is_paste("甲", "甲；乙"));
    EXPECT_FALSE(is_paste("甲、乙", "甲、乙、"));
    EXPECT_FALSE(is_paste("A. 甲 B", "A. 甲 B. 乙"));
    EXPECT_FALSE(is_paste("", "甲乙丙"));
    EXPECT_FALSE(is_paste("甲；乙；丙", "甲；乙；丙丁"));
}

TEST(IsPaste, IsNeverTypingLetterByLetter) {
    for (const std::string whole : {"A. 甲 B. 乙 C. 丙", "甲；乙；丙", "甲、乙、丙", "1. 2. 3."}) {
        std::string before;
        for (std::size_t at = 0; at < whole.size();) {
            at += utf8::decode(whole, at).size;
            EXPECT_FALSE(is_paste(before, whole.substr(0, at))) << whole.substr(0, at);
            before = whole.substr(0, at);
        }
    }
}

TEST(WithPasted, FillsEmptyRowsThenMakesNewOnes) {
    Form form;
    form.right = {""};
    form.wrong = {"", "", "丁"};
    form = with_pasted(std::move(form), {Field::wrong, 0, 0}, three);
    EXPECT_EQ(form.wrong, (TextList{"甲", "乙", "丙", "丁"}));
    EXPECT_EQ(form.kind, Kind::single);
    form = with_pasted(std::move(form), {Field::right, 0, 0}, {"戊", "己"});
    EXPECT_EQ(form.right, (TextList{"戊", "己"}));
    EXPECT_EQ(form.kind, Kind::multiple);
}

}  // namespace
}  // namespace qingwen
