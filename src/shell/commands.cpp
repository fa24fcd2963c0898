#include "shell/commands.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <span>

#include "cli/exit_status.h"

namespace qingwen {

namespace {

int to_pixel(float value) { return static_cast<int>(std::floor(std::clamp(value, -1e6F, 1e6F) + 0.5F)); }

SDL_Rect to_rect(ImVec2 from, ImVec2 to) {
    const int x = to_pixel(std::min(from.x, to.x));
    const int y = to_pixel(std::min(from.y, to.y));
    return {x, y, to_pixel(std::max(from.x, to.x)) - x, to_pixel(std::max(from.y, to.y)) - y};
}

class Hash {
public:
    Hash& add(std::uint64_t value) {
        value_ = (value_ ^ value) * 0x9E3779B97F4A7C15ULL;
        value_ ^= value_ >> 31;
        return *this;
    }
    Hash& add(float value) { return add(std::uint64_t{std::bit_cast<std::uint32_t>(value)}); }
    Hash& add(const SDL_Rect& r) {
        const auto pair = [](int a, int b) {
            return std::uint64_t{static_cast<std::uint32_t>(a)} << 32 | static_cast<std::uint32_t>(b);
        };
        return add(pair(r.x, r.y)).add(pair(r.w, r.h));
    }
    [[nodiscard]] std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0x51A5;
};

bool same(ImVec2 a, ImVec2 b) { return a.x == b.x && a.y == b.y; }

// Corners in ImGui's order: upper left, upper right, lower right, lower left.
using Quad = std::array<ImDrawVert, 4>;

bool upright(const Quad& q, ImVec2 ImDrawVert::*at) {
    const ImVec2 a = q[0].*at;
    const ImVec2 b = q[1].*at;
    const ImVec2 c = q[2].*at;
    const ImVec2 d = q[3].*at;
    return a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x;
}

bool plain(const Quad& q) {
    const bool one_color = q[0].col == q[1].col && q[0].col == q[2].col && q[0].col == q[3].col;
    return one_color && upright(q, &ImDrawVert::pos) && upright(q, &ImDrawVert::uv);
}

class Flattener {
public:
    Flattener(const ImDrawData& data, SDL_Rect screen, CommandList& into)
        : data_(data), screen_(screen), out_(into) {}

    void add(const ImDrawList& list, const ImDrawCmd& cmd) {
        clip_ = common_part(
            to_rect(moved({cmd.ClipRect.x, cmd.ClipRect.y}), moved({cmd.ClipRect.z, cmd.ClipRect.w})),
            screen_);
        if (clip_.w <= 0 || clip_.h <= 0) return;
        picture_ = static_cast<const Picture*>(cmd.GetTexID());
        const std::span indices(list.IdxBuffer.Data + cmd.IdxOffset, cmd.ElemCount);
        vertices_ = list.VtxBuffer.Data + cmd.VtxOffset;
        for (std::size_t at = 0; at + 3 <= indices.size();) at += add_shape(indices.subspan(at));
        end_mesh();
    }

private:
    // How many indices were used up.
    std::size_t add_shape(std::span<const ImDrawIdx> rest) {
        if (rest.size() >= 6 && rest[3] == rest[0] && rest[4] == rest[2]) {
            const Quad quad{vertex(rest[0]), vertex(rest[1]), vertex(rest[2]), vertex(rest[5])};
            if (plain(quad)) {
                end_mesh();
                add_quad(quad);
                return 6;
            }
        }
        const auto lowest = std::min({rest[0], rest[1], rest[2]});
        if (mesh_open_ && lowest > mesh_last_) end_mesh();
        add_triangle(rest.first<3>());
        return exit_status::world;
    }

    void add_quad(const Quad& q) {
        Command command;
        command.box = to_rect(q[0].pos, q[2].pos);
        command.color = q[0].col;
        if (!same(q[0].uv, q[2].uv) && picture_) {
            const auto w = static_cast<float>(picture_->width());
            const auto h = static_cast<float>(picture_->height());
            const bool left = q[0].pos.x <= q[2].pos.x;
            const bool top = q[0].pos.y <= q[2].pos.y;
            const ImVec2 from{left ? q[0].uv.x : q[2].uv.x, top ? q[0].uv.y : q[2].uv.y};
            const ImVec2 to{left ? q[2].uv.x : q[0].uv.x, top ? q[2].uv.y : q[0].uv.y};
            command.kind = Command::Kind::blit;
            command.picture = picture_;
            command.source = {from.x * w, from.y * h, (to.x - from.x) * w, (to.y - from.y) * h};
        }
        finish(command, Hash());
    }

