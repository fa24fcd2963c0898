#include "shell/soft_shapes.h"

#include <algorithm>
#include <cmath>

#include "shell/pixels.h"

namespace qingwen {

namespace {

// Fills a surface with the colour, its alpha times coverage(x, y) at the pixels' centres.
template <class Coverage>
Surface covered(int width, int height, ImU32 color, Coverage coverage) {
    auto surface = make_surface(width, height);
    if (!surface) return nullptr;
    const auto plain = argb(color) & 0xFFFFFFU;
    const auto alpha = static_cast<float>(sdl_color(color).a);
    for (int y = 0; y < height; ++y) {
        auto* row = row_of(*surface, y);
        for (int x = 0; x < width; ++x) {
            const float part = coverage(static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F);
            row[x] = static_cast<std::uint32_t>(std::clamp(part, 0.F, 1.F) * alpha + 0.5F) << 24 | plain;
        }
    }
    return surface;
}

// Inside of a circle of that radius, half a pixel on both sides of the edge running from 1 to 0.
float within(float distance, float radius) { return std::clamp(radius - distance + 0.5F, 0.F, 1.F); }

}  // namespace

Surface draw_disc(int radius, ImU32 color) {
    const auto r = static_cast<float>(radius);
    return covered(2 * radius, 2 * radius, color,
                   [r](float x, float y) { return within(std::hypot(x - r, y - r), r); });
}

Surface draw_ring(int radius, float thickness, ImU32 color) {
    const auto r = static_cast<float>(radius);
    return covered(2 * radius, 2 * radius, color, [r, thickness](float x, float y) {
        const float distance = std::hypot(x - r, y - r);
        return within(distance, r) - within(distance, r - thickness);
    });
}

}  // namespace qingwen
