#include "shell/painter.h"

#include <cmath>
#include <optional>
#include <utility>

#include "shell/damage.h"
#include "shell/raster.h"

namespace qingwen {

namespace {

bool covers(const SDL_Rect& outer, const SDL_Rect& inner) {
    return outer.x <= inner.x && outer.y <= inner.y && outer.x + outer.w >= inner.x + inner.w &&
           outer.y + outer.h >= inner.y + inner.h;
}

bool opaque_fill(const Command& command) {
    return command.kind == Command::Kind::fill && (command.color >> IM_COL32_A_SHIFT) == 255;
}

bool whole(float value) { return value == std::floor(value); }

bool unscaled(const Command& c) {
    return c.source.w == static_cast<float>(c.box.w) && c.source.h == static_cast<float>(c.box.h) &&
           whole(c.source.x) && whole(c.source.y);
}

class Region {
public:
    Region(SDL_Surface& target, const CommandList& list, const SDL_Rect& where)
        : target_(target), list_(list), where_(where) {}

    void paint() {
        const auto first = first_seen();
        if (!first) fill(where_, IM_COL32_BLACK);
        SDL_SetClipRect(&target_, &where_);
        for (auto at = first.value_or(0); at < list_.commands.size(); ++at) {
            const auto part = common_part(list_.commands[at].visible, where_);
            if (part.w > 0 && part.h > 0) put(list_.commands[at], part);
        }
        SDL_SetClipRect(&target_, nullptr);
    }

private:
    // What lies under the last colour that hides all of the region need not be painted.
    [[nodiscard]] std::optional<std::size_t> first_seen() const {
        for (auto at = list_.commands.size(); at-- > 0;)
            if (opaque_fill(list_.commands[at]) && covers(list_.commands[at].visible, where_)) return at;
        return std::nullopt;
    }

    void put(const Command& command, const SDL_Rect& part) {
        switch (command.kind) {
            case Command::Kind::fill:
                return fill(part, command.color);
            case Command::Kind::blit:
                return blit(command, part);
            case Command::Kind::mesh:
                return fill_triangles(target_,
                                      std::span(list_.vertices).subspan(command.first, command.count),
                                      command.picture, part);
        }
    }

    void fill(const SDL_Rect& part, ImU32 color) {
        const auto c = sdl_color(color);
        if (c.a == 255)
            SDL_FillRect(&target_, &part, SDL_MapRGB(target_.format, c.r, c.g, c.b));
        else
            mix_rect(target_, part, color);
    }

    void blit(const Command& command, const SDL_Rect& part) {
        const auto* picture = command.picture;
        if (!picture->surface) return;
        if (!unscaled(command))
            return stretch(target_, *picture, command.source, command.box, part, command.color);
        SDL_Rect from{static_cast<int>(command.source.x) + part.x - command.box.x,
                      static_cast<int>(command.source.y) + part.y - command.box.y, part.w, part.h};
        SDL_Rect to = part;
        auto* pixels = picture->surface.get();
        const auto tint = sdl_color(command.color);
        SDL_SetSurfaceColorMod(pixels, tint.r, tint.g, tint.b);
        SDL_SetSurfaceAlphaMod(pixels, tint.a);
        SDL_BlitSurface(pixels, &from, &target_, &to);
    }

    SDL_Surface& target_;
    const CommandList& list_;
    SDL_Rect where_;
};

}  // namespace

std::span<const SDL_Rect> Painter::paint(SDL_Surface& target, const ImDrawData& data) {
    const SDL_Rect screen{0, 0, target.w, target.h};
    flatten(data, screen, next_);
    const bool same_size = last_.screen.w == screen.w && last_.screen.h == screen.h;
    if (known_ && same_size)
        damage_ = damage_between(last_.commands, next_.commands);
    else
        damage_ = {screen};
    for (const auto& rect : damage_) Region(target, next_, rect).paint();
    std::swap(last_, next_);
    known_ = true;
    return damage_;
}

}  // namespace qingwen
