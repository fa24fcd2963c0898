#include "shell/text_glass.h"

#include "base/utf8.h"
#include "shell/pixels.h"
#include "shell/soft_shapes.h"
#include "shell/stage_fixture.h"

namespace qingwen {
namespace {

constexpr ImU32 black = IM_COL32_BLACK;

class TextGlassTest : public testing::Test {
protected:
    TextRun run(std::string_view text, float wrap = 0, int most_lines = 0) {
        return {text, Face::serif, 32, black, wrap, 1.6F, most_lines};
    }
    // Draws on white and gives the rows and columns that got ink: left, top, right, bottom.
    SDL_Rect ink(const TextRun& drawn, ImVec2 at = {100, 100}) {
        FunctionScene scene([&](ImDrawList& list, const Input& input) {
            list.AddRectFilled({0, 0}, input.size, IM_COL32_WHITE);
            glass_.text(list, at, drawn);
        });
        stage_.show(scene);
        SDL_Rect found{1000, 1000, 0, 0};
        for (int y = 0; y < stage_.surface().h; ++y)
            for (int x = 0; x < stage_.surface().w; ++x)
                if ((row_of(stage_.surface(), y)[x] & 255U) < 128) {
                    found.x = std::min(found.x, x);
                    found.y = std::min(found.y, y);
                    found.w = std::max(found.w, x);
                    found.h = std::max(found.h, y);
                }
        return found;
    }

