// A frame of the question screen at 1920×1080: ImGui's part, the screen's part and the pixels. Beside it the
// same draw data through SDL_RenderGeometry. Target: a frame painted whole takes at most 1/5.
#include <memory>

#include <benchmark/benchmark.h>

#include "bench/geometry_painter.h"
#include "bench/question_page.h"
#include "shell/headless.h"

namespace {

using namespace qingwen;

constexpr int width = 1920;
constexpr int height = 1080;
constexpr float scale = 1.5F;

// Its first question on a screen in memory.
class Page {
public:
    Page() { screen_.show(page_.scene()); }

    Headless& screen() { return screen_; }
    HandClock& clock() { return page_.clock(); }

private:
    QuestionPage page_;
    Headless screen_{width, height, page_.typing(), page_.clock(), scale};
};

// The whole page, as after a resize.
void whole(benchmark::State& state) {
    Page page;
    for (auto _ : state) {
        page.screen().painter().forget();
        page.screen().frame();
    }
}

// The same frame made by ImGui, then every triangle of it rasterised.
void geometry(benchmark::State& state) {
    Page page;
    const Surface target(SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_XRGB8888));
    GeometryPainter painter(*target);
    for (auto _ : state) {
        page.screen().frame();  // nothing changed: costs what ImGui and the screen cost, and no pixels
        painter.paint(*ImGui::GetDrawData());
    }
}

// The clock moves on by a tenth of a second: the line of time, and each second its number.
void tick(benchmark::State& state) {
    constexpr int ticks_a_page = 250;  // the question has 30 s
    auto page = std::make_unique<Page>();
    int ticks = 0;
    for (auto _ : state) {
        if (++ticks % ticks_a_page == 0) {
            state.PauseTiming();
            page.reset();
            page = std::make_unique<Page>();
            state.ResumeTiming();
        }
        page->clock().advance(Millis{100});
        page->screen().frame();
    }
}

void unchanged(benchmark::State& state) {
    Page page;
    for (auto _ : state) page.screen().frame();
}

BENCHMARK(geometry)->Name("frame/yardstick")->Unit(benchmark::kMillisecond);
BENCHMARK(whole)->Name("frame/whole")->Unit(benchmark::kMillisecond);
BENCHMARK(tick)->Name("frame/clock")->Unit(benchmark::kMillisecond);
BENCHMARK(unchanged)->Name("frame/unchanged")->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
