// Text areas with real fonts: where lines break, where characters stand, what comes in from SDL.
#include <imgui_internal.h>

#include "base/utf8.h"
#include "shell/area_scene.h"
#include "shell/desk_fixture.h"
#include "shell/pixels.h"

namespace qingwen {
namespace {

constexpr const char* sample_text =
    "银行业金融机构应当加强员工的廉洁从业教育（包括 AVATAR、office、To We 等词），不得“默许”或者放任——"
    "违反者依《办法》第12.5条处理。\n第二段：清廉文化，重在日常。";

struct CaretLines : testing::Test {
    void SetUp() override { io_ = ImGui::CreateContext(); }
    void TearDown() override { ImGui::DestroyContext(io_); }
    [[nodiscard]] static TextRun run(std::string_view text, float wrap, Face face = Face::serif) {
        return {text, face, 32, IM_COL32_BLACK, wrap, 1.6F};
    }

    FontBook book = open_test_book();
    TextGlass glass{book};
    ImGuiContext* io_ = nullptr;
};

TEST_F(CaretLines, CoverTheTextAndBreakWhereReadersExpectIt) {
    const std::string text = sample_text;
    for (float wrap = 100; wrap < 900; wrap += 37) {
        std::size_t next = 0;
        for (const auto& line : glass.lines(run(text, wrap))) {
            EXPECT_EQ(line.first, next);
            EXPECT_EQ(line.stops.front().at, line.first);
            EXPECT_EQ(line.stops.back().at, line.last);
            const auto words = std::string_view(text).substr(line.first, line.last - line.first);
            for (const char* sign : {"，", "。", "）", "”", "、", "—", "》"})
                EXPECT_FALSE(words.starts_with(sign));
            for (const char* sign : {"（", "“", "《"}) EXPECT_FALSE(words.ends_with(sign));
            EXPECT_LE(line.stops.back().x, wrap + 40) << "spaces and closing signs alone hang over";
            next = line.last + (line.flows ? 0 : 1);
        }
        EXPECT_EQ(next, text.size() + 1);
    }
}

TEST_F(CaretLines, AreKernedAsTheyAreDrawn) {
    for (const auto face : {Face::serif, Face::sans})
        for (const std::string word : {"AVATAR", "office", "Tokyo", "——", "f)"}) {
            const auto lines = glass.lines(run(word, 0, face));
            EXPECT_NEAR(lines[0].stops.back().x, book.width(face, 32, word + "一") - 32, 0.5) << word;
        }
    const auto stops = glass.lines(run("AV", 0))[0].stops;
    EXPECT_LT(stops[2].x, book.advance(Face::serif, 32, U'A') + book.advance(Face::serif, 32, U'V'));
}

TEST_F(CaretLines, TabsControlsAndStrayBytesHaveTheirPlaces) {
    const auto stops = [&](std::string_view text) {
        std::vector<std::size_t> at;
        for (const auto& stop : glass.lines(run(text, 0))[0].stops) at.push_back(stop.at);
        return at;
    };
    EXPECT_EQ(stops("a\tb"), (std::vector<std::size_t>{0, 1, 2, 3}));
    EXPECT_EQ(stops("a\x01"
                    "b\r"),
              (std::vector<std::size_t>{0, 2, 4}));
    EXPECT_EQ(stops("\xFF\xE6"), (std::vector<std::size_t>{0, 1, 2}));
    EXPECT_EQ(stops("e\xCC\x81x"), (std::vector<std::size_t>{0, 3, 4}));
    EXPECT_EQ(stops("😀"), (std::vector<std::size_t>{0, 4}));
    EXPECT_EQ(stops(""), (std::vector<std::size_t>{0}));
    EXPECT_EQ(glass.lines(run("a\n\n", 0)).size(), 3U);
}

struct AreaInAWindow : testing::Test {
    void compose(std::string_view utf8, int caret) {
        page.stage.feed(composing(utf8, caret));
        page.stage.settle();
    }
    // Columns that hold ink of the text's colour, within the rows of the first line.
    [[nodiscard]] int rightmost_ink(int from, int to) {
        int found = 0;
        for (int y = from; y < to; ++y)
            for (int x = 110; x < 690; ++x)
                if ((row_of(page.stage.surface(), y)[x] & 255U) < 90) found = std::max(found, x);
        return found;
    }

