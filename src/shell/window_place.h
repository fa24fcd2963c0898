// Where the window was and how large, kept in window.yaml of the data folder.
#pragma once

#include <filesystem>
#include <optional>
#include <span>

#include <SDL.h>

#include "base/result.h"

namespace qingwen {

struct WindowPlace {
    int x = 0, y = 0;  // points, on the plane all screens lie on
    int width = 1280, height = 720;
    bool maximized = false;
    bool full_screen = false;  // then the rest is where it goes back to

    bool operator==(const WindowPlace&) const = default;
};

// The place as it can be now: wholly on one of the screens, the one it was most on or, where that is gone,
// the first in its middle; at least `least` large where the screen is. REQUIRES: there is a screen.
WindowPlace fitted(WindowPlace place, std::span<const SDL_Rect> screens, SDL_Point least);

// Nothing when there is none or it cannot be read.
std::optional<WindowPlace> load_window_place(const std::filesystem::path& file);
Done save_window_place(const std::filesystem::path& file, const WindowPlace& place);

}  // namespace qingwen
