// Text as it is typed, composed and pasted, all the way into an answer.
#include "shell/desk_fixture.h"
#include "shell/typed.h"
#include "ui/controls.h"

namespace qingwen {
namespace {

struct TypingTest : testing::Test {
    TypingTest() { page.begin(); }

    void compose(std::string_view utf8, int caret) {
        page.stage.feed(composing(utf8, caret));
        page.stage.settle();
    }
    void feed_text(std::string_view bytes) {
        SDL_Event event{};
        event.type = SDL_TEXTINPUT;
        std::ranges::copy(bytes.substr(0, sizeof event.text.text), event.text.text);
        page.stage.feed(event);
    }
    static SDL_Event key(Uint32 type, SDL_Keycode code) {
        SDL_Event event{};
        event.type = type;
        event.key.keysym.sym = code;
        event.key.keysym.scancode = SDL_GetScancodeFromName(SDL_GetKeyName(code));
        return event;
    }

    DeskPage page{{sample::question("blank", Blank{{{"核心"}}})}};
};

TEST_F(TypingTest, WhatIsComposedIsShownAndIsNoAnswerYet) {
    const auto before = page.stage.hash();
    compose("he xin", 6);
    EXPECT_NE(page.stage.hash(), before);
    EXPECT_EQ(page.draft().text(0), "");
    compose("", 0);
    feed_text("核心");
    page.stage.settle();
    EXPECT_EQ(page.draft().text(0), "核心");
}

TEST_F(TypingTest, EnterThatTakesAWordConfirmsNothing) {
    page.stage.type("核");
    compose("xin", 3);
    page.stage.key(SDLK_RETURN);
    page.stage.key(SDLK_ESCAPE);
    page.stage.key(SDLK_BACKSPACE);
    EXPECT_EQ(page.phase(), Phase::asking);
    EXPECT_FALSE(page.desk.view().round.leaving);
    EXPECT_EQ(page.draft().text(0), "核");
    // The word first, its key afterwards, in one go: the order differs between input methods.
    feed_text("心");
    page.stage.feed(composing("", 0));
    page.stage.feed(key(SDL_KEYDOWN, SDLK_RETURN));
    page.stage.feed(key(SDL_KEYUP, SDLK_RETURN));
    page.stage.settle();
    EXPECT_EQ(page.draft().text(0), "核心");
    EXPECT_EQ(page.phase(), Phase::asking);
    page.stage.key(SDLK_RETURN);
    EXPECT_EQ(page.phase(), Phase::feedback);
}

TEST_F(TypingTest, WithoutAnInputMethodLettersAndEnterInOneGoAreBothTaken) {
    feed_text("a");
    page.stage.feed(key(SDL_KEYDOWN, SDLK_RETURN));
    page.stage.feed(key(SDL_KEYUP, SDLK_RETURN));
    page.stage.settle();
    EXPECT_EQ(page.phase(), Phase::feedback);
}

TEST_F(TypingTest, ACompositionIsGivenUpWithTheFieldAndWithTheFocus) {
    compose("xin", 3);
    SDL_Event lost{};
    lost.type = SDL_WINDOWEVENT;
    lost.window.event = SDL_WINDOWEVENT_FOCUS_LOST;
    page.stage.feed(lost);
    page.stage.settle();
    page.stage.key(SDLK_ESCAPE);
    EXPECT_TRUE(page.desk.view().round.leaving);
}

TEST_F(TypingTest, AVeryLongCompositionIsCut) {
    std::string much;
    for (int i = 0; i < 5000; ++i) much += "核";
    SDL_Event event{};
    event.type = SDL_TEXTEDITING_EXT;
    event.editExt.text = much.data();
    event.editExt.start = 1'000'000;
    page.stage.feed(event);
    page.stage.settle();
    EXPECT_EQ(page.draft().text(0), "");
    feed_text("心");
    page.stage.settle();
    EXPECT_EQ(page.draft().text(0), "心");
}

TEST_F(TypingTest, BytesThatAreNoTextAreLeftOut) {
    feed_text("\xFF\xC0\xAF");
    feed_text(std::string("a\0b", 3));
    feed_text("\x1B\x7F\r\n");
    feed_text("心\xE6");
    feed_text(std::string(32, 'x'));  // no NUL at its end
    page.stage.settle();
    EXPECT_EQ(page.draft().text(0), "a心" + std::string(32, 'x'));
}

TEST_F(TypingTest, MegabytesInTheClipboardFillTheFieldAndNoMore) {
    std::string much;
    while (much.size() < 8'000'000) much += "廉洁从业\n";
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
    ASSERT_EQ(SDL_InitSubSystem(SDL_INIT_VIDEO), 0);
    SDL_SetClipboardText(much.c_str());
    for (int i = 0; i < 4; ++i) page.stage.key(SDLK_v, KMOD_LCTRL);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    const auto& text = page.draft().text(0);
    EXPECT_GT(text.size(), 1900U);
    EXPECT_LE(text.size(), longest_typed);
    EXPECT_FALSE(utf8::first_invalid(text));
}

TEST_F(TypingTest, OnlyAFieldThatIsActiveTakesText) {
    page.stage.type("核心");
    page.stage.key(SDLK_RETURN);
    ASSERT_EQ(page.phase(), Phase::feedback);
    EXPECT_FALSE(ImGui::GetIO().WantTextInput);
    compose("xin", 3);  // from an input method that has not noticed
    page.desk.clock().advance(seconds(1));
    page.stage.key(SDLK_RETURN);
    EXPECT_EQ(page.desk.view().screen, Screen::result);
}

TEST(CleanText, IsCutBetweenCharacters) {
    EXPECT_EQ(clean_text("核心", 5), "核");
    EXPECT_EQ(clean_text("核心", 6), "核心");
    EXPECT_EQ(clean_text("", 6), "");
    EXPECT_EQ(clean_text("a\xC2\x85z", 6), "az");
}

}  // namespace
}  // namespace qingwen