    void add_triangle(std::span<const ImDrawIdx, 3> indices) {
        if (!mesh_open_) {
            mesh_open_ = true;
            mesh_last_ = 0;
            mesh_first_ = out_.vertices.size();
        }
        for (const auto index : indices) {
            out_.vertices.push_back(vertex(index));
            mesh_last_ = std::max(mesh_last_, index);
        }
    }

    void end_mesh() {
        if (!mesh_open_) return;
        mesh_open_ = false;
        Hash hash;
        ImVec2 low{1e6F, 1e6F};
        ImVec2 high{-1e6F, -1e6F};
        for (auto at = mesh_first_; at < out_.vertices.size(); ++at) {
            const auto& v = out_.vertices[at];
            low = {std::min(low.x, v.pos.x), std::min(low.y, v.pos.y)};
            high = {std::max(high.x, v.pos.x), std::max(high.y, v.pos.y)};
            hash.add(v.pos.x).add(v.pos.y).add(v.uv.x).add(v.uv.y).add(std::uint64_t{v.col});
        }
        Command command;
        command.kind = Command::Kind::mesh;
        command.picture = picture_;
        command.first = static_cast<std::uint32_t>(mesh_first_);
        command.count = static_cast<std::uint32_t>(out_.vertices.size() - mesh_first_);
        command.box = to_rect({low.x - 1, low.y - 1}, {high.x + 1, high.y + 1});
        if (!finish(command, hash)) out_.vertices.resize(mesh_first_);
    }

    bool finish(Command& command, Hash hash) {
        const bool unseen = command.kind != Command::Kind::mesh && (command.color & IM_COL32_A_MASK) == 0;
        command.visible = common_part(command.box, clip_);
        if (unseen || command.visible.w <= 0 || command.visible.h <= 0) return false;
        hash.add(static_cast<std::uint64_t>(command.kind))
            .add(command.visible)
            .add(std::uint64_t{command.color});
        if (command.kind == Command::Kind::blit)
            hash.add(command.box)
                .add(command.source.x)
                .add(command.source.y)
                .add(command.source.w)
                .add(command.source.h);
        hash.add(command.picture ? command.picture->revision : 0);
        command.key = hash.value();
        out_.commands.push_back(command);
        return true;
    }

    [[nodiscard]] ImVec2 moved(ImVec2 at) const {
        return {at.x - data_.DisplayPos.x, at.y - data_.DisplayPos.y};
    }
    [[nodiscard]] ImDrawVert vertex(ImDrawIdx index) const {
        auto one = vertices_[index];
        one.pos = moved(one.pos);
        return one;
    }

    const ImDrawData& data_;
    SDL_Rect screen_;
    CommandList& out_;
    SDL_Rect clip_{};
    const Picture* picture_ = nullptr;
    const ImDrawVert* vertices_ = nullptr;
    bool mesh_open_ = false;
    ImDrawIdx mesh_last_ = 0;
    std::size_t mesh_first_ = 0;
};

}  // namespace

SDL_Rect common_part(const SDL_Rect& a, const SDL_Rect& b) {
    const int x = std::max(a.x, b.x);
    const int y = std::max(a.y, b.y);
    return {x, y, std::max(0, std::min(a.x + a.w, b.x + b.w) - x),
            std::max(0, std::min(a.y + a.h, b.y + b.h) - y)};
}

void flatten(const ImDrawData& data, SDL_Rect screen, CommandList& into) {
    into.screen = screen;
    into.commands.clear();
    into.vertices.clear();
    Flattener flattener(data, screen, into);
    const std::span lists(data.CmdLists, static_cast<std::size_t>(data.CmdListsCount));
    for (const auto* list : lists)
        for (const auto& cmd : list->CmdBuffer)
            if (cmd.UserCallback == nullptr) flattener.add(*list, cmd);
}

}  // namespace qingwen
