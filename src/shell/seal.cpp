#include <algorithm>
#include <cmath>
#include <vector>

#include "base/utf8.h"
#include "shell/pixels.h"
#include "shell/soft_shapes.h"

namespace qingwen {

namespace {

constexpr float turn = -6.F * 3.14159265F / 180.F;  // against the clock, y pointing down
constexpr int fine = 4;  // the characters are drawn this much larger, then averaged

struct Cell {
    float x = 0, y = 0;  // centre, in sides from the seal's centre
};

struct Arrangement {
    std::vector<Cell> cells;
    float em = 0;  // in sides
};

Arrangement arrangement_of(std::size_t count) {
    constexpr float step = 0.185F;
    switch (count) {
        case 0:
            return {};
        case 1:
            return {{{0, 0}}, 0.6F};
        case 2:
            return {{{0, -step}, {0, step}}, 0.36F};
        case 3:
            return {{{0, -0.26F}, {0, 0}, {0, 0.26F}}, 0.25F};
        default:
            return {{{step, -step}, {step, step}, {-step, -step}, {-step, step}}, 0.36F};
    }
}

std::vector<std::string> characters_of(std::string_view text) {
    std::vector<std::string> all;
    for (std::size_t at = 0; at < text.size() && all.size() < 4;) {
        const auto size = std::max<std::size_t>(1, utf8::decode(text, at).size);
        all.emplace_back(text.substr(at, size));
        at += size;
    }
    return all;
}

struct Ink {
    int left = 0, top = 0, right = 0, bottom = 0;
};

Ink ink_of(const SDL_Surface& surface) {
    Ink ink{surface.w, surface.h, 0, 0};
    for (int y = 0; y < surface.h; ++y)
        for (int x = 0; x < surface.w; ++x)
            if (row_of(surface, y)[x] >> 24 != 0)
                ink = {std::min(ink.left, x), std::min(ink.top, y), std::max(ink.right, x + 1),
                       std::max(ink.bottom, y + 1)};
    return ink;
}

// The upright characters as alpha, `fine` times as large as the seal, each in the middle of its cell.
class Plate {
public:
    Plate(FontBook& book, std::string_view text, int side) : extent_(side * fine) {
        surface_ = make_surface(extent_, extent_);
        const auto characters = characters_of(text);
        const auto arrangement = arrangement_of(characters.size());
        const auto em = static_cast<int>(arrangement.em * static_cast<float>(extent_));
        for (std::size_t i = 0; i < characters.size(); ++i)
            put(book.render(Face::serif_bold, em, characters[i], {255, 255, 255, 255}), arrangement.cells[i]);
    }

    // Alpha, 0 to 1, averaged round a place given in pixels of the seal from its centre.
    [[nodiscard]] float at(float x, float y) const {
        const float u = x * fine + static_cast<float>(extent_) / 2;
        const float v = y * fine + static_cast<float>(extent_) / 2;
        float sum = 0;
        for (int dy = 0; dy < fine; ++dy)
            for (int dx = 0; dx < fine; ++dx) {
                const float across = static_cast<float>(dx) - (fine - 1) / 2.F;
                const float down = static_cast<float>(dy) - (fine - 1) / 2.F;
                sum += alpha(u + across, v + down);
            }
        return sum / (fine * fine);
    }

private:
    void put(const Surface& glyph, const Cell& cell) {
        if (!glyph || !surface_) return;
        const auto ink = ink_of(*glyph);
        const auto centre = [this](float part) {
            return static_cast<int>(std::lround((0.5F + part) * static_cast<float>(extent_)));
        };
        SDL_Rect from{ink.left, ink.top, ink.right - ink.left, ink.bottom - ink.top};
        SDL_Rect to{centre(cell.x) - from.w / 2, centre(cell.y) - from.h / 2, from.w, from.h};
        SDL_SetSurfaceBlendMode(glyph.get(), SDL_BLENDMODE_NONE);
        SDL_BlitSurface(glyph.get(), &from, surface_.get(), &to);
    }

    [[nodiscard]] float alpha(float u, float v) const {
        const int x = static_cast<int>(std::floor(u));
        const int y = static_cast<int>(std::floor(v));
        if (!surface_ || x < 0 || y < 0 || x >= extent_ || y >= extent_) return 0;
        return static_cast<float>(row_of(*surface_, y)[x] >> 24) / 255.F;
    }

    int extent_;
    Surface surface_;
};

// Distance from the edge of a square with rounded corners round the origin, negative inside.
float beyond_rounded(float x, float y, float half, float radius) {
    const float dx = std::abs(x) - half + radius;
    const float dy = std::abs(y) - half + radius;
    return std::hypot(std::max(dx, 0.F), std::max(dy, 0.F)) + std::min(std::max(dx, dy), 0.F) - radius;
}

float frame_at(float x, float y, float side) {
    const float stroke = std::max(1.F, side / 24);
    const float distance = beyond_rounded(x, y, side / 2, side / 12);
    return std::clamp(0.5F - distance, 0.F, 1.F) - std::clamp(0.5F - distance - stroke, 0.F, 1.F);
}

}  // namespace

int seal_extent(int side) {
    return side + 2 * static_cast<int>(std::lround(static_cast<float>(side) * 0.06F));
}

Surface draw_seal(FontBook& book, std::string_view characters, int side, ImU32 color) {
    if (side < 8 || side > 2048) return nullptr;
    const int extent = seal_extent(side);
    auto surface = make_surface(extent, extent);
    if (!surface) return nullptr;
    const Plate plate(book, characters, side);
    const float middle = static_cast<float>(extent) / 2;
    const auto plain = argb(color) & 0xFFFFFFU;
    const auto alpha = static_cast<float>(sdl_color(color).a);
    for (int row = 0; row < extent; ++row)
        for (int column = 0; column < extent; ++column) {
            const float x = static_cast<float>(column) + 0.5F - middle;
            const float y = static_cast<float>(row) + 0.5F - middle;
            const float across = x * std::cos(turn) + y * std::sin(turn);
            const float down = y * std::cos(turn) - x * std::sin(turn);
            const float ink =
                std::max(frame_at(across, down, static_cast<float>(side)), plate.at(across, down));
            row_of(*surface, row)[column] = static_cast<std::uint32_t>(ink * alpha + 0.5F) << 24 | plain;
        }
    return surface;
}

}  // namespace qingwen
