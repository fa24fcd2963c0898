// Paints ImGui's draw data onto a surface in memory, and only where it differs from what it painted last.
// Quads are filled and blitted, so a page of text costs about as much as copying it.
#pragma once

#include <span>
#include <vector>

#include <SDL.h>
#include <imgui.h>

#include "shell/commands.h"

namespace qingwen {

class Painter {
public:
    // Paints and returns what changed: at most most_damage rectangles, none when the picture is the same.
    // `target` is taken to show what was painted last, unless its size differs or forget() was called. The
    // pixels are the same as if all had been painted. ImTextureIDs are Picture*.
    // REQUIRES: can_paint_on(target).
    std::span<const SDL_Rect> paint(SDL_Surface& target, const ImDrawData& data);

    // The target shows something else now: the next paint() paints all of it.
    void forget() { known_ = false; }

private:
    CommandList last_;
    CommandList next_;
    std::vector<SDL_Rect> damage_;
    bool known_ = false;
};

}  // namespace qingwen