    AreaPage page;
};

TEST_F(AreaInAWindow, TakesEveryCharacterOfUnicode) {
    page.stage.type("廉洁😀𠮷a");
    page.stage.key(SDLK_RETURN);
    page.stage.type("二");
    EXPECT_EQ(page.text, "廉洁😀𠮷a\n二");
    page.stage.key(SDLK_BACKSPACE);
    page.stage.key(SDLK_BACKSPACE);
    page.stage.key(SDLK_BACKSPACE);
    page.stage.key(SDLK_BACKSPACE);
    EXPECT_EQ(page.text, "廉洁😀");
}

TEST_F(AreaInAWindow, AClickComesBackToThePlaceThatIsDrawn) {
    page.text = sample_text;
    page.stage.settle();
    page.stage.click(120, 112 + 15);
    EXPECT_EQ(page.last.caret, 0U);
    for (int x = 125; x < 620; x += 17) {
        page.clock.advance(seconds(2));
        page.stage.click(static_cast<float>(x), 112 + 15);
        const auto at = page.last.caret;
        auto& rows = page.scene.kit.areas().of("area").rows;
        EXPECT_NEAR(rows.x_of(rows.place_of(at, true), at) + 120, x, 16);
    }
}

TEST_F(AreaInAWindow, TheCaretFollowsTheInk) {
    page.stage.type("office AVATAR (f)");
    const int caret = rightmost_ink(112, 143);
    page.stage.key(SDLK_HOME);
    const int ink = rightmost_ink(112, 143);
    EXPECT_GE(caret, ink);
    EXPECT_LE(caret - ink, 5);
}

TEST_F(AreaInAWindow, WhatIsComposedIsShownInPlaceAndIsNoTextYet) {
    page.stage.type("廉从业");
    page.stage.key(SDLK_LEFT);
    page.stage.key(SDLK_LEFT);
    const auto before = page.stage.hash();
    compose("jie", 3);
    EXPECT_NE(page.stage.hash(), before);
    EXPECT_EQ(page.text, "廉从业");
    page.stage.key(SDLK_RETURN);
    EXPECT_EQ(page.text, "廉从业") << "the Enter that takes a word";
    compose("", 0);
    EXPECT_EQ(page.stage.hash(), before);
    page.stage.type("洁");
    EXPECT_EQ(page.text, "廉洁从业");
}

TEST_F(AreaInAWindow, TellsTheInputMethodWhereTheLineIs) {
    page.stage.type("一");
    EXPECT_EQ(ImGui::GetCurrentContext()->PlatformImePos.x, 120 + 22 - 1);
    EXPECT_EQ(ImGui::GetCurrentContext()->PlatformImePos.y, 112);
    EXPECT_EQ(page.typing.line_height(), 31);
    page.stage.key(SDLK_RETURN);
    EXPECT_EQ(ImGui::GetCurrentContext()->PlatformImePos.x, 120 - 1);
    EXPECT_EQ(ImGui::GetCurrentContext()->PlatformImePos.y, 112 + 31);
}

TEST_F(AreaInAWindow, MegabytesInTheClipboardComeInUpToTheLimit) {
    page.options.most_bytes = 8U << 20U;
    std::string much;
    while (much.size() < 9'500'000) much += "廉洁从业\r\n";
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
    ASSERT_EQ(SDL_InitSubSystem(SDL_INIT_VIDEO), 0);
    SDL_SetClipboardText(much.c_str());
    page.stage.key(SDLK_v, KMOD_LCTRL);
    EXPECT_TRUE(page.cut);
    EXPECT_EQ(page.dropped, 0);
    EXPECT_GT(page.text.size(), (8U << 20U) - 4);
    EXPECT_LE(page.text.size(), 8U << 20U);
    EXPECT_FALSE(utf8::first_invalid(page.text));
    EXPECT_EQ(page.text.substr(0, 26), "廉洁从业\n廉洁从业\n");
    page.stage.key(SDLK_a, KMOD_LCTRL);
    page.stage.key(SDLK_x, KMOD_LCTRL);
    EXPECT_EQ(page.text, "");
    page.stage.key(SDLK_v, KMOD_LCTRL);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    EXPECT_GT(page.text.size(), (8U << 20U) - 4);
}

TEST_F(AreaInAWindow, AFingerScrollsAndATapPutsTheCaret) {
    for (int i = 0; i < 100; ++i) page.text += std::to_string(1000 + i) + "\n";
    page.stage.settle();
    page.stage.key(SDLK_HOME, KMOD_LCTRL);
    page.stage.drag(300, 350, 300, 350 - 62);
    auto& state = page.scene.kit.areas().of("area");
    EXPECT_EQ(state.scroll.top, 10U);
    EXPECT_EQ(page.last.caret, 0U) << "a drag is no tap";
    page.stage.tap(121, 112 + 15);
    EXPECT_EQ(page.last.caret, 10U);
}

TEST_F(AreaInAWindow, NothingMovesWithoutAnEvent) {
    page.stage.type("廉洁");
    const auto before = page.stage.hash();
    EXPECT_FALSE(page.scene.kit.wants_frame());
    page.stage.step(seconds(3));
    EXPECT_EQ(page.stage.hash(), before) << "no blinking";
}

}  // namespace
}  // namespace qingwen
