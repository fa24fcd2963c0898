#include "shell/raster.h"

#include <array>

#include "shell/commands.h"
#include "shell/pixels.h"

namespace qingwen {

namespace {

constexpr float grid = 16;  // places within a pixel at which a corner can be

struct Corner {
    std::int64_t x = 0, y = 0;  // in 1/16 pixel
};

Corner snapped(ImVec2 at) { return {std::llround(at.x * grid), std::llround(at.y * grid)}; }

// Twice the area of a, b, p; positive when p lies inside for a triangle that runs clockwise on the screen.
std::int64_t side(const Corner& a, const Corner& b, const Corner& p) {
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

bool owns_edge(const Corner& a, const Corner& b) { return b.y < a.y || (b.y == a.y && b.x > a.x); }

class Triangle {
public:
    Triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) : v_{&a, &b, &c} {
        for (std::size_t i = 0; i < 3; ++i) p_[i] = snapped(v_[i]->pos);
        area_ = side(p_[0], p_[1], p_[2]);
        if (area_ < 0) {
            std::swap(v_[1], v_[2]);
            std::swap(p_[1], p_[2]);
            area_ = -area_;
        }
        for (std::size_t i = 0; i < 3; ++i) {
            own_[i] = owns_edge(p_[i], p_[(i + 1) % 3]);
            shade_[i] = shade_of(v_[i]->col);
        }
        const auto differs = [&](const ImDrawVert& v) { return v.uv.x != a.uv.x || v.uv.y != a.uv.y; };
        textured_ = differs(b) || differs(c);
    }

    [[nodiscard]] bool empty() const { return area_ == 0; }
    [[nodiscard]] bool textured() const { return textured_; }

    [[nodiscard]] SDL_Rect bounds() const {
        const auto [left, right] = std::minmax({p_[0].x, p_[1].x, p_[2].x});
        const auto [top, bottom] = std::minmax({p_[0].y, p_[1].y, p_[2].y});
        const int x = static_cast<int>(left >> 4);
        const int y = static_cast<int>(top >> 4);
        return {x, y, static_cast<int>(right >> 4) - x + 1, static_cast<int>(bottom >> 4) - y + 1};
    }

    // Shares of the corners at a pixel's centre; false outside.
    bool shares(int x, int y, std::array<float, 3>& share) const {
        const Corner p{std::int64_t{x} * 16 + 8, std::int64_t{y} * 16 + 8};
        for (std::size_t i = 0; i < 3; ++i) {
            const auto inside = side(p_[i], p_[(i + 1) % 3], p);
            if (inside < 0 || (inside == 0 && !own_[i])) return false;
            share[(i + 2) % 3] = static_cast<float>(inside) / static_cast<float>(area_);
        }
        return true;
    }

    [[nodiscard]] Shade shade(const std::array<float, 3>& share) const {
        Shade sum;
        for (std::size_t i = 0; i < 3; ++i) {
            sum.r += shade_[i].r * share[i];
            sum.g += shade_[i].g * share[i];
            sum.b += shade_[i].b * share[i];
            sum.a += shade_[i].a * share[i];
        }
        return sum;
    }
    [[nodiscard]] ImVec2 uv(const std::array<float, 3>& share) const {
        ImVec2 sum;
        for (std::size_t i = 0; i < 3; ++i) {
            sum.x += v_[i]->uv.x * share[i];
            sum.y += v_[i]->uv.y * share[i];
        }
        return sum;
    }

private:
    std::array<const ImDrawVert*, 3> v_;
    std::array<Corner, 3> p_;
    std::array<bool, 3> own_{};
    std::array<Shade, 3> shade_;
    std::int64_t area_ = 0;
    bool textured_ = false;
};

void fill_one(SDL_Surface& target, const Triangle& triangle, const Picture* picture, const SDL_Rect& where) {
    const auto part = common_part(triangle.bounds(), where);
    const Mixer mixer(*target.format);
    std::array<float, 3> share{};
    for (int y = part.y; y < part.y + part.h; ++y) {
        auto* row = row_of(target, y);
        for (int x = part.x; x < part.x + part.w; ++x) {
            if (!triangle.shares(x, y, share)) continue;
            auto shade = triangle.shade(share);
            if (picture) {
                const auto uv = triangle.uv(share);
                shade = tinted(Sampler(*picture).at(uv.x * static_cast<float>(picture->width()),
                                                    uv.y * static_cast<float>(picture->height())),
                               shade);
            }
            mixer.put(row[x], shade);
        }
    }
}

}  // namespace

bool can_paint_on(const SDL_Surface& target) {
    const auto& f = *target.format;
    return f.BytesPerPixel == 4 && f.Rloss == 0 && f.Gloss == 0 && f.Bloss == 0 && !SDL_MUSTLOCK(&target);
}

void mix_rect(SDL_Surface& target, const SDL_Rect& where, ImU32 color) {
    const auto c = sdl_color(color);
    const Mixer mixer(*target.format);
    for (int y = where.y; y < where.y + where.h; ++y) {
        auto* row = row_of(target, y);
        for (int x = where.x; x < where.x + where.w; ++x) mixer.put(row[x], c.r, c.g, c.b, c.a);
    }
}

void stretch(SDL_Surface& target, const Picture& picture, const SDL_FRect& source, const SDL_Rect& box,
             const SDL_Rect& where, ImU32 tint) {
    const Mixer mixer(*target.format);
    const Sampler sampler(picture);
    const auto shade = shade_of(tint);
    const float du = source.w / static_cast<float>(box.w);
    const float dv = source.h / static_cast<float>(box.h);
    for (int y = where.y; y < where.y + where.h; ++y) {
        auto* row = row_of(target, y);
        const float v = source.y + (static_cast<float>(y - box.y) + 0.5F) * dv;
        for (int x = where.x; x < where.x + where.w; ++x) {
            const float u = source.x + (static_cast<float>(x - box.x) + 0.5F) * du;
            mixer.put(row[x], tinted(sampler.at(u, v), shade));
        }
    }
}

void fill_triangles(SDL_Surface& target, std::span<const ImDrawVert> vertices, const Picture* picture,
                    const SDL_Rect& where) {
    for (std::size_t at = 0; at + 3 <= vertices.size(); at += 3) {
        const Triangle triangle(vertices[at], vertices[at + 1], vertices[at + 2]);
        const bool textured = triangle.textured() && picture && picture->surface;
        if (!triangle.empty()) fill_one(target, triangle, textured ? picture : nullptr, where);
    }
}

}  // namespace qingwen
