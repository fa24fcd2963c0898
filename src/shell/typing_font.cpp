#include "shell/typing_font.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <imgui_freetype.h>

#include "base/utf8.h"
#include "shell/text_layout.h"

namespace qingwen {

namespace {

constexpr ImWchar first_printable = 0x20;
constexpr ImWchar last_printable = 0x7E;

Picture picture_of(ImFontAtlas& atlas) {
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    atlas.GetTexDataAsRGBA32(&pixels, &width, &height);
    const Surface theirs(
        SDL_CreateRGBSurfaceWithFormatFrom(pixels, width, height, 32, width * 4, SDL_PIXELFORMAT_RGBA32));
    Surface ours(theirs ? SDL_ConvertSurfaceFormat(theirs.get(), SDL_PIXELFORMAT_ARGB8888, 0) : nullptr);
    if (ours) SDL_SetSurfaceBlendMode(ours.get(), SDL_BLENDMODE_BLEND);
    atlas.ClearTexData();
    return Picture(std::move(ours));
}

void add_tiny_font(ImFontAtlas& atlas) {
    static constexpr ImWchar one_character[] = {'?', '?', 0};
    ImFontConfig config;
    config.GlyphRanges = one_character;
    config.OversampleH = 1;
    config.SizePixels = 13;
    atlas.AddFontDefault(&config);
}

}  // namespace

TypingFont::TypingFont(FontBook& book) : book_(&book) {}

ImFont* TypingFont::at(float size) {
    if (!book_ || refused_) return nullptr;
    const int em = pixels_of(size);
    asked_ = em;
    said_ = 0;
    const auto known = std::ranges::find(sizes_, em, &Sized::em);
    if (known != sizes_.end()) return known->font;
    if (sizes_.size() == most_sizes) sizes_.erase(sizes_.begin());
    sizes_.push_back({em, nullptr});
    dirty_ = true;
    return nullptr;
}

void TypingFont::need(std::string_view text) {
    if (!book_) return;
    for (std::size_t at = 0; at < text.size();) {
        const auto found = utf8::decode(text, at);
        at += std::max<std::size_t>(1, found.size);
        const bool shown = found.size > 0 && found.code > last_printable &&
                           found.code <= std::numeric_limits<ImWchar>::max();
        if (shown && characters_.size() < most_characters &&
            characters_.insert(static_cast<ImWchar>(found.code)).second)
            dirty_ = dirty_ || !sizes_.empty();
    }
}

float TypingFont::whole_height(int em) const { return std::round(static_cast<float>(em) * height_of_em_); }

bool TypingFont::load() {
    if (!file_.empty()) return true;
    const auto& font = book_->file(Face::sans);
    if (looks_like_font(font.file)) file_ = MappedFile(font.file);
    height_of_em_ = book_->height_of_em(Face::sans);
    refused_ = file_.empty();
    return !refused_;
}

void TypingFont::add_fonts(ImFontAtlas& atlas, const ImVector<ImWchar>& ranges) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = true;  // else AddFont copies all of it
    config.FontNo = book_->file(Face::sans).index;
    config.OversampleH = 1;
    config.GlyphRanges = ranges.Data;
    const auto bytes = file_.bytes();
    for (auto& sized : sizes_) {
        sized.font = atlas.AddFontFromMemoryTTF(bytes.data(), static_cast<int>(bytes.size()),
                                                whole_height(sized.em), &config);
        atlas.ConfigData.back().FontDataOwnedByAtlas = false;  // the mapping is ours, and nothing to free
    }
}

void TypingFont::prepare() {
    auto* context = ImGui::GetCurrentContext();
    if (!dirty_ && built_for_ == context) return;
    auto& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    atlas.Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    ImVector<ImWchar> ranges;
    ImFontGlyphRangesBuilder wanted;
    for (ImWchar code = first_printable; code <= last_printable; ++code) wanted.AddChar(code);
    for (const auto code : characters_) wanted.AddChar(code);
    wanted.BuildRanges(&ranges);
    if (!sizes_.empty() && load()) add_fonts(atlas, ranges);
    if (atlas.Fonts.empty()) add_tiny_font(atlas);
    if (!atlas.Build()) {
        refused_ = true;
        sizes_.clear();
        atlas.Clear();
        add_tiny_font(atlas);
        atlas.Build();
    }
    picture_ = picture_of(atlas);
    atlas.SetTexID(picture_.id());
    built_for_ = context;
    dirty_ = false;
}

}  // namespace qingwen
