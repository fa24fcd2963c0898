#include "shell/stage.h"

namespace qingwen {

std::span<const SDL_Rect> draw_frame(Scene& scene, Platform& platform, Painter& painter, SDL_Surface& target,
                                     float scale, Moment now) {
    const auto input = platform.begin(scale, now.mono);
    scene.draw(input, now);
    return painter.paint(target, platform.end());
}

}  // namespace qingwen
