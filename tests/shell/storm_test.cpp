// More than anybody can do on purpose: every flood, window and screen the desk must come through.
#include <functional>

#include "shell/desk_fixture.h"
#include "shell/loop.h"

namespace qingwen {
namespace {

SDL_Event window_event(SDL_WindowEventID what) {
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.event = static_cast<Uint8>(what);
    return event;
}

SDL_Event text_event() {
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    std::ranges::copy(std::string_view("廉洁"), event.text.text);
    return event;
}

struct Storm {
    const char* what;
    std::function<SDL_Event(int)> event;
};
class Storms : public testing::TestWithParam<Storm> {};

// On a screen with a text field, so that all of them have somewhere to go.
TEST_P(Storms, LeaveADeskThatGoesOn) {
    DeskPage page({sample::question("blank", Blank{{{"核心"}}})}, 640, 480);
    page.begin();
    for (int i = 0; i < 65'000; ++i) page.stage.feed(GetParam().event(i));
    const auto before = page.stage.frames();
    page.stage.settle();
    EXPECT_LE(page.stage.frames() - before, 2 * InputQueue::most_waiting + 16);
    page.stage.step(seconds(10));
    EXPECT_FALSE(ImGui::GetIO().MouseDown[0]);
    EXPECT_TRUE(page.desk.view().screen == Screen::round || page.desk.view().screen == Screen::result ||
                page.desk.view().screen == Screen::home);
}

const Storm storms[] = {
    {"text", [](int) { return text_event(); }},
    {"composition", [](int i) { return composing(i % 2 == 0 ? "xin" : "", i); }},
    {"pad buttons",
     [](int i) {
         return pad_button(static_cast<Uint8>(i / 2 % SDL_CONTROLLER_BUTTON_MAX), i % 2 == 0, i % 20);
     }},
    {"sticks", [](int i) { return pad_stick(SDL_CONTROLLER_AXIS_LEFTX, i % 2 == 0 ? 32767 : 0, i % 20); }},
    {"pads that go", [](int i) { return i % 2 == 0 ? pad_button(0, true, i) : pad_gone(i - 1); }},
    {"focus", [](int) { return window_event(SDL_WINDOWEVENT_FOCUS_LOST); }},
    {"mouse leaving", [](int) { return window_event(SDL_WINDOWEVENT_LEAVE); }},
    {"drops",
     [](int i) {
         SDL_Event event{};
         event.type =
             std::array{SDL_DROPBEGIN, SDL_DROPFILE, SDL_DROPCOMPLETE}[static_cast<std::size_t>(i % 3)];
         static char file[] = "/nowhere.yaml";
         if (i % 3 == 1) event.drop.file = file;
         return event;
     }},
};
INSTANTIATE_TEST_SUITE_P(Desk, Storms, testing::ValuesIn(storms));

TEST(Storm, EverySizeOfWindowIsDrawnAndTheQuestionIsStillThere) {
    DeskPage page(sample::questions());
    page.begin();
    for (const int width : {1, 2, 3, 17, 100, 640, 3840})
        for (const int height : {1, 2, 3, 17, 100, 480, 2160}) page.stage.resize(width, height);
    for (int i = 0; i < 200; ++i) page.stage.resize(600 + i % 7 * 40, 500 + i % 5 * 30);
    page.stage.resize(1280, 720);
    const auto after = page.stage.hash();
    DeskPage fresh(sample::questions());
    fresh.begin();
    EXPECT_EQ(after, fresh.stage.hash());
}

TEST(Storm, AnotherScreenWithAnotherScaleIsThatOfAFreshStart) {
    DeskPage page(sample::questions());
    page.begin();
    const auto before = page.stage.hash();
    for (const float scale : {4.F, 0.5F, 2.F, 1.25F}) {
        page.stage.set_scale(scale);
        page.stage.settle();
    }
    page.stage.set_scale(1);
    page.stage.settle();
    EXPECT_EQ(page.stage.hash(), before);
}

TEST(Storm, AKeyHeldWhileTheFocusIsLostIsHeldNoMore) {
    DeskPage page(sample::questions());
    page.begin();
    SDL_Event down{};
    down.type = SDL_KEYDOWN;
    down.key.keysym.sym = SDLK_LALT;
    down.key.keysym.scancode = SDL_SCANCODE_LALT;
    down.key.keysym.mod = KMOD_LALT;
    page.stage.feed(down);
    page.stage.settle();
    EXPECT_TRUE(ImGui::GetIO().KeyAlt);
    page.stage.feed(window_event(SDL_WINDOWEVENT_FOCUS_LOST));
    page.stage.settle();
    EXPECT_FALSE(ImGui::GetIO().KeyAlt);
    page.stage.key(SDLK_1);  // back again
    EXPECT_TRUE(page.draft().chosen(0));
}

// Through SDL's own queue, which drops what is beyond 65,535.
TEST(Storm, AFullQueueIsDrainedAndTheCloseBehindItIsHeard) {
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
    auto opened = Window::open("test", {800, 600}, true);
    ASSERT_TRUE(opened);
    auto window = std::move(opened).value();
    TypingFont typing;
    Platform platform{typing};
    Painter painter;
    SystemClock clock;
    FunctionScene scene([](ImDrawList&, const Input&) { ImGui::InvisibleButton("button", {100, 100}); });
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    for (int i = 0; i < 65'000; ++i) {
        event.motion.x = i % 800;
        SDL_PushEvent(&event);
    }
    event.type = SDL_QUIT;
    SDL_PushEvent(&event);
    Loop loop(window, platform, painter, clock);
    const auto start = clock.now().mono;
    EXPECT_TRUE(loop.run(scene));
    EXPECT_TRUE(scene.ended);
    EXPECT_LT((clock.now().mono - start).count, 1000);
}

}  // namespace
}  // namespace qingwen
