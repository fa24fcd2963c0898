// Single pixels: reading, mixing, writing. Inline, for the loops of the raster.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <SDL.h>

#include "shell/picture.h"

namespace qingwen {

struct Shade {  // straight alpha, 0 to 255
    float r = 0, g = 0, b = 0, a = 0;
};

inline Shade shade_of(ImU32 color) {
    const auto c = sdl_color(color);
    return {static_cast<float>(c.r), static_cast<float>(c.g), static_cast<float>(c.b),
            static_cast<float>(c.a)};
}

inline std::uint32_t* row_of(const SDL_Surface& surface, int y) {
    auto* bytes = static_cast<std::byte*>(surface.pixels) + std::ptrdiff_t{surface.pitch} * y;
    return static_cast<std::uint32_t*>(static_cast<void*>(bytes));
}

inline std::uint32_t mixed(std::uint32_t over, std::uint32_t under, std::uint32_t alpha) {
    const std::uint32_t sum = over * alpha + under * (255 - alpha) + 128;
    return (sum + (sum >> 8)) >> 8;
}

// Mixes colours over pixels of one surface.
class Mixer {
public:
    explicit Mixer(const SDL_PixelFormat& format)
        : r_(format.Rshift), g_(format.Gshift), b_(format.Bshift), keep_(format.Amask) {}

    void put(std::uint32_t& pixel, std::uint32_t r, std::uint32_t g, std::uint32_t b, std::uint32_t a) const {
        pixel = keep_ | mixed(r, (pixel >> r_) & 255U, a) << r_ | mixed(g, (pixel >> g_) & 255U, a) << g_ |
                mixed(b, (pixel >> b_) & 255U, a) << b_;
    }
    void put(std::uint32_t& pixel, const Shade& s) const {
        const auto whole = [](float v) {
            return static_cast<std::uint32_t>(std::clamp(v, 0.F, 255.F) + 0.5F);
        };
        if (const auto a = whole(s.a); a > 0) put(pixel, whole(s.r), whole(s.g), whole(s.b), a);
    }

private:
    std::uint32_t r_, g_, b_, keep_;
};

// A picture read between its texels; its edge goes on beyond its sides.
class Sampler {
public:
    explicit Sampler(const Picture& picture) : surface_(*picture.surface) {}

    // u and v in texels; the centre of the first is at 0.5.
    [[nodiscard]] Shade at(float u, float v) const {
        const float x = std::floor(u - 0.5F);
        const float y = std::floor(v - 0.5F);
        const float fx = u - 0.5F - x;
        const float fy = v - 0.5F - y;
        const int ix = static_cast<int>(x);
        const int iy = static_cast<int>(y);
        Shade sum;
        add(sum, texel(ix, iy), (1 - fx) * (1 - fy));
        add(sum, texel(ix + 1, iy), fx * (1 - fy));
        add(sum, texel(ix, iy + 1), (1 - fx) * fy);
        add(sum, texel(ix + 1, iy + 1), fx * fy);
        if (sum.a <= 0) return {};
        return {sum.r / sum.a, sum.g / sum.a, sum.b / sum.a, sum.a};
    }

private:
    [[nodiscard]] std::uint32_t texel(int x, int y) const {
        return row_of(surface_, std::clamp(y, 0, surface_.h - 1))[std::clamp(x, 0, surface_.w - 1)];
    }
    static void add(Shade& sum, std::uint32_t texel, float weight) {
        const float a = static_cast<float>(texel >> 24) * weight;
        sum.a += a;
        sum.r += static_cast<float>((texel >> 16) & 255U) * a;
        sum.g += static_cast<float>((texel >> 8) & 255U) * a;
        sum.b += static_cast<float>(texel & 255U) * a;
    }

    const SDL_Surface& surface_;
};

inline Shade tinted(const Shade& s, const Shade& tint) {
    return {s.r * tint.r / 255, s.g * tint.g / 255, s.b * tint.b / 255, s.a * tint.a / 255};
}

}  // namespace qingwen
