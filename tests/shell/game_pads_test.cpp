// Game pads: what they press, what they hold, which seat they have, and what is left when one goes.
#include "shell/game_pads.h"

#include "shell/desk_fixture.h"
#include "shell/loop.h"

namespace qingwen {
namespace {

struct Meaning {
    SDL_GameControllerButton code;
    PadButton button;
    Key key;
};
class PadMeanings : public testing::TestWithParam<Meaning> {};

TEST_P(PadMeanings, AreKeysToAScreenThatKnowsNoPads) {
    GamePads pads;
    const auto press = pads.feed(pad_button(static_cast<Uint8>(GetParam().code)));
    ASSERT_TRUE(press);
    EXPECT_EQ(press->key, GetParam().key);
    EXPECT_EQ(press->button, GetParam().button);
    EXPECT_EQ(press->pad, 0);
    EXPECT_FALSE(press->repeat);
}

const Meaning meanings[] = {
    {SDL_CONTROLLER_BUTTON_A, PadButton::a, Key::enter},
    {SDL_CONTROLLER_BUTTON_B, PadButton::b, Key::escape},
    {SDL_CONTROLLER_BUTTON_X, PadButton::x, Key::f},
    {SDL_CONTROLLER_BUTTON_Y, PadButton::y, Key::tab},
    {SDL_CONTROLLER_BUTTON_DPAD_LEFT, PadButton::left, Key::left},
    {SDL_CONTROLLER_BUTTON_LEFTSHOULDER, PadButton::previous, Key::page_up},
    {SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, PadButton::next, Key::page_down},
    {SDL_CONTROLLER_BUTTON_START, PadButton::start, Key::enter},
    {SDL_CONTROLLER_BUTTON_BACK, PadButton::select, Key::f1},
};
INSTANTIATE_TEST_SUITE_P(GamePads, PadMeanings, testing::ValuesIn(meanings));

TEST(GamePads, ButtonsNobodyKnowsMeanNothing) {
    GamePads pads;
    EXPECT_FALSE(pads.feed(pad_button(SDL_CONTROLLER_BUTTON_MISC1)));
    EXPECT_FALSE(pads.feed(pad_button(255)));
    EXPECT_FALSE(pads.feed(pad_stick(SDL_CONTROLLER_AXIS_RIGHTX, 32767)));
}

TEST(GamePads, AStickThatPointsPressesOnceAndTremblingPressesNothing) {
    GamePads pads;
    EXPECT_FALSE(pads.feed(pad_stick(SDL_CONTROLLER_AXIS_LEFTX, 9000)));
    const auto press = pads.feed(pad_stick(SDL_CONTROLLER_AXIS_LEFTX, 30000));
    ASSERT_TRUE(press);
    EXPECT_EQ(press->key, Key::right);
    EXPECT_FALSE(pads.feed(pad_stick(SDL_CONTROLLER_AXIS_LEFTX, 18000)));
    EXPECT_FALSE(pads.feed(pad_stick(SDL_CONTROLLER_AXIS_LEFTX, 20000)));
    EXPECT_FALSE(pads.feed(pad_stick(SDL_CONTROLLER_AXIS_LEFTX, 0)));
    EXPECT_TRUE(pads.feed(pad_stick(SDL_CONTROLLER_AXIS_LEFTY, -32768)));
}

TEST(GamePads, WhatIsHeldRepeatsUntilItIsLetGo) {
    GamePads pads;
    const Mono start{1000};
    EXPECT_TRUE(pads.feed(pad_button(SDL_CONTROLLER_BUTTON_DPAD_DOWN)));
    EXPECT_TRUE(pads.tick(start).empty());
    ASSERT_EQ(pads.next(), start + GamePads::before_repeat);
    const auto again = pads.tick(start + GamePads::before_repeat);
    ASSERT_EQ(again.size(), 1U);
    EXPECT_TRUE(again[0].repeat);
    EXPECT_EQ(again[0].key, Key::down);
    EXPECT_EQ(pads.next(), start + GamePads::before_repeat + GamePads::between_repeats);
    EXPECT_FALSE(pads.feed(pad_button(SDL_CONTROLLER_BUTTON_DPAD_DOWN, false)));
    EXPECT_FALSE(pads.next());
}

TEST(GamePads, OnlyDirectionsRepeat) {
    GamePads pads;
    EXPECT_TRUE(pads.feed(pad_button(SDL_CONTROLLER_BUTTON_A)));
    EXPECT_TRUE(pads.tick({0}).empty());
    EXPECT_FALSE(pads.next());
}

TEST(GamePads, HaveSeatsInTheOrderOfTheirFirstPress) {
    GamePads pads;
    EXPECT_EQ(pads.feed(pad_button(SDL_CONTROLLER_BUTTON_A, true, 40))->pad, 0);
    EXPECT_EQ(pads.feed(pad_button(SDL_CONTROLLER_BUTTON_A, true, 12))->pad, 1);
    EXPECT_EQ(pads.feed(pad_button(SDL_CONTROLLER_BUTTON_B, true, 40))->pad, 0);
    EXPECT_EQ(pads.lost(pad_gone(40)), 0);
    EXPECT_FALSE(pads.lost(pad_gone(40)));
    EXPECT_FALSE(pads.lost(pad_gone(99)));
    EXPECT_EQ(pads.feed(pad_button(SDL_CONTROLLER_BUTTON_A, true, 41))->pad, 0);  // plugged in again
}

TEST(GamePads, MoreThanThereAreSeatsForAreIgnored) {
    GamePads pads;
    for (int i = 0; i < static_cast<int>(GamePads::most); ++i)
        EXPECT_TRUE(pads.feed(pad_button(SDL_CONTROLLER_BUTTON_A, true, i)));
    EXPECT_FALSE(pads.feed(pad_button(SDL_CONTROLLER_BUTTON_A, true, 100)));
}

TEST(GamePads, AWholeQuestionIsAnsweredWithAPad) {
    DeskPage page({sample::question("single", sample::single())});
    page.begin();
    const auto press = [&](SDL_GameControllerButton button) {
        page.stage.feed(pad_button(static_cast<Uint8>(button)));
        page.stage.feed(pad_button(static_cast<Uint8>(button), false));
        page.stage.settle();
    };
    press(SDL_CONTROLLER_BUTTON_DPAD_DOWN);  // the focus shows itself first
    press(SDL_CONTROLLER_BUTTON_DPAD_RIGHT);
    press(SDL_CONTROLLER_BUTTON_A);
    EXPECT_TRUE(page.draft().chosen(1));
    press(SDL_CONTROLLER_BUTTON_START);  // the main button, wherever the focus is
    EXPECT_EQ(page.phase(), Phase::feedback);
}

TEST(GamePads, XFlagsYShowsTheCardAndBLeaves) {
    DeskPage page({sample::question("single", sample::single())});
    page.begin();
    const auto press = [&](SDL_GameControllerButton button) {
        page.stage.feed(pad_button(static_cast<Uint8>(button)));
        page.stage.settle();
        return page.desk.view().round;
    };
    EXPECT_EQ(press(SDL_CONTROLLER_BUTTON_X).flagged, 1);
    EXPECT_TRUE(press(SDL_CONTROLLER_BUTTON_Y).card);
    EXPECT_FALSE(press(SDL_CONTROLLER_BUTTON_B).card);
    EXPECT_TRUE(press(SDL_CONTROLLER_BUTTON_B).leaving);
}

TEST(GamePads, APadLeavesATextFieldAndDoesNotTypeIntoIt) {
    DeskPage page({sample::question("blank", Blank{{{"核心"}}})});
    page.begin();
    page.stage.type("核心");
    page.stage.feed(pad_button(SDL_CONTROLLER_BUTTON_X));
    page.stage.settle();
    EXPECT_EQ(page.draft().text(0), "核心");
    EXPECT_EQ(page.desk.view().round.flagged, 1);
    page.stage.feed(pad_button(SDL_CONTROLLER_BUTTON_START));
    page.stage.settle();
    EXPECT_EQ(page.phase(), Phase::feedback);
}

// The scene hears of it once.
TEST(GamePads, AScreenIsToldOfAPadThatWentAway) {
    TypingFont typing;
    HandClock clock;
    Headless stage(400, 400, typing, clock);
    std::vector<int> lost;
    FunctionScene scene([&](ImDrawList&, const Input& input) {
        if (input.lost_pad) lost.push_back(*input.lost_pad);
    });
    stage.show(scene);
    stage.feed(pad_button(SDL_CONTROLLER_BUTTON_DPAD_DOWN));
    stage.feed(pad_gone());
    stage.settle();
    EXPECT_EQ(lost, std::vector{0});
    stage.step(seconds(2));  // what it held does not repeat
    EXPECT_EQ(lost, std::vector{0});
}

// SDL's own virtual device, all the way through the window's loop.
TEST(GamePads, OneThatIsPluggedInWhileTheWindowIsUpIsHeardAndMissed) {
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
    SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
    auto opened = Window::open("test", {800, 600}, true);
    ASSERT_TRUE(opened);
    auto window = std::move(opened).value();
    TypingFont typing;
    Platform platform{typing};
    Painter painter;
    SystemClock clock;
    FunctionScene* self = nullptr;
    SDL_Joystick* stick = nullptr;
    int device = -1;
    KeyPress pressed;
    FunctionScene scene([&](ImDrawList&, const Input& input) {
        const bool looking = SDL_WasInit(SDL_INIT_GAMECONTROLLER) != 0;
        if (looking && device < 0)
            device = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                               SDL_CONTROLLER_BUTTON_MAX, 0);
        if (device >= 0 && !stick)
            stick = SDL_JoystickOpen(device);
        else if (stick && pressed.pad < 0)
            SDL_JoystickSetVirtualButton(stick, 0, 1);
        for (const auto& press : input.keys) {
            pressed = press;
            SDL_JoystickDetachVirtual(device);
        }
        self->ended = input.lost_pad.has_value() || self->drawn_at.size() > 500;
        self->due = clock.now().mono + Millis{8};
    });
    self = &scene;
    scene.due = Mono{0};
    Loop loop(window, platform, painter, clock);
    EXPECT_TRUE(loop.run(scene));
    EXPECT_EQ(pressed.button, PadButton::a);
    EXPECT_LT(scene.drawn_at.size(), 500U) << "its going was not noticed";
    if (stick) SDL_JoystickClose(stick);
}

}  // namespace
}  // namespace qingwen
