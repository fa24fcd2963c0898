// The yardstick of the painter: the same draw data through SDL_RenderGeometry, as ImGui's own backend for
// SDL's renderer does it, on SDL's software renderer.
#pragma once

#include <map>
#include <memory>

#include "shell/painter.h"

namespace qingwen {

class GeometryPainter {
public:
    // The target outlives it.
    explicit GeometryPainter(SDL_Surface& target) : renderer_(SDL_CreateSoftwareRenderer(&target)) {}

    void paint(const ImDrawData& data) {
        SDL_RenderClear(renderer_.get());
        for (int i = 0; i < data.CmdListsCount; ++i)
            for (const auto& cmd : data.CmdLists[i]->CmdBuffer) paint(*data.CmdLists[i], cmd);
        SDL_RenderPresent(renderer_.get());
    }

private:
    struct Destroy {
        void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
        void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
    };

    SDL_Texture* texture_of(const Picture& picture) {
        auto& texture = textures_[picture.revision];
        if (!texture && picture.surface)
            texture.reset(SDL_CreateTextureFromSurface(renderer_.get(), picture.surface.get()));
        return texture.get();
    }

    void paint(const ImDrawList& list, const ImDrawCmd& cmd) {
        const SDL_Rect clip{static_cast<int>(cmd.ClipRect.x), static_cast<int>(cmd.ClipRect.y),
                            static_cast<int>(cmd.ClipRect.z - cmd.ClipRect.x),
                            static_cast<int>(cmd.ClipRect.w - cmd.ClipRect.y)};
        SDL_RenderSetClipRect(renderer_.get(), &clip);
        const auto* vertices = list.VtxBuffer.Data + cmd.VtxOffset;
        const auto colors = static_cast<const SDL_Color*>(static_cast<const void*>(&vertices->col));
        const auto* picture = static_cast<const Picture*>(cmd.GetTexID());
        SDL_RenderGeometryRaw(renderer_.get(), picture ? texture_of(*picture) : nullptr, &vertices->pos.x,
                              sizeof *vertices, colors, sizeof *vertices, &vertices->uv.x, sizeof *vertices,
                              list.VtxBuffer.Size - static_cast<int>(cmd.VtxOffset),
                              list.IdxBuffer.Data + cmd.IdxOffset, static_cast<int>(cmd.ElemCount),
                              sizeof(ImDrawIdx));
    }

    std::unique_ptr<SDL_Renderer, Destroy> renderer_;
    std::map<std::uint64_t, std::unique_ptr<SDL_Texture, Destroy>> textures_;
};

}  // namespace qingwen
