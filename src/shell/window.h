// A window whose pixels lie in memory: no renderer, no GPU. Opens SDL's video and closes it.
#pragma once

#include <memory>
#include <span>
#include <string>

#include <SDL.h>
#include <imgui.h>

#include "base/result.h"
#include "shell/window_place.h"

namespace qingwen {

class Window {
public:
    struct Size {
        int width = 1280, height = 720;  // points
    };
    static constexpr Size smallest = {800, 600};

    // Fault::no_display when there is no display that a person could see: SDL falls back to drivers that show
    // nothing, and those are refused unless `headless`. At most as large as the screen leaves room for.
    // `was`: where it was last time; it goes there again as far as it fits.
    static Result<Window> open(const std::string& title, Size size, bool headless = false,
                               const std::optional<WindowPlace>& was = {});

    Window(Window&&) = default;
    Window& operator=(Window&&) = default;

    // The pixels, of the present size; null when SDL has none. Valid until the size changes.
    SDL_Surface* surface();

    // Brings what changed on the screen. False when the surface is no longer the window's.
    bool show(std::span<const SDL_Rect> changed);

    void toggle_full_screen();
    [[nodiscard]] const WindowPlace& place() const { return place_; }  // when it last showed something

    [[nodiscard]] bool visible() const;           // neither hidden nor minimised
    [[nodiscard]] float scale() const;            // pixels a unit, from the screen's density; at least 1
    [[nodiscard]] ImVec2 pixels_a_point() const;  // of SDL's mouse
    [[nodiscard]] SDL_Window* handle() { return window_.get(); }

private:
    struct Video {
        bool open = false;
        Video() = default;
        Video(const Video&) = delete;
        Video& operator=(const Video&) = delete;
        ~Video() {
            if (open) SDL_QuitSubSystem(SDL_INIT_VIDEO);
        }
    };
    struct Destroy {
        void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
    };

    Window() = default;
    void note_place();
    void fill_screen(bool on);

    WindowPlace place_;
    std::unique_ptr<Video> video_;
    std::unique_ptr<SDL_Window, Destroy> window_;
};

}  // namespace qingwen
