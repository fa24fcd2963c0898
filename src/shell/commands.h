// ImGui's draw data as a flat list of what is to be painted, in order, in whole pixels. Axis-aligned quads of
// one colour become fills and blits; everything else becomes meshes of triangles.
#pragma once

#include <cstdint>
#include <vector>

#include <SDL.h>
#include <imgui.h>

#include "shell/picture.h"

namespace qingwen {

struct Command {
    enum class Kind : std::uint8_t { fill, blit, mesh };

    Kind kind = Kind::fill;
    SDL_Rect box{};      // before clipping
    SDL_Rect visible{};  // box within clip and screen, never empty
    SDL_FRect source{};  // blit: texels of the picture; a negative width or height mirrors
    ImU32 color = 0;     // fill: the colour; blit: what the picture is multiplied by
    const Picture* picture = nullptr;
    std::uint32_t first = 0;  // mesh: its vertices, three a triangle
    std::uint32_t count = 0;
    std::uint64_t key = 0;  // equal for commands that paint the same
};

struct CommandList {
    SDL_Rect screen{};
    std::vector<Command> commands;
    std::vector<ImDrawVert> vertices;
};

// ImTextureIDs in `data` are Picture*. User callbacks are left out. Leaves out what is not visible.
void flatten(const ImDrawData& data, SDL_Rect screen, CommandList& into);

// The part both cover; empty (w or h 0) when there is none.
SDL_Rect common_part(const SDL_Rect& a, const SDL_Rect& b);

}  // namespace qingwen
