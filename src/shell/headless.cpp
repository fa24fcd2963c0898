#include "shell/headless.h"

#include <algorithm>

#include <SDL_image.h>

#include "base/utf8.h"
#include "shell/stage.h"

namespace qingwen {

namespace {

constexpr int settling_frames = 2;
constexpr Millis between_frames = {16};

Surface screen(int width, int height) {
    return Surface(SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_XRGB8888));
}

}  // namespace

Headless::Headless(int width, int height, TypingFont& typing, HandClock& clock, float scale)
    : clock_(clock), scale_(scale), platform_(typing), surface_(screen(width, height)) {
    platform_.set_size({static_cast<float>(width), static_cast<float>(height)}, {1, 1});
}

void Headless::show(Scene& scene) {
    scene_ = &scene;
    settle();
}

void Headless::frame() {
    damage_ = draw_frame(*scene_, platform_, painter_, *surface_, scale_, clock_.now());
    ++frames_;
}

void Headless::settle() {
    for (int left = 1 + settling_frames; left > 0; --left) {
        if (platform_.pending()) left = 1 + settling_frames;
        frame();
    }
}

void Headless::step(Millis length) {
    const Mono end = clock_.now().mono + length;
    for (;;) {
        const Mono now = clock_.now().mono;
        const auto next = scene_->next(now);
        if (!next || *next > end) break;
        clock_.advance(std::max(*next - now, between_frames));
        frame();
    }
    clock_.advance(std::max(end - clock_.now().mono, Millis{0}));
    frame();
}

void Headless::button(Uint32 type, float x, float y) {
    SDL_Event event{};
    event.type = type;
    event.button.button = SDL_BUTTON_LEFT;
    event.button.x = static_cast<Sint32>(x);
    event.button.y = static_cast<Sint32>(y);
    feed(event);
}

void Headless::finger(Uint32 type, float x, float y) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.fingerId = 1;
    event.tfinger.x = x / static_cast<float>(surface_->w);
    event.tfinger.y = y / static_cast<float>(surface_->h);
    feed(event);
}

void Headless::move(float x, float y) {
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    event.motion.x = static_cast<Sint32>(x);
    event.motion.y = static_cast<Sint32>(y);
    feed(event);
    settle();
}

void Headless::click(float x, float y) {
    button(SDL_MOUSEBUTTONDOWN, x, y);
    button(SDL_MOUSEBUTTONUP, x, y);
    settle();
}

void Headless::tap(float x, float y) {
    finger(SDL_FINGERDOWN, x, y);
    finger(SDL_FINGERUP, x, y);
    settle();
}

void Headless::drag(float x, float y, float to_x, float to_y) {
    constexpr int steps = 8;
    finger(SDL_FINGERDOWN, x, y);
    for (int i = 1; i <= steps; ++i) {
        settle();
        const float part = static_cast<float>(i) / steps;
        finger(SDL_FINGERMOTION, x + (to_x - x) * part, y + (to_y - y) * part);
    }
    finger(SDL_FINGERUP, to_x, to_y);
    settle();
}

void Headless::wheel(float steps) {
    SDL_Event event{};
    event.type = SDL_MOUSEWHEEL;
    event.wheel.preciseY = steps;
    feed(event);
    settle();
}

void Headless::key(SDL_Keycode code, SDL_Keymod mods) {
    SDL_Event event{};
    event.key.keysym.sym = code;
    // By name: SDL knows its layout only once video was opened.
    event.key.keysym.scancode = SDL_GetScancodeFromName(SDL_GetKeyName(code));
    event.key.keysym.mod = static_cast<Uint16>(mods);
    for (const auto type : {SDL_KEYDOWN, SDL_KEYUP}) {
        event.type = type;
        feed(event);
    }
    settle();
}

void Headless::type(std::string_view utf8) {
    constexpr std::size_t most = SDL_TEXTINPUTEVENT_TEXT_SIZE - 1;
    while (!utf8.empty()) {
        std::size_t size = 0;
        while (size < utf8.size()) {
            const auto next = size + std::max<std::size_t>(1, utf8::decode(utf8, size).size);
            if (next > most) break;
            size = next;
        }
        SDL_Event event{};
        event.type = SDL_TEXTINPUT;
        std::ranges::copy(utf8.substr(0, size), event.text.text);
        feed(event);
        utf8.remove_prefix(size);
    }
    settle();
}

void Headless::resize(int width, int height) {
    surface_ = screen(width, height);
    platform_.set_size({static_cast<float>(width), static_cast<float>(height)}, {1, 1});
    painter_.forget();
    settle();
}

Done Headless::save_png(const std::filesystem::path& file) const {
    if (IMG_SavePNG(surface_.get(), file.c_str()) == 0) return Unit{};
    return Error{Fault::not_writable, file.string(), SDL_GetError()};
}

}  // namespace qingwen
