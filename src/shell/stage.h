// One frame, the same with and without a window: input in, scene drawn, pixels out.
#pragma once

#include <span>

#include <SDL.h>

#include "shell/painter.h"
#include "shell/platform.h"
#include "shell/scene.h"

namespace qingwen {

// Draws the scene onto `target` and returns what changed there. platform.set_size() has been told its size.
std::span<const SDL_Rect> draw_frame(Scene& scene, Platform& platform, Painter& painter, SDL_Surface& target,
                                     float scale, Moment now);

}  // namespace qingwen
