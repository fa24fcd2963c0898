// The yardstick of idling: the question screen in a window, painted whole 60 times a second, as far as the
// machine comes. full_loop SECONDS
#include <cstdio>
#include <cstdlib>

#include "base/time.h"
#include "bench/question_page.h"
#include "shell/stage.h"
#include "shell/window.h"

namespace {

using namespace qingwen;

constexpr std::uint32_t frames_a_second = 60;

void draw(Window& window, QuestionPage& page, Platform& platform, Painter& painter) {
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) platform.feed(event);
    auto* surface = window.surface();
    if (!surface) std::exit(3);
    platform.set_size({static_cast<float>(surface->w), static_cast<float>(surface->h)},
                      window.pixels_a_point());
    painter.forget();
    window.show(draw_frame(page.scene(), platform, painter, *surface, window.scale(), page.clock().now()));
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    auto window = Window::open("60 frames a second", {});
    if (!window) return std::fprintf(stderr, "no window: %s\n", window.error().detail.c_str()), 3;
    QuestionPage page;
    Platform platform(page.typing());
    Painter painter;
    const auto begin = SDL_GetTicks64();
    const auto end = begin + static_cast<std::uint64_t>(std::atoi(arguments[1])) * 1000;
    for (std::uint64_t frame = 0; SDL_GetTicks64() < end; ++frame) {
        draw(window.value(), page, platform, painter);
        const auto due = begin + frame * 1000 / frames_a_second;
        const auto now = SDL_GetTicks64();
        if (now < due) SDL_Delay(static_cast<Uint32>(due - now));
    }
}
