#include "shell/line_break.h"

#include <algorithm>
#include <optional>
#include <string>

#include <linebreak.h>

namespace qingwen {

namespace {

constexpr std::u32string_view starts_forbidden =
    U"!%),.:;?]}¢°·’”‰›℃…‥、。々〉》」』】〕〗〞〟！＂％＇），．：；？］｝～〜·・—―–»";
constexpr std::u32string_view ends_forbidden = U"([{£¥‘“‹〈《「『【〔〖〝＄（［｛￡￥«";

bool dash(char32_t code) { return code == U'—' || code == U'―'; }
bool our_own_rule(char32_t code) {
    return dash(code) || code == U'～' || code == U'〜' || code == U'·' || code == U'・';
}
// UAX #14 has glued these to a Latin word or a number before them until Unicode 13.
bool wide_opening(char32_t code) {
    constexpr std::u32string_view all = U"“〈《「『【〔〖（［｛";
    return all.find(code) != std::u32string_view::npos;
}
bool joins(char32_t code) { return (code >= 0x300 && code < 0x370) || (code >= 0xFE00 && code < 0xFE10); }
bool space(char32_t code) { return code == U' ' || code == U'\t'; }

class Breaker {
public:
    Breaker(std::string_view text, std::span<const Glyph> glyphs, float width)
        : glyphs_(glyphs), width_(width), starts_(line_starts(text, glyphs)), sums_(glyphs.size() + 1) {
        for (std::size_t i = 0; i < glyphs.size(); ++i) sums_[i + 1] = sums_[i] + glyphs[i].advance;
    }

    std::vector<TextLine> lines() {
        std::size_t first = 0;
        for (std::size_t i = 0; i < glyphs_.size(); ++i) {
            if (glyphs_[i].code != U'\n') continue;
            paragraph(first, i);
            first = i + 1;
        }
        paragraph(first, glyphs_.size());
        return std::move(lines_);
    }

private:
    void paragraph(std::size_t first, std::size_t last) {
        std::size_t cut = first;  // the last place where the line may end
        for (std::size_t i = first; i < last; ++i) {
            if (i > first && starts_[i]) cut = i;
            if (width_ <= 0 || space(glyphs_[i].code)) continue;
            while (i > first && sums_[i + 1] - sums_[first] > width_) {
                const auto end = cut > first ? cut : forced(first, i);
                add(first, end);
                first = end;
            }
        }
        add(first, last);
    }

    // Nothing allows a break: cut in front of `at`, or a few characters earlier where it hurts less.
    [[nodiscard]] std::size_t forced(std::size_t first, std::size_t at) const {
        constexpr std::size_t most_back = 8;
        for (std::size_t back = 0; back < most_back && at - back > first; ++back) {
            const auto code = glyphs_[at - back].code;
            if (!forbidden_start(code) && !joins(code) && !forbidden_end(glyphs_[at - back - 1].code))
                return at - back;
        }
        return at;
    }

    void add(std::size_t first, std::size_t last) {
        while (last > first && space(glyphs_[last - 1].code)) --last;
        lines_.push_back({first, last, sums_[last] - sums_[first]});
    }

    std::span<const Glyph> glyphs_;
    float width_;
    std::vector<bool> starts_;
    std::vector<float> sums_;
    std::vector<TextLine> lines_;
};

}  // namespace

bool forbidden_start(char32_t code) { return starts_forbidden.find(code) != std::u32string_view::npos; }
bool forbidden_end(char32_t code) { return ends_forbidden.find(code) != std::u32string_view::npos; }

std::vector<bool> line_starts(std::string_view text, std::span<const Glyph> glyphs) {
    std::vector<bool> starts(glyphs.size());
    if (glyphs.empty()) return starts;
    const std::basic_string<utf8_t> bytes(text.begin(), text.end());
    std::string breaks(bytes.size(), '\0');
    init_linebreak();
    set_linebreaks_utf8(bytes.data(), bytes.size(), "zh", breaks.data());
    for (std::size_t i = 1; i < glyphs.size(); ++i)
        starts[i] = (breaks[glyphs[i].at - 1] == LINEBREAK_ALLOWBREAK && !our_own_rule(glyphs[i].code)) ||
                    (wide_opening(glyphs[i].code) && !forbidden_end(glyphs[i - 1].code));
    return starts;
}

std::vector<TextLine> break_lines(std::string_view text, std::span<const Glyph> glyphs, float width) {
    return Breaker(text, glyphs, width).lines();
}

}  // namespace qingwen
