#include "shell/font_book.h"

#include <algorithm>

#include "base/utf8.h"

namespace qingwen {

namespace {

constexpr int smallest = 4;
constexpr int largest = 1024;
constexpr int opening_size = 20;
constexpr std::size_t most_advances = 1U << 16U;
// What questions are set in.
constexpr std::array question_faces{Face::serif, Face::serif_bold, Face::sans, Face::sans_bold};

// Characters that are an em wide in every Chinese font stand for one another, so that a long text is measured
// without loading each of its glyphs.
char32_t representative(char32_t code) {
    const bool ideograph = (code >= 0x4E00 && code < 0xA000) || (code >= 0x3400 && code < 0x4DC0);
    return ideograph ? U'一' : code;
}

bool blank(char32_t code) { return code <= U' ' || code == 0x3000 || code == 0xA0; }

}  // namespace

FontBook::Library::Library() { TTF_Init(); }
FontBook::Library::~Library() { TTF_Quit(); }

FontBook::FontBook(FontFiles files) : library_(std::make_unique<Library>()), files_(std::move(files)) {}

Result<FontBook> FontBook::open(FontFiles files) {
    FontBook book(std::move(files));
    const auto& sans = book.file(Face::sans);
    if (!looks_like_font(sans.file)) return Error{Fault::no_font, sans.file.string(), "not a font file"};
    if (!book.opened(Face::sans)) return Error{Fault::no_font, sans.file.string(), TTF_GetError()};
    return book;
}

TTF_Font* FontBook::opened(Face face) {
    const auto at = static_cast<std::size_t>(face);
    if (!fonts_[at] && !failed_[at]) {
        if (looks_like_font(files_[at].file)) fonts_[at].reset(open_mapped(at));
        failed_[at] = !fonts_[at];
    }
    if (fonts_[at]) return fonts_[at].get();
    return face == Face::sans ? nullptr : opened(Face::sans);
}

TTF_Font* FontBook::open_mapped(std::size_t at) {
    mapped_[at] = MappedFile(files_[at].file);
    const auto bytes = mapped_[at].bytes();
    auto* stream = SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()));  // at most largest_font
    return stream ? TTF_OpenFontIndexRW(stream, 1, opening_size, files_[at].index) : nullptr;
}

TTF_Font* FontBook::font(Face face, int size) {
    auto* font = opened(face);
    TTF_SetFontSize(font, std::clamp(size, smallest, largest));
    return font;
}

float FontBook::advance(Face face, int size, char32_t code) {
    const auto shown = representative(code);
    const auto key = std::uint64_t{shown} << 32U | static_cast<std::uint64_t>(size) << 8U |
                     static_cast<std::uint64_t>(face);
    if (const auto known = advances_.find(key); known != advances_.end()) return known->second;
    if (advances_.size() >= most_advances) advances_.clear();
    int advance = 0;
    TTF_GlyphMetrics32(font(face, size), shown, nullptr, nullptr, nullptr, nullptr, &advance);
    return advances_[key] = static_cast<float>(advance);
}

float FontBook::width(Face face, int size, const std::string& text) {
    int width = 0;
    TTF_SizeUTF8(font(face, size), text.c_str(), &width, nullptr);
    return static_cast<float>(width);
}

Surface FontBook::render(Face face, int size, const std::string& text, SDL_Color color) {
    return Surface(TTF_RenderUTF8_Blended(font(face, size), text.c_str(), color));
}

int FontBook::ascent(Face face, int size) { return TTF_FontAscent(font(face, size)); }

float FontBook::height_of_em(Face face) {
    constexpr int exact = 1000;
    auto* sized = font(face, exact);
    return static_cast<float>(TTF_FontAscent(sized) - TTF_FontDescent(sized)) / static_cast<float>(exact);
}

std::u32string FontBook::missing(std::string_view text) {
    std::u32string codes;
    for (std::size_t at = 0; at < text.size();) {
        const auto found = utf8::decode(text, at);
        at += std::max<std::size_t>(1, found.size);
        if (found.size > 0 && !blank(found.code)) codes.push_back(found.code);
    }
    std::ranges::sort(codes);
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    std::erase_if(codes, [this](char32_t code) {
        return std::ranges::all_of(question_faces,
                                   [&](Face face) { return TTF_GlyphIsProvided32(opened(face), code) != 0; });
    });
    return codes;
}

}  // namespace qingwen
