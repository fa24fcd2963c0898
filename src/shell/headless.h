// A scene without a window, display or SDL video: events by hand, time by hand, pixels in memory. What
// happens here happens in a window.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "base/result.h"
#include "base/time.h"
#include "shell/painter.h"
#include "shell/picture.h"
#include "shell/platform.h"
#include "shell/scene.h"

namespace qingwen {

class Headless {
public:
    // Both outlive it. Units are pixels; `scale` is handed to the scene.
    Headless(int width, int height, TypingFont& typing, HandClock& clock, float scale = 1);

    // The scene all the rest is about; draws it until it has settled. REQUIRES: before anything else.
    void show(Scene& scene);

    void move(float x, float y);
    void click(float x, float y);
    void tap(float x, float y);  // by finger
    void drag(float x, float y, float to_x, float to_y);
    void wheel(float steps);  // up is positive
    void key(SDL_Keycode code, SDL_Keymod mods = KMOD_NONE);
    void type(std::string_view utf8);  // as an input method commits it
    void resize(int width, int height);
    void set_scale(float scale) { scale_ = scale; }  // as on another screen
    // Only takes the event in; settle() draws.
    void feed(const SDL_Event& event) { platform_.feed(event); }

    // Draws as long as steps wait, and the frames a window would draw after an event.
    void settle();
    // Lets time pass, drawing whenever the scene asks to be drawn on the way.
    void step(Millis length);
    void frame();  // one

    [[nodiscard]] std::uint64_t hash() const { return fingerprint(*surface_); }
    Done save_png(const std::filesystem::path& file) const;

    [[nodiscard]] SDL_Surface& surface() { return *surface_; }
    [[nodiscard]] Painter& painter() { return painter_; }
    [[nodiscard]] std::uint64_t frames() const { return frames_; }
    [[nodiscard]] std::span<const SDL_Rect> damage() const { return damage_; }  // of the last frame

private:
    void button(Uint32 type, float x, float y);
    void finger(Uint32 type, float x, float y);

    HandClock& clock_;
    float scale_;
    Platform platform_;
    Painter painter_;
    Surface surface_;
    Scene* scene_ = nullptr;
    std::span<const SDL_Rect> damage_;
    std::uint64_t frames_ = 0;
};

}  // namespace qingwen
