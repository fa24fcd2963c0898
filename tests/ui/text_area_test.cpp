#include <gtest/gtest.h>

#include "ui/area_rig.h"

namespace qingwen {
namespace {

struct TextArea : testing::Test {
    AreaRig area;
};

TEST_F(TextArea, TakesWhatIsTypedOnceItIsActive) {
    EXPECT_FALSE(area.type("廉").changed);
    area.enter();
    EXPECT_TRUE(area.active());
    EXPECT_TRUE(area.type("廉").changed);
    EXPECT_TRUE(area.type("洁 a").changed);
    EXPECT_EQ(area.text, "廉洁 a");
    EXPECT_FALSE(area.frame().changed);
    EXPECT_EQ(area.caret(), area.text.size());
}

TEST_F(TextArea, IsAControlWithItsLabel) {
    area.frame();
    const auto* control = area.drawn().control("area");
    ASSERT_TRUE(control);
    EXPECT_EQ(control->label, "Words");
    EXPECT_EQ(control->rect.w, area.rect.w);
}

TEST_F(TextArea, AClickActivatesItAndPutsTheCaretThere) {
    area.text = "清廉金融文化建设行动方案";  // ten in the first row
    area.click(0, 49);
    EXPECT_TRUE(area.active());
    EXPECT_EQ(area.caret(), 2U * 3);
    area.click(0, 51);
    EXPECT_EQ(area.caret(), 3U * 3);
    area.click(1, 21);
    EXPECT_EQ(area.caret(), 11U * 3);
    area.click(4, 60);
    EXPECT_EQ(area.caret(), area.text.size()) << "below the text: its end";
}

TEST_F(TextArea, AClickElsewhereTakesTheKeysAway) {
    area.enter();
    area.press(900, 600);
    area.press(900, 600, false);
    area.frame();
    EXPECT_FALSE(area.active());
    EXPECT_FALSE(area.type("廉").changed);
}

TEST_F(TextArea, EndOfAFlowingRowIsNotTheHeadOfTheNext) {
    area.text = "清廉金融文化建设行动方案";
    area.click(0, 5);
    EXPECT_EQ(area.key(Key::end).caret, 30U);
    EXPECT_EQ(area.key(Key::home).caret, 0U) << "home of the same row";
    area.key(Key::end);
    EXPECT_EQ(area.key(Key::down).caret, area.text.size()) << "the row below ends before";
    EXPECT_EQ(area.key(Key::up).caret, 30U) << "back to where it wanted to be";
    area.click(1, 0);
    EXPECT_EQ(area.caret(), 30U);
    EXPECT_EQ(area.key(Key::home).caret, 30U) << "home of the second row";
    EXPECT_EQ(area.key(Key::end).caret, 36U);
    EXPECT_EQ(area.key(Key::home, false, true).caret, 0U);
    EXPECT_EQ(area.key(Key::end, false, true).caret, 36U);
}

TEST_F(TextArea, UpAndDownKeepTheirPlaceOverShortRows) {
    area.text = "清廉金融文化建设行动方案\nab\n清廉金融";
    area.click(0, 80);
    EXPECT_EQ(area.key(Key::down).caret, 36U) << "the end of the row it flows into";
    EXPECT_EQ(area.key(Key::down).caret, 39U);
    EXPECT_EQ(area.key(Key::down).caret, area.text.size());
    area.key(Key::up);
    area.key(Key::up);
    EXPECT_EQ(area.key(Key::up).caret, 12U);
}

TEST_F(TextArea, SelectsWithShiftAndReplaces) {
    area.text = "廉洁从业";
    area.click(0, 0);
    area.key(Key::right, true);
    area.key(Key::right, true);
    EXPECT_EQ(area.selected(), "廉洁");
    area.type("合规");
    EXPECT_EQ(area.text, "合规从业");
    area.key(Key::end, true);
    area.key(Key::backspace);
    EXPECT_EQ(area.text, "合规");
    area.key(Key::a, false, true);
    EXPECT_EQ(area.selected(), "合规");
    EXPECT_EQ(area.key(Key::left).caret, 0U) << "lets go at the left end";
}

TEST_F(TextArea, DragsMarkAndTheRowsComeToThePointer) {
    for (int i = 0; i < 40; ++i) area.text += "行" + std::to_string(i) + "\n";
    area.press(area.left(), area.top() + 15, false);
    area.press(area.left(), area.top() + 15);
    area.press(area.left() + 20, area.top() + 45);
    EXPECT_EQ(area.selected(), "行0\n行");
    for (int i = 0; i < 100; ++i) area.press(area.left() + 20, area.rect.bottom() + 200);
    area.press(area.left() + 20, area.rect.bottom() + 200, false);
    EXPECT_EQ(area.selected().size(), area.text.size());
}

TEST_F(TextArea, DoubleClicksAWordAndTripleClicksAParagraph) {
    area.text = "依据 Basel III，应当审慎。\n第二段";
    const auto at = [&] { area.press(area.left() + 70, area.top() + 15); };
    const auto off = [&] { area.press(area.left() + 70, area.top() + 15, false); };
    off(), at(), off(), at(), off();
    EXPECT_EQ(area.selected(), "Basel");
    at(), off();
    EXPECT_EQ(area.selected(), "依据 Basel III，应当审慎。\n");
}

TEST_F(TextArea, CopiesCutsAndPastes) {
    area.text = "廉洁从业";
    area.click(0, 0);
    area.key(Key::right, true);
    area.key(Key::right, true);
    area.key(Key::c, false, true);
    EXPECT_EQ(area.clipboard, "廉洁");
    EXPECT_TRUE(area.key(Key::x, false, true).changed);
    EXPECT_EQ(area.text, "从业");
    area.key(Key::end);
    area.clipboard = "一\r\n\t二";
    EXPECT_TRUE(area.key(Key::v, false, true).changed);
    EXPECT_EQ(area.text, "从业一\n    二");
}

TEST_F(TextArea, WordsAreRunsOfLettersIdeographsAndSigns) {
    area.text = "依据 Basel III，应当审慎";
    area.enter();
    std::vector<std::size_t> places;
    for (int i = 0; i < 6; ++i) places.push_back(area.key(Key::left, false, true).caret);
    EXPECT_EQ(places, (std::vector<std::size_t>{19, 16, 13, 7, 0, 0}));
    EXPECT_EQ(area.key(Key::right, false, true).caret, 7U);
    EXPECT_TRUE(area.key(Key::del, false, true).changed);
    EXPECT_EQ(area.text, "依据 III，应当审慎");
    EXPECT_TRUE(area.key(Key::backspace, false, true).changed);
    EXPECT_EQ(area.text, "III，应当审慎");
}

TEST_F(TextArea, AnEmojiAndALetterWithItsMarksAreOneCharacter) {
    area.enter();
    area.type("a😀e\xCC\x81z");
    area.key(Key::left);
    EXPECT_EQ(area.key(Key::left).caret, 5U) << "the accent goes with its letter";
    EXPECT_EQ(area.key(Key::left).caret, 1U);
    area.key(Key::del);
    EXPECT_EQ(area.text, "ae\xCC\x81z");
    area.key(Key::right);
    area.key(Key::backspace);
    EXPECT_EQ(area.text, "az");
}

TEST_F(TextArea, FollowsTheCallersTextWhileItIsActive) {
    area.enter();
    area.type("廉洁从业");
    area.text = "廉洁";  // undone
    area.frame();
    EXPECT_EQ(area.caret(), 6U);
    area.text = "廉洁从业";
    area.frame();
    EXPECT_EQ(area.caret(), 12U);
    area.type("。");
    EXPECT_EQ(area.text, "廉洁从业。");
    area.text.clear();
    area.frame();
    EXPECT_EQ(area.caret(), 0U);
    area.type("a");
    EXPECT_EQ(area.text, "a");
}

TEST_F(TextArea, IsFullAtACharacter) {
    area.options.most_bytes = 10;
    area.enter();
    EXPECT_TRUE(area.type("廉洁从业").cut);
    EXPECT_EQ(area.text, "廉洁从");
    EXPECT_FALSE(area.type("a").cut);
    EXPECT_TRUE(area.type("b").cut);
    EXPECT_EQ(area.text, "廉洁从a");
    area.key(Key::a, false, true);
    EXPECT_FALSE(area.type("业").cut) << "what is selected makes room";
    EXPECT_EQ(area.text, "业");
    area.text = std::string(100, 'x');
    area.frame();
    EXPECT_TRUE(area.type("b").cut);
    EXPECT_EQ(area.text.size(), 100U) << "what was longer before stays";
    EXPECT_TRUE(area.key(Key::backspace).changed);
}

TEST_F(TextArea, LeavesOutWhatNoBankMayHoldAndSaysSo) {
    area.enter();
    area.clipboard =
        "\xEF\xBB\xBF"
        "a\xE2\x80\xAE"
        "b\x01"
        "c\xEF\xBF\xBF"
        "d\xE2\x81\xA6　\xFF"
        "e";
    const auto done = area.key(Key::v, false, true);
    EXPECT_EQ(area.text, "abcd　e");
    EXPECT_EQ(done.dropped, 6);
    EXPECT_FALSE(done.cut);
    EXPECT_EQ(area.type("纯").dropped, 0);
}

TEST_F(TextArea, EnterIsANewLineExceptInTheOneLineFlavour) {
    bool entered = false;
    area.behind_area = [&](Kit& kit) { entered = kit.take(Key::enter); };
    area.enter();
    area.type("一");
    area.key(Key::enter);
    area.type("二");
    EXPECT_EQ(area.text, "一\n二");
    EXPECT_FALSE(entered);
    area.options.one_line = true;
    area.frame();
    area.key(Key::enter);
    EXPECT_EQ(area.text, "一\n二");
    EXPECT_TRUE(entered);
    area.clipboard = "三\n四";
    area.key(Key::v, false, true);
    EXPECT_EQ(area.text, "一\n二三 四");
}

TEST_F(TextArea, UndoAndOtherCommandsAreTheCallers) {
    int undone = 0;
    int redone = 0;
    int saved = 0;
    int stolen = 0;
    area.before_area = [&](Kit& kit) {
        undone += kit.take_command(Key::z) ? 1 : 0;
        redone += kit.take_command(Key::z, true) || kit.take_command(Key::y) ? 1 : 0;
        saved += kit.take_command(Key::s) ? 1 : 0;
        stolen += kit.take_command(Key::v) || kit.take_command(Key::a) || kit.take(Key::z) ? 1 : 0;
    };
    area.enter();
    area.type("一");
    area.key(Key::z, false, true);
    area.key(Key::z, true, true);
    area.key(Key::y, false, true);
    area.key(Key::s, false, true);
    area.key(Key::a, false, true);
    area.key(Key::v, false, true);
    area.frame({{.key = Key::z}}, "z");
    EXPECT_EQ(undone, 1);
    EXPECT_EQ(redone, 2);
    EXPECT_EQ(saved, 1);
    EXPECT_EQ(stolen, 0);
    EXPECT_EQ(area.text, "z");
}

TEST_F(TextArea, TabLeadsOutAndSoDoTheEndsOfOneLine) {
    bool other = false;
    area.behind_area = [&](Kit& kit) {
        kit.press("next", "Next", {100, 400, 200, 50});
        other = kit.focused("next");
    };
    area.enter();
    area.type("一\n二");
    area.key(Key::up);
    area.key(Key::down);
    area.key(Key::down);
    EXPECT_TRUE(area.active()) << "many lines keep their arrows";
    area.key(Key::tab);
    area.frame();
    area.frame();
    EXPECT_TRUE(other);
    EXPECT_FALSE(area.active());
    area.options.one_line = true;
    area.enter();
    area.key(Key::up);
    EXPECT_TRUE(area.active()) << "there is a row above";
    area.key(Key::end, false, true);
    area.frame();
    area.key(Key::down);
    area.frame();
    area.frame();
    EXPECT_FALSE(area.active());
}

TEST_F(TextArea, ReadOnlyCanBeCopiedAndNotChanged) {
    area.text = "廉洁";
    area.options.read_only = true;
    area.enter();
    EXPECT_FALSE(area.type("x").changed);
    EXPECT_FALSE(area.key(Key::backspace).changed);
    area.key(Key::a, false, true);
    area.key(Key::x, false, true);
    EXPECT_EQ(area.clipboard, "廉洁");
    EXPECT_EQ(area.text, "廉洁");
}

TEST_F(TextArea, UnderADialogItTakesNothing) {
    area.enter();
    area.before_area = [](Kit& kit) { kit.mute(true); };
    area.frame();
    area.frame();
    EXPECT_FALSE(area.active());
    EXPECT_FALSE(area.type("x").changed);
    area.before_area = nullptr;
    area.frame();
    area.frame();
    EXPECT_TRUE(area.type("x").changed);
}

TEST_F(TextArea, WhatIsComposedStandsAtTheCaretAndIsNoText) {
    area.text = "廉从业";
    area.click(0, 20);
    area.composition = {"jie", 2};
    area.frame();
    EXPECT_EQ(area.text, "廉从业");
    EXPECT_EQ(area.caret(), 3U);
    EXPECT_EQ(ImGui::GetCurrentContext() ? ImGui::GetMousePos().y : 0, area.top() + 15);
    EXPECT_EQ(area.state().rows.text(), "廉从业");
    area.composition = {};
    area.type("洁");
    EXPECT_EQ(area.text, "廉洁从业");
    EXPECT_EQ(area.caret(), 6U);
}

TEST_F(TextArea, GrowsWithItsText) {
    std::vector<float> heights;
    const auto height = [&](const std::string& words, TextAreaOptions options) {
        float high = 0;
        options.type = area.options.type;
        area.behind_area = [&](Kit& kit) { high = text_area_height(kit, words, 242, options); };
        area.frame();
        return high;
    };
    EXPECT_EQ(height("", {}), 56) << "a finger's breadth";
    EXPECT_EQ(height("清廉金融文化建设行动", {}), 56);
    EXPECT_EQ(height("清廉金融文化建设行动方", {}), 84);
    EXPECT_EQ(height("一\n二\n三\n", {}), 4 * 30 + 24);
    EXPECT_EQ(height("", {.least_lines = 3}), 3 * 30 + 24);
    EXPECT_EQ(height(std::string(1000, '\n'), {.most_lines = 8}), 8 * 30 + 24);
    EXPECT_EQ(height("清廉金融文化建设行动方", {.wrap = false}), 56);
}

TEST_F(TextArea, WhileItGrowsNoRowGoesOutOfSight) {
    area.place = [&](Kit& kit) -> Rect {
        return {100, 100, 242, text_area_height(kit, area.text, 242, area.options)};
    };
    area.enter();
    for (int i = 0; i < 30; ++i) {
        area.key(Key::enter);
        EXPECT_TRUE(i > 10 || area.state().scroll.top == 0) << i;
        area.frame();
        EXPECT_TRUE(i > 10 || area.state().scroll.top == 0) << i;
    }
    EXPECT_EQ(area.state().scroll.top, 31U - 12);
}

// In a form that scrolls: a view 300 high, the area 400 below its head.
struct TextAreaInAForm : TextArea {
    TextAreaInAForm() {
        for (int i = 0; i < 40; ++i) area.text += std::to_string(100 + i) + "\n";
        area.place = [&](Kit& kit) -> Rect {
            const auto begin = kit.begin_scroll("form", {0, 100, 600, 300});
            form = begin.y;
            return {begin.x + 100, begin.y + 400, 242, 204};
        };
        area.behind_area = [](Kit& kit) { kit.end_scroll(1000); };
    }
    float form = 0;
};

TEST_F(TextAreaInAForm, TheFormScrollsToTheCaret) {
    area.enter();
    area.key(Key::end, false, true);
    for (int i = 0; i < 3; ++i) area.frame();
    EXPECT_LT(form + 400 + 204, 400 + 60) << "the last row shows";
    EXPECT_LT(form, 100);
}

TEST_F(TextAreaInAForm, TheWheelScrollsTheAreaUnderItAndNotTheForm) {
    for (int i = 0; i < 3; ++i) area.frame();
    ImGui::GetIO().MousePos = {200, 250};
    ImGui::GetIO().MouseWheel = -3;
    for (int i = 0; i < 3; ++i) area.frame();
    const float before = form;
    EXPECT_LT(before, 100) << "beside the area it moves the form";
    ImGui::GetIO().MousePos = {200, form + 450};
    area.frame();
    area.frame();
    ImGui::GetIO().MouseWheel = -1;
    area.frame();
    area.frame();
    EXPECT_EQ(form, before);
    EXPECT_EQ(area.state().scroll.top, 12U);
}

TEST_F(TextArea, ShowsAPlaceItIsAskedFor) {
    for (int i = 0; i < 5000; ++i) area.text += "key: value " + std::to_string(i) + "\n";
    const auto at = area.text.find("value 4321");
    area.options.show = Stretch{at, at + 10};
    area.options.wrap = false;
    area.frame();
    area.options.show = {};
    area.frame();
    EXPECT_TRUE(area.active());
    EXPECT_EQ(area.selected(), "value 4321");
    const auto top = area.state().scroll.top;
    EXPECT_LT(top, at);
    EXPECT_LT(at - top, 6U * 16);
}

TEST_F(TextArea, ScrollsByWheelPageAndThumb) {
    for (int i = 0; i < 5000; ++i) area.text += std::to_string(10000 + i) + "\n";
    area.press(200, 200, false);
    area.frame();
    ImGui::GetIO().MouseWheel = -1;
    area.frame();
    EXPECT_EQ(area.state().scroll.top, 3U * 6);
    ImGui::GetIO().MouseWheel = 1;
    area.frame();
    EXPECT_EQ(area.state().scroll.top, 0U);
    area.click(0, 0);
    area.key(Key::page_down);
    EXPECT_EQ(area.caret(), 5U * 6);
    EXPECT_EQ(area.state().scroll.top, 5U * 6);
    area.key(Key::end, false, true);
    EXPECT_EQ(area.state().scroll.top, 4995U * 6) << "the last row stands at the bottom";
    area.key(Key::page_up);
    EXPECT_EQ(area.caret(), 4995U * 6);
    const float x = area.rect.right() - 8;
    area.press(x, 202, false);
    area.press(x, 202);
    area.press(x, 202, false);
    EXPECT_NEAR(static_cast<double>(area.state().scroll.top) / 6, 2500, 30);
}

TEST_F(TextArea, WithoutWrappingTheCaretIsFollowedSideways) {
    area.options.wrap = false;
    area.text = std::string(200, 'x');
    area.enter();
    EXPECT_GT(area.state().scroll.x, 1700);
    area.key(Key::home);
    EXPECT_EQ(area.state().scroll.x, 0);
}

}  // namespace
}  // namespace qingwen
