#include <chrono>

#include "shell/input_queue.h"
#include "shell/stage_fixture.h"

namespace qingwen {
namespace {

SDL_Event mouse(Uint32 type, int x, int y, Uint32 which = 0) {
    SDL_Event event{};
    event.type = type;
    if (type == SDL_MOUSEMOTION) {
        event.motion.which = which;
        event.motion.x = x;
        event.motion.y = y;
    } else {
        event.button.which = which;
        event.button.button = SDL_BUTTON_LEFT;
        event.button.x = x;
        event.button.y = y;
    }
    return event;
}

SDL_Event finger(Uint32 type, SDL_FingerID id, float x, float y) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.fingerId = id;
    event.tfinger.x = x;
    event.tfinger.y = y;
    return event;
}

SDL_Event key(Uint32 type, SDL_Keycode code, Uint16 mods = KMOD_NONE) {
    SDL_Event event{};
    event.type = type;
    event.key.keysym.sym = code;
    // By name: SDL knows its layout only once video was opened.
    event.key.keysym.scancode = SDL_GetScancodeFromName(SDL_GetKeyName(code));
    event.key.keysym.mod = mods;
    return event;
}

// Counts what a button of 100 × 100 in the corner, and the scene, get to see.
class Input_ : public testing::Test {
protected:
    void SetUp() override { stage_.show(scene_); }

    void feed_click(int x, int y) {
        stage_.feed(mouse(SDL_MOUSEBUTTONDOWN, x, y));
        stage_.feed(mouse(SDL_MOUSEBUTTONUP, x, y));
    }
    void feed_tap(SDL_FingerID id, float x, float y) {
        stage_.feed(finger(SDL_FINGERDOWN, id, x, y));
        stage_.feed(finger(SDL_FINGERUP, id, x, y));
    }

