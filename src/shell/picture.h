// A picture is what an ImTextureID points at: pixels in memory, straight alpha, ARGB8888.
#pragma once

#include <cstdint>
#include <memory>

#include <SDL.h>
#include <imgui.h>

namespace qingwen {

struct FreeSurface {
    void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using Surface = std::unique_ptr<SDL_Surface, FreeSurface>;

// An empty surface of ARGB8888 that blends; null when there is no memory for it or a side is not positive.
Surface make_surface(int width, int height);

// What a surface shows, as a number: size and pixels. REQUIRES: 32 bits a pixel.
std::uint64_t fingerprint(const SDL_Surface& surface);

// Whoever owns a Picture keeps it, in its place, until the frame it was drawn in has been painted.
struct Picture {
    Surface surface;
    std::uint64_t revision = 0;  // equal where the pixels are equal

    Picture() = default;
    explicit Picture(Surface pixels)
        : surface(std::move(pixels)), revision(surface ? fingerprint(*surface) : 0) {}

    [[nodiscard]] int width() const { return surface ? surface->w : 0; }
    [[nodiscard]] int height() const { return surface ? surface->h : 0; }
    [[nodiscard]] std::size_t bytes() const {
        return static_cast<std::size_t>(width()) * static_cast<std::size_t>(height()) * 4;
    }
    [[nodiscard]] ImTextureID id() { return this; }
};

SDL_Color sdl_color(ImU32 color);

// Both of ARGB8888 as one number.
std::uint32_t argb(ImU32 color);

}  // namespace qingwen
