// A frame of the question screen at 1920×1080: ImGui's part, the screen's part and the pixels. Beside it the
// same draw data through SDL_RenderGeometry. Target: a frame painted whole takes at most 1/5.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include <benchmark/benchmark.h>

#include "bench/geometry_painter.h"
#include "shell/desk_scene.h"
#include "shell/headless.h"
#include "shell/text_glass.h"
#include "support/stage.h"
#include "yaml/load.h"

namespace {

using namespace qingwen;

constexpr int width = 1920;
constexpr int height = 1080;
constexpr float scale = 1.5F;

FontBook fonts() {
    const auto files = find_fonts({QINGWEN_SOURCE "/fonts/roles.txt", QINGWEN_BINARY "/fonts/fallback.otf"});
    if (!files) {
        std::fprintf(stderr, "frame_bench: no fonts: %s\n", files.error().detail.c_str());
        std::exit(3);
    }
    return FontBook::open(*files).value();
}

// Twenty questions of the first chapter, the timed mode, the first question on the screen.
class QuestionPage {
public:
    QuestionPage() : stage_(questions(), cases()) {
        stage_.begin();
        screen_.show(scene_);
    }

    Headless& screen() { return screen_; }
    HandClock& clock() { return stage_.clock(); }

private:
    static const Bank& bank() {
        static const auto loaded = load_bank({QINGWEN_SOURCE "/questions"});
        return loaded.bank;
    }
    static std::vector<Question> questions() {
        const auto& all = bank().questions();
        return {all.begin(),
                all.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(20, all.size()))};
    }
    static std::vector<Case> cases() {
        std::vector<Case> found;
        for (const auto& question : questions())
            if (const auto* one = bank().case_of(question);
                one && std::ranges::none_of(found, [&](const Case& known) { return known.id == one->id; }))
                found.push_back(*one);
        return found;
    }

    Stage stage_;
    FontBook book_ = fonts();
    TypingFont typing_{book_};
    TextGlass glass_{book_, &typing_};
    DeskScene scene_{stage_.desk(), glass_};
    Headless screen_{width, height, typing_, stage_.clock(), scale};
};

// The whole page, as after a resize.
void whole(benchmark::State& state) {
    QuestionPage page;
    for (auto _ : state) {
        page.screen().painter().forget();
        page.screen().frame();
    }
}

// The same frame made by ImGui, then every triangle of it rasterised.
void geometry(benchmark::State& state) {
    QuestionPage page;
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
    auto page = std::make_unique<QuestionPage>();
    int ticks = 0;
    for (auto _ : state) {
        if (++ticks % ticks_a_page == 0) {
            state.PauseTiming();
            page.reset();
            page = std::make_unique<QuestionPage>();
            state.ResumeTiming();
        }
        page->clock().advance(Millis{100});
        page->screen().frame();
    }
}

void unchanged(benchmark::State& state) {
    QuestionPage page;
    for (auto _ : state) page.screen().frame();
}

BENCHMARK(geometry)->Name("frame/yardstick")->Unit(benchmark::kMillisecond);
BENCHMARK(whole)->Name("frame/whole")->Unit(benchmark::kMillisecond);
BENCHMARK(tick)->Name("frame/clock")->Unit(benchmark::kMillisecond);
BENCHMARK(unchanged)->Name("frame/unchanged")->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
