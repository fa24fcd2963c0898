#include "shell/text_layout.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "base/utf8.h"
#include "shell/line_break.h"

namespace qingwen {

namespace {

// Short single lines are labels that get centred, so they are measured as they will be shaped.
constexpr std::size_t label_glyphs = 64;

std::string cleaned(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto found = utf8::decode(text, at);
        at += std::max<std::size_t>(1, found.size);
        if (found.size == 0)
            utf8::append(clean, 0xFFFD);
        else if (found.code == U'\t')
            clean += "    ";
        else if (is_line_end(found.code))
            clean += '\n';
        else if (!is_left_out(found.code))
            utf8::append(clean, found.code);
    }
    return clean;
}

class Setter {
public:
    Setter(FontBook& book, const TextRun& run)
        : book_(book), run_(run), size_(pixels_of(run.size)), text_(cleaned(run.text)) {
        for (std::size_t at = 0; at < text_.size();) {
            const auto found = utf8::decode(text_, at);
            glyphs_.push_back({at, found.code, found.code == U'\n' ? 0 : advance(found.code)});
            at += found.size;
        }
    }

    TextLayout set() {
        auto lines = break_lines(text_, glyphs_, run_.wrap);
        const auto most = static_cast<std::size_t>(std::max(0, run_.most_lines));
        layout_.extent.cut = most > 0 && lines.size() > most;
        if (layout_.extent.cut) lines.resize(most);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const bool last = i + 1 == lines.size();
            add(lines[i], static_cast<int>(i), last && layout_.extent.cut);
        }
        layout_.extent.lines = static_cast<int>(lines.size());
        layout_.extent.height = static_cast<float>(lines.size()) * run_.leading * run_.size;
        return std::move(layout_);
    }

private:
    float advance(char32_t code) { return book_.advance(run_.face, size_, code); }

    std::string slice(std::size_t first, std::size_t last) const {
        if (first >= last) return {};
        const auto end = last < glyphs_.size() ? glyphs_[last].at : text_.size();
        return text_.substr(glyphs_[first].at, end - glyphs_[first].at);
    }

    void add(TextLine line, int number, bool ellipsis) {
        if (ellipsis) return add_cut(line, number);
        const bool label = line.last - line.first == glyphs_.size() && glyphs_.size() <= label_glyphs;
        if (label && line.width <= widest_piece) {
            auto text = slice(line.first, line.last);
            line.width = book_.width(run_.face, size_, text);
            return put({std::move(text), number, 0, line.width});
        }
        float x = 0;
        for (auto first = line.first; first < line.last;) {
            auto last = first;
            float width = 0;
            while (last < line.last && (last == first || width + glyphs_[last].advance <= widest_piece))
                width += glyphs_[last++].advance;
            put({slice(first, last), number, x, width});
            x += width;
            first = last;
        }
    }

    // The last line that is shown, with … for all that follows.
    void add_cut(const TextLine& line, int number) {
        const float dots = advance(U'…');
        const float room = run_.wrap > 0 ? run_.wrap - dots : line.width;
        auto last = line.first;
        float width = 0;
        while (last < glyphs_.size() && glyphs_[last].code != U'\n' && width + glyphs_[last].advance <= room)
            width += glyphs_[last++].advance;
        while (last > line.first && glyphs_[last - 1].code == U' ') width -= glyphs_[--last].advance;
        put({slice(line.first, last) + "…", number, 0, width + dots});
    }

    void put(Piece piece) {
        layout_.extent.width = std::max(layout_.extent.width, piece.x + piece.width);
        if (!piece.text.empty()) layout_.pieces.push_back(std::move(piece));
    }

    FontBook& book_;
    const TextRun& run_;
    int size_;
    std::string text_;
    std::vector<Glyph> glyphs_;
    TextLayout layout_;
};

}  // namespace

bool is_left_out(char32_t c) {
    return (c < U' ' && c != U'\n' && c != U'\t') || (c >= 0x7F && c < 0xA0) ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
           (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

bool is_line_end(char32_t code) { return code == U'\n' || code == 0x2028 || code == 0x2029; }

std::size_t TextLayout::bytes() const {
    std::size_t sum = sizeof *this;
    for (const auto& piece : pieces) sum += sizeof piece + piece.text.size();
    return sum;
}

int pixels_of(float size) { return std::clamp(static_cast<int>(std::lround(size)), 4, 1024); }

TextLayout lay_out(FontBook& book, const TextRun& run) { return Setter(book, run).set(); }

}  // namespace qingwen
