#include "shell/text_glass.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "shell/caret_lines.h"
#include "shell/pixels.h"
#include "shell/soft_shapes.h"
#include "shell/typing_font.h"

namespace qingwen {

namespace {

constexpr std::size_t layout_bytes = 2U << 20U;
constexpr std::size_t lines_bytes = 4U << 20U;
constexpr float baseline_below_middle = 0.38F;  // em

int present_frame() { return ImGui::GetCurrentContext() ? ImGui::GetFrameCount() : 0; }

class KeyMaker {
public:
    explicit KeyMaker(char kind) : key_(1, kind) {}
    KeyMaker& add(std::uint32_t value) {
        for (int shift = 0; shift < 32; shift += 8)
            key_.push_back(static_cast<char>((value >> shift) & 255U));
        return *this;
    }
    KeyMaker& add(int value) { return add(static_cast<std::uint32_t>(value)); }
    KeyMaker& add(float value) { return add(std::bit_cast<std::uint32_t>(value)); }
    std::string with(std::string_view text) {
        key_ += text;
        return std::move(key_);
    }

private:
    std::string key_;
};

SDL_Rect ink_of(const SDL_Surface& surface) {
    int left = surface.w;
    int right = 0;
    int top = surface.h;
    int bottom = 0;
    for (int y = 0; y < surface.h; ++y) {
        const auto* row = row_of(surface, y);
        const auto* end = row + surface.w;
        const auto inked = [](std::uint32_t pixel) { return pixel >> 24 != 0; };
        const auto* first = std::find_if(row, end, inked);
        if (first == end) continue;
        while (!inked(end[-1])) --end;
        left = std::min(left, static_cast<int>(first - row));
        right = std::max(right, static_cast<int>(end - row));
        top = std::min(top, y);
        bottom = y + 1;
    }
    return {left, top, std::max(0, right - left), std::max(0, bottom - top)};
}

Surface cropped(SDL_Surface& whole, SDL_Rect part) {
    auto surface = make_surface(part.w, part.h);
    if (!surface) return nullptr;
    SDL_SetSurfaceBlendMode(&whole, SDL_BLENDMODE_NONE);
    SDL_BlitSurface(&whole, &part, surface.get(), nullptr);
    return surface;
}

}  // namespace

TextGlass::TextGlass(FontBook& book, TypingFont* typing, std::size_t most_bytes)
    : book_(book),
      typing_(typing),
      ruler_(book),
      layouts_(layout_bytes),
      lines_(lines_bytes),
      pictures_(most_bytes) {}

const TextLayout& TextGlass::layout_of(const TextRun& run) {
    const auto key = KeyMaker('l')
                         .add(static_cast<int>(run.face))
                         .add(run.size)
                         .add(run.wrap)
                         .add(run.leading)
                         .add(run.most_lines)
                         .with(run.text);
    const int frame = present_frame();
    if (const auto* known = layouts_.find(key, frame)) return *known;
    auto layout = lay_out(book_, run);
    const auto bytes = layout.bytes() + key.size();
    return layouts_.add(key, std::move(layout), bytes, frame);
}

TextGlass::Drawn TextGlass::drawn_line(const TextRun& run, const std::string& text) {
    const int size = pixels_of(run.size);
    const auto whole = book_.render(run.face, size, text, sdl_color(run.color));
    if (!whole) return {};
    const auto ink = ink_of(*whole);
    return {Picture(cropped(*whole, ink)), ink.x, ink.y - book_.ascent(run.face, size)};
}

TextGlass::Drawn& TextGlass::line_of(const TextRun& run, const std::string& text) {
    const auto key =
        KeyMaker('t').add(static_cast<int>(run.face)).add(pixels_of(run.size)).add(run.color).with(text);
    const int frame = present_frame();
    if (auto* known = pictures_.find(key, frame)) return *known;
    auto drawn = drawn_line(run, text);
    const auto bytes = drawn.picture.bytes() + sizeof drawn + key.size();
    return pictures_.add(key, std::move(drawn), bytes, frame);
}

Extent TextGlass::measure(const TextRun& run) { return layout_of(run).extent; }

Extent TextGlass::text(ImDrawList& list, ImVec2 at, const TextRun& run) {
    const auto& layout = layout_of(run);
    const ImVec2 clip_from = list.GetClipRectMin();
    const ImVec2 clip_to = list.GetClipRectMax();
    const float box = run.leading * run.size;
    for (const auto& piece : layout.pieces) {
        const float middle = at.y + (static_cast<float>(piece.line) + 0.5F) * box;
        if (middle + 2 * run.size < clip_from.y || middle - 2 * run.size > clip_to.y) continue;
        const float left = at.x + piece.x;
        if (left + piece.width + run.size < clip_from.x || left - run.size > clip_to.x) continue;
        put(list, {left, middle}, run, piece.text);
    }
    return layout.extent;
}

// `at` is the left end of the line's middle.
void TextGlass::put(ImDrawList& list, ImVec2 at, const TextRun& run, const std::string& text) {
    auto& drawn = line_of(run, text);
    if (!drawn.picture.surface) return;
    const float x = std::round(at.x) + static_cast<float>(drawn.left);
    const float y = std::round(at.y + baseline_below_middle * run.size) + static_cast<float>(drawn.top);
    list.AddImage(
        drawn.picture.id(), {x, y},
        {x + static_cast<float>(drawn.picture.width()), y + static_cast<float>(drawn.picture.height())});
}

std::span<const SetLine> TextGlass::lines(const TextRun& run) {
    const auto key = KeyMaker('c').add(static_cast<int>(run.face)).add(run.size).add(run.wrap).with(run.text);
    const int frame = present_frame();
    if (const auto* known = lines_.find(key, frame)) return *known;
    auto set = set_lines(book_, ruler_, run, frame);
    auto bytes = key.size();
    for (const auto& line : set) bytes += sizeof line + line.stops.size() * sizeof(CaretStop);
    return lines_.add(key, std::move(set), bytes, frame);
}

void TextGlass::draw_line(ImDrawList& list, ImVec2 at, const TextRun& run, const SetLine& line) {
    const float from = list.GetClipRectMin().x - 2 * run.size * static_cast<float>(longest_word);
    const float to = list.GetClipRectMax().x + run.size;
    const float middle = at.y + run.leading * run.size / 2;
    each_piece(run, line, [&](const std::string& piece, float x) {
        if (at.x + x > from && at.x + x < to) put(list, {at.x + x, middle}, run, piece);
    });
}

ImTextureID TextGlass::shape(const std::string& key, const std::function<Surface()>& draw) {
    const int frame = present_frame();
    if (auto* known = pictures_.find(key, frame)) return known->picture.id();
    Drawn drawn{Picture(draw()), 0, 0};
    const auto bytes = drawn.picture.bytes() + sizeof drawn + key.size();
    return pictures_.add(key, std::move(drawn), bytes, frame).picture.id();
}

ImTextureID TextGlass::disc(int radius, ImU32 color) {
    return shape(KeyMaker('d').add(radius).add(color).with({}), [&] { return draw_disc(radius, color); });
}

ImTextureID TextGlass::ring(int radius, float thickness, ImU32 color) {
    return shape(KeyMaker('r').add(radius).add(thickness).add(color).with({}),
                 [&] { return draw_ring(radius, thickness, color); });
}

ImTextureID TextGlass::seal(std::string_view characters, int side, ImU32 color) {
    return shape(KeyMaker('s').add(side).add(color).with(characters),
                 [&] { return draw_seal(book_, characters, side, color); });
}

ImFont* TextGlass::typing_font(float size, std::string_view text) {
    if (!typing_) return nullptr;
    typing_->need(text);
    return typing_->at(size);
}

void TextGlass::caret_height(float pixels) {
    if (typing_) typing_->lines_are(pixels);
}

}  // namespace qingwen
