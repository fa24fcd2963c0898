// Glass with SDL_ttf: text is set into lines by us, drawn a line at a time, and kept.
#pragma once

#include <functional>
#include <string>

#include "shell/font_book.h"
#include "shell/lru.h"
#include "shell/picture.h"
#include "shell/text_layout.h"
#include "shell/word_ruler.h"
#include "ui/glass.h"

namespace qingwen {

class TypingFont;

// Every line's baseline stands 0.38 em below the middle of its box, whatever the face, so that serif and sans
// share it and both ideographs and capitals stand in the middle. Pictures are valid until the next frame.
class TextGlass final : public Glass {
public:
    static constexpr std::size_t usual_bytes = 24U << 20U;

    // `typing` serves typing_font(); null: there is none. Both outlive the glass. Pictures take at most
    // `most_bytes`, unless one frame alone needs more.
    explicit TextGlass(FontBook& book, TypingFont* typing = nullptr, std::size_t most_bytes = usual_bytes);

    Extent measure(const TextRun& run) override;
    Extent text(ImDrawList& list, ImVec2 at, const TextRun& run) override;
    std::span<const SetLine> lines(const TextRun& run) override;
    void draw_line(ImDrawList& list, ImVec2 at, const TextRun& run, const SetLine& line) override;
    ImTextureID disc(int radius, ImU32 color) override;
    ImTextureID ring(int radius, float thickness, ImU32 color) override;
    ImTextureID seal(std::string_view characters, int side, ImU32 color) override;
    ImFont* typing_font(float size, std::string_view text) override;

    void caret_height(float pixels) override;

    [[nodiscard]] std::size_t bytes() const { return pictures_.bytes(); }  // of pictures

private:
    struct Drawn {
        Picture picture;
        int left = 0, top = 0;  // of the ink: from the pen, from the baseline
    };

    const TextLayout& layout_of(const TextRun& run);
    Drawn& line_of(const TextRun& run, const std::string& text);
    Drawn drawn_line(const TextRun& run, const std::string& text);
    void put(ImDrawList& list, ImVec2 at, const TextRun& run, const std::string& text);
    ImTextureID shape(const std::string& key, const std::function<Surface()>& draw);

    FontBook& book_;
    TypingFont* typing_;
    WordRuler ruler_;
    Lru<TextLayout> layouts_;
    Lru<std::vector<SetLine>> lines_;
    Lru<Drawn> pictures_;
};

}  // namespace qingwen
