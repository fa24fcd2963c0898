#include "shell/picture.h"

#include <cstring>
#include <span>

namespace qingwen {

namespace {

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 29);
}

std::uint64_t mix_row(std::uint64_t hash, std::span<const std::byte> row) {
    std::uint64_t value = 0;
    for (; row.size() >= sizeof value; row = row.subspan(sizeof value)) {
        std::memcpy(&value, row.data(), sizeof value);
        hash = mix(hash, value);
    }
    value = 0;
    if (!row.empty()) std::memcpy(&value, row.data(), row.size());
    return mix(hash, value);
}

}  // namespace

Surface make_surface(int width, int height) {
    if (width <= 0 || height <= 0) return nullptr;
    Surface surface(SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888));
    if (surface) SDL_SetSurfaceBlendMode(surface.get(), SDL_BLENDMODE_BLEND);
    return surface;
}

std::uint64_t fingerprint(const SDL_Surface& surface) {
    std::uint64_t hash = mix(static_cast<std::uint64_t>(surface.w), static_cast<std::uint64_t>(surface.h));
    const auto* row = static_cast<const std::byte*>(surface.pixels);
    for (int y = 0; y < surface.h; ++y, row += surface.pitch)
        hash = mix_row(hash, {row, static_cast<std::size_t>(surface.w) * 4});
    return hash;
}

SDL_Color sdl_color(ImU32 color) {
    const auto channel = [color](int shift) { return static_cast<Uint8>((color >> shift) & 0xFFU); };
    return {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT),
            channel(IM_COL32_A_SHIFT)};
}

std::uint32_t argb(ImU32 color) {
    const auto c = sdl_color(color);
    return static_cast<std::uint32_t>(c.a) << 24 | static_cast<std::uint32_t>(c.r) << 16 |
           static_cast<std::uint32_t>(c.g) << 8 | c.b;
}

}  // namespace qingwen