    FontBook book_ = open_test_book();
    TypingFont typing_{book_};
    TextGlass glass_{book_, &typing_};
    HandClock clock_;
    Headless stage_{1000, 600, typing_, clock_};
};

TEST_F(TextGlassTest, MeasuresLinesOfLeadingTimesSize) {
    const auto one = glass_.measure(run("清廉文化"));
    EXPECT_EQ(one.lines, 1);
    EXPECT_FLOAT_EQ(one.width, 4 * 32);
    EXPECT_FLOAT_EQ(one.height, 1.6F * 32);
    const auto three = glass_.measure(run("清廉文化\n金融清廉文化", 32 * 4));
    EXPECT_EQ(three.lines, 3);
    EXPECT_FLOAT_EQ(three.width, 4 * 32);
    EXPECT_FLOAT_EQ(three.height, 3 * 1.6F * 32);
}

TEST_F(TextGlassTest, EmptyTextIsOneEmptyLine) {
    const auto empty = glass_.measure(run(""));
    EXPECT_EQ(empty.lines, 1);
    EXPECT_EQ(empty.width, 0);
    EXPECT_EQ(ink(run("")).w, 0);
    EXPECT_EQ(ink(run("  \t ")).w, 0);
}

TEST_F(TextGlassTest, WhatIsLeftOverEndsInAnEllipsis) {
    const auto cut = glass_.measure(run("清廉文化清廉文化清廉文化", 32 * 5, 2));
    EXPECT_TRUE(cut.cut);
    EXPECT_EQ(cut.lines, 2);
    EXPECT_LE(cut.width, 32 * 5);
    EXPECT_FALSE(glass_.measure(run("清廉文化清廉文化", 32 * 5, 2)).cut);
    const auto second = glass_.measure(run("第一行\n第二行", 0, 1));
    EXPECT_TRUE(second.cut);
    EXPECT_FLOAT_EQ(second.width, 4 * 32);
}

TEST_F(TextGlassTest, TextStaysWithinItsWidth) {
    for (float wrap = 120; wrap < 800; wrap += 33) {
        const auto box = ink(
            run("银行的ClientHello清廉文化，不是“挂在墙上”的AVAVAV标语——而是每一次选择。", wrap), {100, 40});
        EXPECT_GE(box.x, 98);
        EXPECT_LE(static_cast<float>(box.w), 100 + wrap + 1) << wrap;
    }
}

TEST_F(TextGlassTest, SerifAndSansStandOnOneLine) {
    for (const float size : {14.F, 19.F, 22.F, 32.F, 46.F, 112.F}) {
        int bottom = 0;
        for (const auto face : {Face::serif, Face::serif_bold, Face::sans, Face::sans_bold}) {
            const auto box = ink({"H", face, size, black, 0, 1.3F, 0});
            if (bottom == 0) bottom = box.h;
            EXPECT_NEAR(box.h, bottom, 0) << size;
        }
    }
}

TEST_F(TextGlassTest, CapitalsAndIdeographsStandInTheMiddleOfTheBox) {
    for (const auto* text : {"H", "国", "8"}) {
        const auto box = ink({text, Face::sans, 100, black, 0, 1.5F, 0}, {100, 100});
        EXPECT_NEAR((box.y + box.h) / 2.0, 100 + 75, 2.5) << text;
    }
}

TEST_F(TextGlassTest, LongTextIsSetQuicklyAndDrawnWhereItIsSeen) {
    std::string chinese;
    for (char32_t code = 0x4E00; code < 0x4E00 + 4000; ++code) utf8::append(chinese, code);
    const std::string latin(4000, 'm');
    for (const auto& text : {chinese, latin}) {
        const auto start = SystemClock().now().mono;
        const auto extent = glass_.measure(run(text, 960));
        EXPECT_LT((SystemClock().now().mono - start).count, 16);
        EXPECT_GT(extent.lines, 60);
        ink(run(text, 960));
    }
    // Ten lines are seen, of 134 and more.
    EXPECT_LT(glass_.bytes(), 30U * 960 * 50 * 4);
}

TEST_F(TextGlassTest, ALineWithoutEndIsDrawnInPieces) {
    const std::string text(4000, 'm');
    const auto extent = glass_.measure(run(text));
    EXPECT_EQ(extent.lines, 1);
    EXPECT_GT(extent.width, 4000 * 20);
    EXPECT_EQ(ink(run(text), {0, 100}).w, 999);
    EXPECT_LT(glass_.bytes(), 4U << 20U);
}

TEST_F(TextGlassTest, StrangeBytesAndControlsDoNoHarm) {
    EXPECT_GT(glass_.measure(run("\xFF\xC3(")).width, 0);
    EXPECT_EQ(glass_.measure(run("清\r廉\x01\xE2\x80\x8B")).width, glass_.measure(run("清廉")).width);
    EXPECT_GT(ink(run("\U0001F9F8")).w, 0) << "a character no font has shows as a box";
}

TEST_F(TextGlassTest, PicturesStayWithinTheirBound) {
    constexpr std::size_t bound = 1U << 20U;
    TextGlass small(book_, nullptr, bound);
    int number = 0;
    FunctionScene scene([&](ImDrawList& list, const Input&) {
        const auto text = std::to_string(number) + "清廉文化金融清廉文化";
        small.text(list, {0, 0}, run(text));
        small.text(list, {0, 100}, run("清廉文化"));
    });
    stage_.show(scene);
    for (number = 1; number < 200; ++number) {
        stage_.frame();
        ASSERT_LE(small.bytes(), bound);
    }
    EXPECT_GT(small.bytes(), bound / 2);
}

TEST_F(TextGlassTest, WhatOneFrameNeedsIsNeverThrownAway) {
    TextGlass tiny(book_, nullptr, 1);
    std::uint64_t expected = 0;
    for (auto* glass : {&glass_, &tiny}) {
        FunctionScene scene([&](ImDrawList& list, const Input&) {
            for (int i = 0; i < 8; ++i)
                glass->text(list, {10, 60.F * static_cast<float>(i)},
                            run("第" + std::to_string(i) + "行清廉"));
        });
        stage_.show(scene);
        if (expected == 0) expected = stage_.hash();
        EXPECT_EQ(stage_.hash(), expected);
    }
}

TEST_F(TextGlassTest, TheSameTextIsDrawnOnce) {
    ink(run("清廉"));
    const auto bytes = glass_.bytes();
    ink(run("清廉"), {300, 300});
    EXPECT_EQ(glass_.bytes(), bytes);
}

std::uint32_t alpha(const SDL_Surface& surface, int x, int y) { return row_of(surface, y)[x] >> 24; }

TEST(SoftShapes, ADiscIsRoundAndItsEdgeIsSoft) {
    const auto disc = draw_disc(20, IM_COL32(31, 94, 75, 255));
    ASSERT_EQ(disc->w, 40);
    EXPECT_EQ(alpha(*disc, 20, 20), 255U);
    EXPECT_EQ(alpha(*disc, 0, 0), 0U);
    EXPECT_EQ(row_of(*disc, 20)[20], 0xFF1F5E4BU);
    double sum = 0;
    for (int y = 0; y < 40; ++y)
        for (int x = 0; x < 40; ++x) {
            sum += alpha(*disc, x, y);
            ASSERT_EQ(alpha(*disc, x, y), alpha(*disc, 39 - x, y));
            ASSERT_EQ(alpha(*disc, x, y), alpha(*disc, y, x));
        }
    EXPECT_NEAR(sum / 255, 3.14159 * 20 * 20, 3);
}

TEST(SoftShapes, ARingHasTheDiscsEdgeAndIsHollow) {
    const auto disc = draw_disc(20, black);
    const auto ring = draw_ring(20, 1.5F, black);
    EXPECT_EQ(alpha(*ring, 20, 20), 0U);
    double sum = 0;
    for (int y = 0; y < 40; ++y)
        for (int x = 0; x < 40; ++x) {
            ASSERT_LE(alpha(*ring, x, y), alpha(*disc, x, y));
            sum += alpha(*ring, x, y);
        }
    EXPECT_NEAR(sum / 255, 3.14159 * (20 * 20 - 18.5 * 18.5), 3);
}

TEST(SoftShapes, WhatIsTooSmallOrTooLargeIsNothing) {
    auto book = open_test_book();
    EXPECT_EQ(draw_disc(0, black), nullptr);
    EXPECT_EQ(draw_ring(0, 1, black), nullptr);
    EXPECT_EQ(draw_seal(book, "清", 4, black), nullptr);
    EXPECT_NE(draw_seal(book, "", 56, black), nullptr);
}

TEST(SoftShapes, ASealIsTurnedAgainstTheClock) {
    auto book = open_test_book();
    const auto seal = draw_seal(book, "清问", 120, IM_COL32(181, 56, 42, 255));
    ASSERT_EQ(seal->w, 134);
    ASSERT_EQ(seal->h, 134);
    const auto first_row = [&](int x) {
        int y = 0;
        while (y < seal->h && alpha(*seal, x, y) < 128) ++y;
        return y;
    };
    // Over 60 pixels to the right the upper edge rises by 60 × tan 6°.
    EXPECT_NEAR(first_row(37) - first_row(97), 60 * 0.1051, 1.1);
    EXPECT_LT(first_row(37), 20);
}

TEST(SoftShapes, FourCharactersOfASealAreReadFromTheRight) {
    auto book = open_test_book();
    const auto ink = [&](std::string_view text, bool right) {
        const auto seal = draw_seal(book, text, 120, black);
        int sum = 0;
        for (int y = 15; y < 120; ++y)
            for (int x = right ? 68 : 15; x < (right ? 120 : 68); ++x) sum += alpha(*seal, x, y) > 128;
        return sum;
    };
    EXPECT_GT(ink("鑫鑫一一", true), ink("鑫鑫一一", false));
}

}  // namespace
}  // namespace qingwen
