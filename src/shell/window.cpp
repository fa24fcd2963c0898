#include "shell/window.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <vector>

#include "shell/raster.h"

namespace qingwen {

namespace {

// What the environment says must not undo what touch and signals rely on.
void set_hints() {
    const auto must = [](const char* name, const char* value) {
        SDL_SetHintWithPriority(name, value, SDL_HINT_OVERRIDE);
    };
    must(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    must(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    must(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    must("SDL_MOUSE_AUTO_CAPTURE", "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    must(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT, "1");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
}

// KMSDRM has no window surface of its own; SDL makes one from a texture there.
void choose_surface(std::string_view driver) {
    if (driver != "KMSDRM")
        SDL_SetHintWithPriority(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0", SDL_HINT_OVERRIDE);
}

bool seen_by_people(std::string_view driver) {
    constexpr std::array<std::string_view, 3> drivers = {"x11", "wayland", "KMSDRM"};
    return std::ranges::find(drivers, driver) != drivers.end();
}

Error no_display(std::string detail) { return {Fault::no_display, "display", std::move(detail)}; }

Window::Size fitting(Window::Size size) {
    SDL_Rect room{};
    if (SDL_GetDisplayUsableBounds(0, &room) != 0 || room.w <= 0 || room.h <= 0) return size;
    return {std::min(size.width, room.w), std::min(size.height, room.h)};
}

std::vector<SDL_Rect> screens() {
    std::vector<SDL_Rect> all;
    for (int i = 0; i < SDL_GetNumVideoDisplays(); ++i) {
        SDL_Rect room{};
        if (SDL_GetDisplayUsableBounds(i, &room) == 0 && room.w > 0 && room.h > 0) all.push_back(room);
    }
    return all;
}

WindowPlace first_place(Window::Size size, const std::optional<WindowPlace>& was) {
    const auto all = screens();
    if (was && !all.empty()) return fitted(*was, all, {Window::smallest.width, Window::smallest.height});
    const auto fit = fitting(size);
    return {SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, fit.width, fit.height};
}

Uint32 flags_of(const WindowPlace& place) {
    Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    if (place.maximized) flags |= SDL_WINDOW_MAXIMIZED;
    return flags;
}

}  // namespace

Result<Window> Window::open(const std::string& title, Size size, bool headless,
                            const std::optional<WindowPlace>& was) {
    set_hints();
    Window window;
    window.video_ = std::make_unique<Video>();
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return no_display(SDL_GetError());
    window.video_->open = true;
    const std::string driver = SDL_GetCurrentVideoDriver() ? SDL_GetCurrentVideoDriver() : "";
    if (!headless && !seen_by_people(driver)) return no_display("SDL has only the driver " + driver);
    choose_surface(driver);
    SDL_StopTextInput();
    const auto place = first_place(size, was);
    window.window_.reset(
        SDL_CreateWindow(title.c_str(), place.x, place.y, place.width, place.height, flags_of(place)));
    if (!window.window_) return no_display(SDL_GetError());
    SDL_SetWindowMinimumSize(window.handle(), smallest.width, smallest.height);
    window.place_ = place;
    if (place.full_screen) window.fill_screen(true);
    const auto* surface = window.surface();
    if (!surface) return no_display(SDL_GetError());
    if (!can_paint_on(*surface)) return no_display(SDL_GetPixelFormatName(surface->format->format));
    return window;
}

SDL_Surface* Window::surface() { return SDL_GetWindowSurface(window_.get()); }

bool Window::show(std::span<const SDL_Rect> changed) {
    note_place();
    if (changed.empty()) return true;
    return SDL_UpdateWindowSurfaceRects(window_.get(), changed.data(), static_cast<int>(changed.size())) == 0;
}

// What it goes back to from the full screen or its largest is what it had before.
void Window::note_place() {
    const auto flags = SDL_GetWindowFlags(window_.get());
    place_.full_screen = (flags & SDL_WINDOW_FULLSCREEN_DESKTOP) == SDL_WINDOW_FULLSCREEN_DESKTOP;
    if (place_.full_screen) return;
    place_.maximized = (flags & SDL_WINDOW_MAXIMIZED) != 0;
    if (place_.maximized) return;
    SDL_GetWindowPosition(window_.get(), &place_.x, &place_.y);
    SDL_GetWindowSize(window_.get(), &place_.width, &place_.height);
}

void Window::toggle_full_screen() {
    fill_screen((SDL_GetWindowFlags(window_.get()) & SDL_WINDOW_FULLSCREEN_DESKTOP) == 0);
}

// Where no window manager places windows, SDL sizes them and leaves them where they are: so they are moved.
void Window::fill_screen(bool on) {
    const auto was = place_;
    if (on) {
        SDL_Rect screen{};
        SDL_GetDisplayBounds(std::max(0, SDL_GetWindowDisplayIndex(window_.get())), &screen);
        SDL_SetWindowPosition(window_.get(), screen.x, screen.y);
        SDL_SetWindowFullscreen(window_.get(), SDL_WINDOW_FULLSCREEN_DESKTOP);
        return;
    }
    SDL_SetWindowFullscreen(window_.get(), 0);
    SDL_SetWindowSize(window_.get(), was.width, was.height);
    SDL_SetWindowPosition(window_.get(), was.x, was.y);
}

bool Window::visible() const {
    return (SDL_GetWindowFlags(window_.get()) & (SDL_WINDOW_HIDDEN | SDL_WINDOW_MINIMIZED)) == 0;
}

ImVec2 Window::pixels_a_point() const {
    int width = 1;
    int height = 1;
    int wide = 1;
    int high = 1;
    SDL_GetWindowSize(window_.get(), &width, &height);
    SDL_GetWindowSizeInPixels(window_.get(), &wide, &high);
    const auto ratio = [](int pixels, int points) {
        return points > 0 && pixels > 0 ? static_cast<float>(pixels) / static_cast<float>(points) : 1.F;
    };
    return {ratio(wide, width), ratio(high, height)};
}

// Where the window system scales, points say so; under X11 only the density does, in quarters.
float Window::scale() const {
    const float by_points = pixels_a_point().x;
    if (by_points > 1) return by_points;
    constexpr float usual_density = 96;
    float density = usual_density;
    if (SDL_GetDisplayDPI(std::max(0, SDL_GetWindowDisplayIndex(window_.get())), nullptr, &density,
                          nullptr) != 0)
        return 1;
    return std::clamp(std::round(density / usual_density * 4) / 4, 1.F, 4.F);
}

}  // namespace qingwen
