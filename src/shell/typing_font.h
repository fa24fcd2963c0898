// ImGui's own font, which only text fields use: the sans face, rasterised by FreeType into ImGui's atlas,
// with the characters that were typed so far. Until a field asks, the atlas holds next to nothing, so that
// the 19 MB of a Chinese font cost nothing at the start.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "shell/font_book.h"
#include "shell/mapped_file.h"
#include "shell/picture.h"

namespace qingwen {

class TypingFont {
public:
    static constexpr std::size_t most_sizes = 4;
    static constexpr std::size_t most_characters = 8000;

    TypingFont() = default;                  // has no file: at() is always null
    explicit TypingFont(FontBook& book);     // the book outlives it
    TypingFont(const TypingFont&) = delete;  // the atlas points at its picture
    TypingFont& operator=(const TypingFont&) = delete;

    // The font with an em of `size` pixels; null until it was prepared. Valid until the next prepare().
    ImFont* at(float size);

    // Of the line that is typed in, in pixels: of the font asked for last, or what a field without it said
    // since.
    [[nodiscard]] float line_height() const { return said_ > 0 ? said_ : whole_height(asked_); }
    void lines_are(float high) { said_ = high; }

    // Characters that fields are about to show. ImGui knows none beyond U+FFFF.
    void need(std::string_view text);

    // Something was asked for that prepare() has not brought yet: draw another frame.
    [[nodiscard]] bool pending() const { return dirty_; }

    // Builds the atlas of the current ImGui context when something is new. REQUIRES: between two frames.
    void prepare();

private:
    struct Sized {
        int em = 0;
        ImFont* font = nullptr;
    };

    void add_fonts(ImFontAtlas& atlas, const ImVector<ImWchar>& ranges);
    bool load();
    // ImGui's builder cuts a font's height down to whole pixels, so it is rounded before.
    [[nodiscard]] float whole_height(int em) const;

    FontBook* book_ = nullptr;
    MappedFile file_;
    bool refused_ = false;  // the file cannot be used
    float height_of_em_ = 1;
    std::vector<Sized> sizes_;
    std::set<ImWchar> characters_;
    Picture picture_;
    ImGuiContext* built_for_ = nullptr;
    bool dirty_ = true;
    int asked_ = 0;
    float said_ = 0;
};

}  // namespace qingwen