    int pressed_ = 0;
    std::vector<KeyPress> keys_;
    std::size_t most_keys_a_frame_ = 0;
    bool touched_ = false;
    bool hovered_ = false;
    TypingFont typing_;
    HandClock clock_;
    Headless stage_{400, 400, typing_, clock_};
    FunctionScene scene_{[this](ImDrawList&, const Input& input) {
        ImGui::SetCursorScreenPos({0, 0});
        if (ImGui::InvisibleButton("button", {100, 100})) ++pressed_;
        hovered_ = ImGui::IsItemHovered();
        keys_.insert(keys_.end(), input.keys.begin(), input.keys.end());
        most_keys_a_frame_ = std::max(most_keys_a_frame_, input.keys.size());
        touched_ = input.touched;
    }};
};

TEST_F(Input_, FiveClicksQueuedAtOnceAreFiveClicks) {
    for (int i = 0; i < 5; ++i) feed_click(50, 50);
    stage_.settle();
    EXPECT_EQ(pressed_, 5);
}

TEST_F(Input_, AClickPressesWhereItWasThoughTheMouseWentOn) {
    stage_.feed(mouse(SDL_MOUSEMOTION, 50, 50));
    feed_click(50, 50);
    stage_.feed(mouse(SDL_MOUSEMOTION, 300, 300));
    feed_click(300, 300);
    stage_.feed(mouse(SDL_MOUSEMOTION, 50, 50));
    stage_.settle();
    EXPECT_EQ(pressed_, 1);
    EXPECT_TRUE(hovered_);
}

TEST_F(Input_, ADragThatEndsElsewhereIsNoClick) {
    stage_.feed(mouse(SDL_MOUSEBUTTONDOWN, 50, 50));
    stage_.feed(mouse(SDL_MOUSEMOTION, 300, 300));
    stage_.feed(mouse(SDL_MOUSEBUTTONUP, 300, 300));
    stage_.settle();
    EXPECT_EQ(pressed_, 0);
}

TEST_F(Input_, TapsQueuedAtOnceAllCountAndLeaveNoPointerBehind) {
    for (SDL_FingerID id = 1; id <= 4; ++id) feed_tap(id, 0.1F, 0.1F);
    feed_tap(5, 0.9F, 0.9F);
    stage_.settle();
    EXPECT_EQ(pressed_, 4);
    EXPECT_TRUE(touched_);
    EXPECT_FALSE(hovered_);
}

TEST_F(Input_, ASlapWithTenFingersIsOneTap) {
    for (SDL_FingerID id = 1; id <= 10; ++id) stage_.feed(finger(SDL_FINGERDOWN, id, 0.1F, 0.1F));
    for (SDL_FingerID id = 1; id <= 10; ++id) stage_.feed(finger(SDL_FINGERUP, id, 0.1F, 0.1F));
    feed_tap(11, 0.1F, 0.1F);
    stage_.settle();
    EXPECT_EQ(pressed_, 2);
}

TEST_F(Input_, WhileOneFingerIsDownTheOthersAreIgnored) {
    stage_.feed(finger(SDL_FINGERDOWN, 1, 0.9F, 0.9F));
    feed_tap(2, 0.1F, 0.1F);
    stage_.feed(finger(SDL_FINGERUP, 1, 0.9F, 0.9F));
    stage_.settle();
    EXPECT_EQ(pressed_, 0);
}

TEST_F(Input_, AFingerThatFallsSilentIsLetGo) {
    stage_.feed(finger(SDL_FINGERDOWN, 1, 0.1F, 0.1F));
    stage_.settle();
    EXPECT_EQ(pressed_, 0);
    clock_.advance(InputQueue::finger_silence);
    stage_.settle();
    feed_tap(2, 0.1F, 0.1F);
    stage_.settle();
    EXPECT_EQ(pressed_, 2);
}

TEST_F(Input_, MouseEventsMadeOfTouchesAreIgnored) {
    stage_.feed(mouse(SDL_MOUSEMOTION, 50, 50, SDL_TOUCH_MOUSEID));
    stage_.feed(mouse(SDL_MOUSEBUTTONDOWN, 50, 50, SDL_TOUCH_MOUSEID));
    stage_.feed(mouse(SDL_MOUSEBUTTONUP, 50, 50, SDL_TOUCH_MOUSEID));
    stage_.settle();
    EXPECT_EQ(pressed_, 0);
    EXPECT_FALSE(hovered_);
}

TEST_F(Input_, LosingTheFocusLetsGoOfButtonsAndKeys) {
    stage_.feed(mouse(SDL_MOUSEBUTTONDOWN, 50, 50));
    stage_.feed(key(SDL_KEYDOWN, SDLK_a));
    SDL_Event lost{};
    lost.type = SDL_WINDOWEVENT;
    lost.window.event = SDL_WINDOWEVENT_FOCUS_LOST;
    stage_.feed(lost);
    stage_.settle();
    EXPECT_FALSE(ImGui::GetIO().MouseDown[0]);
    EXPECT_FALSE(ImGui::GetIO().KeysDown[SDL_SCANCODE_A]);
}

TEST_F(Input_, TheMouseThatLeavesHoversNothing) {
    stage_.move(50, 50);
    EXPECT_TRUE(hovered_);
    SDL_Event left{};
    left.type = SDL_WINDOWEVENT;
    left.window.event = SDL_WINDOWEVENT_LEAVE;
    stage_.feed(left);
    stage_.settle();
    EXPECT_FALSE(hovered_);
}

TEST_F(Input_, KeysComeOneAFrameInOrder) {
    for (const auto code : {SDLK_1, SDLK_b, SDLK_RETURN, SDLK_1}) {
        stage_.feed(key(SDL_KEYDOWN, code));
        stage_.feed(key(SDL_KEYUP, code));
    }
    stage_.settle();
    ASSERT_EQ(keys_.size(), 4U);
    EXPECT_EQ(keys_[0].key, Key::d1);
    EXPECT_EQ(keys_[1].key, Key::b);
    EXPECT_EQ(keys_[2].key, Key::enter);
    EXPECT_EQ(most_keys_a_frame_, 1U);
}

TEST_F(Input_, AHeldKeyRepeatsAndSaysSo) {
    for (int i = 0; i < 3; ++i) {
        stage_.feed(key(SDL_KEYDOWN, SDLK_DOWN));
        stage_.settle();
    }
    ASSERT_EQ(keys_.size(), 3U);
    EXPECT_FALSE(keys_[0].repeat);
    EXPECT_TRUE(keys_[1].repeat && keys_[2].repeat);
}

TEST_F(Input_, ModifiersGoWithTheKey) {
    stage_.feed(key(SDL_KEYDOWN, SDLK_TAB, KMOD_LSHIFT));
    stage_.settle();
    ASSERT_EQ(keys_.size(), 1U);
    EXPECT_EQ(keys_[0].key, Key::tab);
    EXPECT_TRUE(keys_[0].shift);
    EXPECT_FALSE(keys_[0].ctrl);
}

struct Flood {
    const char* what;
    std::function<void(Headless&, int)> feed;
};
class Floods : public testing::TestWithParam<Flood> {};

// As many events as SDL's queue can hold. What cannot be waited for is dropped; nothing stays pressed.
TEST_P(Floods, AreDrainedWithinASecond) {
    TypingFont typing;
    HandClock clock;
    Headless stage(1280, 720, typing, clock);
    FunctionScene scene([](ImDrawList&, const Input&) { ImGui::InvisibleButton("button", {100, 100}); });
    stage.show(scene);
    const auto start = SystemClock().now().mono;
    for (int i = 0; i < 65'000; ++i) GetParam().feed(stage, i);
    stage.settle();
    EXPECT_LT((SystemClock().now().mono - start).count, 1000);
    EXPECT_LE(stage.frames(), 2 * InputQueue::most_waiting + 16);
    EXPECT_FALSE(ImGui::GetIO().MouseDown[0]);
    EXPECT_FALSE(ImGui::GetIO().KeysDown[SDL_SCANCODE_A]);
}

const Flood floods[] = {
    {"motion", [](Headless& stage, int i) { stage.feed(mouse(SDL_MOUSEMOTION, i % 1280, i % 720)); }},
    {"clicks",
     [](Headless& stage, int i) {
         stage.feed(mouse(i % 2 ? SDL_MOUSEBUTTONUP : SDL_MOUSEBUTTONDOWN, i % 1280, i % 720));
     }},
    {"clicks and motion",
     [](Headless& stage, int i) {
         constexpr Uint32 types[] = {SDL_MOUSEMOTION, SDL_MOUSEBUTTONDOWN, SDL_MOUSEMOTION,
                                     SDL_MOUSEBUTTONUP};
         stage.feed(mouse(types[i % 4], i % 1280, i % 720));
     }},
    {"keys", [](Headless& stage, int i) { stage.feed(key(i % 2 ? SDL_KEYUP : SDL_KEYDOWN, SDLK_a)); }},
    {"fingers", [](Headless& stage,
                   int i) { stage.feed(finger(i % 2 ? SDL_FINGERUP : SDL_FINGERDOWN, i / 2, 0.5F, 0.5F)); }},
    {"wheel",
     [](Headless& stage, int) {
         SDL_Event event{};
         event.type = SDL_MOUSEWHEEL;
         event.wheel.preciseY = 1;
         stage.feed(event);
     }},
};
INSTANTIATE_TEST_SUITE_P(Input_, Floods, testing::ValuesIn(floods));

struct KeyCase {
    SDL_Keycode code;
    SDL_Scancode place;
    Uint16 mods;
    Key key;
};
class KeyNames : public testing::TestWithParam<KeyCase> {};

TEST_P(KeyNames, AreThoseTheScreensKnow) {
    SDL_Keysym sym{};
    sym.sym = GetParam().code;
    sym.scancode = GetParam().place;
    sym.mod = GetParam().mods;
    EXPECT_EQ(key_of(sym), GetParam().key);
}

const KeyCase key_cases[] = {
    {SDLK_1, SDL_SCANCODE_1, KMOD_NONE, Key::d1},
    {SDLK_9, SDL_SCANCODE_9, KMOD_NONE, Key::d9},
    {SDLK_0, SDL_SCANCODE_0, KMOD_NONE, Key::d0},
    {SDLK_KP_1, SDL_SCANCODE_KP_1, KMOD_NUM, Key::d1},
    {SDLK_KP_9, SDL_SCANCODE_KP_9, KMOD_NUM, Key::d9},
    {SDLK_KP_0, SDL_SCANCODE_KP_0, KMOD_NUM, Key::d0},
    {SDLK_KP_7, SDL_SCANCODE_KP_7, KMOD_NONE, Key::home},
    {SDLK_KP_PERIOD, SDL_SCANCODE_KP_PERIOD, KMOD_NONE, Key::del},
    {SDLK_KP_ENTER, SDL_SCANCODE_KP_ENTER, KMOD_NONE, Key::enter},
    {SDLK_a, SDL_SCANCODE_A, KMOD_NONE, Key::a},
    {SDLK_a, SDL_SCANCODE_Q, KMOD_NONE, Key::a},           // AZERTY: by what is printed on the key
    {SDLK_AMPERSAND, SDL_SCANCODE_1, KMOD_NONE, Key::d1},  // AZERTY: digits are shifted
    {0x444, SDL_SCANCODE_A, KMOD_NONE, Key::a},            // Cyrillic: by place
    {SDLK_z, SDL_SCANCODE_Z, KMOD_NONE, Key::z},
    {SDLK_F12, SDL_SCANCODE_F12, KMOD_NONE, Key::f12},
    {SDLK_EQUALS, SDL_SCANCODE_EQUALS, KMOD_CTRL, Key::plus},
    {SDLK_MINUS, SDL_SCANCODE_MINUS, KMOD_CTRL, Key::minus},
    {SDLK_PRINTSCREEN, SDL_SCANCODE_PRINTSCREEN, KMOD_NONE, Key::none},
};
INSTANTIATE_TEST_SUITE_P(Input_, KeyNames, testing::ValuesIn(key_cases));

}  // namespace
}  // namespace qingwen
