// What SDL's blitters cannot do such that a part painted alone gives the same pixels as the whole: mixing a
// colour over a rectangle, stretched pictures, triangles. Every pixel depends on its own place only, never on
// the clip. Surfaces have 32 bits a pixel, 8 a channel.
#pragma once

#include <span>

#include <SDL.h>
#include <imgui.h>

#include "shell/picture.h"

namespace qingwen {

// Whether the functions here can write on it.
bool can_paint_on(const SDL_Surface& target);

// Mixes by the colour's alpha. REQUIRES: `where` lies within the surface.
void mix_rect(SDL_Surface& target, const SDL_Rect& where, ImU32 color);

// The texels `source` of the picture, stretched bilinearly over `box` and multiplied by `tint`; only what
// lies in `where`, which REQUIRES to be within the box and the surface.
void stretch(SDL_Surface& target, const Picture& picture, const SDL_FRect& source, const SDL_Rect& box,
             const SDL_Rect& where, ImU32 tint);

// Triangles, three vertices each, colours and texels running between them; pixels whose centres they cover,
// shared edges once (top-left rule, corners snapped to 1/16 pixel). A triangle whose uv are all equal has no
// texture; nor has any when `picture` is null. REQUIRES: `where` lies within the surface.
void fill_triangles(SDL_Surface& target, std::span<const ImDrawVert> vertices, const Picture* picture,
                    const SDL_Rect& where);

}  // namespace qingwen
