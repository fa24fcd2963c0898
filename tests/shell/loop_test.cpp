#include "shell/loop.h"

#include <future>
#include <set>
#include <thread>

#include <signal.h>
#include <unistd.h>

#include "shell/stage_fixture.h"

namespace qingwen {
namespace {

TEST(Window, ADriverThatShowsNothingIsNoDisplay) {
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
    const auto window = Window::open("test", {800, 600});
    ASSERT_FALSE(window);
    EXPECT_EQ(window.error().fault, Fault::no_display);
}

TEST(Window, ADriverThatIsNotThereIsNoDisplay) {
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "nonsense");
    const auto window = Window::open("test", {800, 600}, true);
    ASSERT_FALSE(window);
    EXPECT_EQ(window.error().fault, Fault::no_display);
}

class LoopTest : public testing::Test {
protected:
    void SetUp() override {
        SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
        auto opened = Window::open("test", {800, 600}, true);
        ASSERT_TRUE(opened);
        window_.emplace(std::move(opened).value());
    }

    SystemClock clock_;
    std::optional<Window> window_;
    TypingFont typing_;
    Platform platform_{typing_};
    Painter painter_;
    std::atomic<bool> loop_over_ = false;
};

TEST_F(LoopTest, AskedToCloseTheSceneIsToldAndEndsIt) {
    FunctionScene scene([](ImDrawList&, const Input&) {});
    SDL_Event quit{};
    quit.type = SDL_QUIT;
    SDL_PushEvent(&quit);
    Loop loop(*window_, platform_, painter_, clock_);
    EXPECT_TRUE(loop.run(scene));
    EXPECT_TRUE(scene.ended);
}

TEST_F(LoopTest, BetweenTwoReasonsNothingIsDrawn) {
    FunctionScene* self = nullptr;
    const auto start = clock_.now().mono;
    FunctionScene scene([&](ImDrawList&, const Input&) {
        if (clock_.now().mono - start >= Millis{100}) self->ended = true;
    });
    self = &scene;
    scene.due = start + Millis{100};
    Loop loop(*window_, platform_, painter_, clock_);
    EXPECT_TRUE(loop.run(scene));
    EXPECT_LE(loop.frames(), 12U);  // the window's own first events, then the one frame that was due
    EXPECT_GE(loop.frames(), 2U);
}

TEST_F(LoopTest, ASceneThatIsAlwaysDueDoesNotSpin) {
    FunctionScene* self = nullptr;
    const auto start = clock_.now().mono;
    FunctionScene scene([&](ImDrawList&, const Input&) {
        if (clock_.now().mono - start >= Millis{100}) self->ended = true;
    });
    self = &scene;
    scene.due = Mono{0};
    Loop loop(*window_, platform_, painter_, clock_);
    EXPECT_TRUE(loop.run(scene));
    EXPECT_LE(loop.frames(), 30U);
}

// A clock on the screen: its next change is always after now.
class Ticking final : public Scene {
public:
    void draw(const Input&, Moment now) override { drawn_.insert(now.mono.ms / 20); }
    [[nodiscard]] std::optional<Mono> next(Mono now) const override { return Mono{(now.ms / 20 + 1) * 20}; }
    [[nodiscard]] bool over() const override { return drawn_.size() == 5; }
    void closing() override {}

private:
    std::set<std::int64_t> drawn_;
};

TEST_F(LoopTest, ASceneThatNamesATimeAfterNowIsDrawnWhenItComes) {
    Ticking scene;
    Loop loop(*window_, platform_, painter_, clock_);
    EXPECT_TRUE(loop.run(scene));
    EXPECT_LE(loop.frames(), 20U);
}

TEST_F(LoopTest, AnotherThreadCanWakeIt) {
    FunctionScene scene([](ImDrawList&, const Input&) {});
    Loop loop(*window_, platform_, painter_, clock_);
    std::promise<void> drawn;
    FunctionScene* self = nullptr;
    int frames = 0;
    FunctionScene waiting([&](ImDrawList&, const Input&) {
        if (++frames == 3) drawn.set_value();
        if (frames > 3) self->ended = true;
    });
    self = &waiting;
    std::thread other([&] {
        drawn.get_future().wait();
        while (!loop_over_) {
            loop.wake();
            std::this_thread::yield();
        }
    });
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    SDL_PushEvent(&event);
    EXPECT_TRUE(loop.run(waiting));
    loop_over_ = true;
    other.join();
    EXPECT_GT(frames, 3);
}

TEST_F(LoopTest, ASignalEndsIt) {
    Signals signals;
    Loop loop(*window_, platform_, painter_, clock_, &signals);
    bool sent = false;
    FunctionScene scene([&](ImDrawList&, const Input&) {
        if (!std::exchange(sent, true)) kill(getpid(), SIGTERM);
    });
    EXPECT_TRUE(loop.run(scene));
    EXPECT_TRUE(signals.raised());
    EXPECT_FALSE(scene.ended);
}

TEST(Signals, AreToldFromAnotherThreadAndTheFlagStays) {
    Signals signals;
    std::promise<std::thread::id> told;
    signals.on_raise([&] { told.set_value(std::this_thread::get_id()); });
    EXPECT_FALSE(signals.raised());
    kill(getpid(), SIGHUP);
    EXPECT_NE(told.get_future().get(), std::this_thread::get_id());
    EXPECT_TRUE(signals.raised());
}

}  // namespace
}  // namespace qingwen
