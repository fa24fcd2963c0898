// The faces, opened when they are first needed. One open font a face, set to the size that is asked for:
// setting a size costs 2 µs, opening a font of Noto 2 ms and 600 KB. Files are mapped: read through stdio, a
// page of text took some ten thousand system calls for its glyphs.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include <SDL_ttf.h>

#include "base/result.h"
#include "shell/fonts.h"
#include "shell/mapped_file.h"
#include "shell/picture.h"

namespace qingwen {

class FontBook {
public:
    // Opens the sans face, so that a file that only looks like a font is found out: Fault::no_font. Another
    // face that cannot be opened later is served by the sans face.
    static Result<FontBook> open(FontFiles files);

    FontBook(FontBook&&) = default;
    FontBook& operator=(FontBook&&) = default;

    // Pixels from one character to the next, kerning left out. `size` is the em in pixels, here and below.
    float advance(Face face, int size, char32_t code);
    // As TTF_SizeUTF8 has it: shaped and kerned.
    float width(Face face, int size, const std::string& text);
    // One line; null when there is nothing to see. Its baseline is ascent() below its top.
    Surface render(Face face, int size, const std::string& text, SDL_Color color);
    int ascent(Face face, int size);

    // Ascent plus descent of the face for an em of 1: what ImGui takes for the size of a font.
    float height_of_em(Face face);
    [[nodiscard]] const FontFile& file(Face face) const { return files_[static_cast<std::size_t>(face)]; }

    // Opens the face now, where there is time, rather than when it is first needed.
    void make_ready(Face face) { opened(face); }

    // Characters of the text that some face has not, in order, each once. White space never counts.
    std::u32string missing(std::string_view text);

private:
    struct Library {  // TTF_Init and TTF_Quit count, so each book holds one
        Library();
        ~Library();
        Library(const Library&) = delete;
        Library& operator=(const Library&) = delete;
    };
    struct CloseFont {
        void operator()(TTF_Font* font) const { TTF_CloseFont(font); }
    };

    explicit FontBook(FontFiles files);
    TTF_Font* font(Face face, int size);
    TTF_Font* opened(Face face);
    TTF_Font* open_mapped(std::size_t at);

    std::unique_ptr<Library> library_;
    FontFiles files_;
    std::array<MappedFile, face_count> mapped_;  // outlive the fonts
    std::array<std::unique_ptr<TTF_Font, CloseFont>, face_count> fonts_;
    std::array<bool, face_count> failed_{};
    std::unordered_map<std::uint64_t, float> advances_;
};

}  // namespace qingwen
