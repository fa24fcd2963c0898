#include "shell/caret_lines.h"

#include <algorithm>
#include <span>

#include "base/characters.h"
#include "base/utf8.h"
#include "shell/line_break.h"
#include "shell/text_layout.h"

namespace qingwen {

namespace {

// A character as it is drawn, and the bytes it stands for. A tab is four of them.
struct Shown {
    char32_t code = 0;
    std::size_t at = 0, size = 0;
};

std::vector<Shown> shown_of(std::string_view text, std::size_t offset = 0) {
    constexpr int tab = 4;
    std::vector<Shown> all;
    all.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto found = utf8::decode(text, at);
        const auto size = std::max<std::size_t>(1, found.size);
        const char32_t code = found.size == 0 ? U'\uFFFD' : found.code;
        if (code == U'\t')
            all.insert(all.end(), tab, {U' ', at + offset, size});
        else if (is_line_end(code))
            all.push_back({U'\n', at + offset, size});
        else if (!is_left_out(code))
            all.push_back({code, at + offset, size});
        at += size;
    }
    return all;
}

// The end of the word that begins at `first`.
std::size_t word_end(std::span<const Shown> all, std::size_t first) {
    auto last = first;
    while (last < all.size() && last - first < longest_word && in_word(all[last].code)) ++last;
    return last;
}

class CaretSetter {
public:
    CaretSetter(FontBook& book, WordRuler& ruler, const TextRun& run, int frame)
        : book_(book), ruler_(ruler), run_(run), frame_(frame), shown_(shown_of(run.text)) {
        glyphs_.reserve(shown_.size());
        for (std::size_t at = 0; at < shown_.size();) {
            const auto end = word_end(shown_, at);
            if (end > at)
                measure_word(at, end);
            else
                measure_one(shown_[at].code);
            at = std::max(end, at + 1);
        }
    }

    std::vector<SetLine> set() {
        const auto lines = break_lines(clean_, glyphs_, run_.wrap);
        std::vector<SetLine> set(lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const bool last = i + 1 == lines.size();
            const auto end = last ? glyphs_.size() : lines[i + 1].first;
            const bool flows = !last && (end == 0 || glyphs_[end - 1].code != U'\n');
            set[i].flows = flows;
            set[i].first = next_;
            const auto behind = flows || last ? end : end - 1;
            set[i].last = behind < shown_.size() ? shown_[behind].at : run_.text.size();
            add_stops(set[i], lines[i].first, behind);
            next_ = flows || last ? set[i].last : shown_[behind].at + shown_[behind].size;
        }
        return set;
    }

private:
    void add(char32_t code, float advance) {
        glyphs_.push_back({clean_.size(), code, advance});
        utf8::append(clean_, code);
    }

    void measure_one(char32_t code) {
        add(code, code == U'\n' ? 0 : book_.advance(run_.face, pixels_of(run_.size), code));
    }

    void measure_word(std::size_t first, std::size_t last) {
        std::u32string word;
        for (auto i = first; i < last; ++i) word += shown_[i].code;
        const auto& edges = ruler_.edges(run_.face, pixels_of(run_.size), word, frame_);
        float before = 0;
        for (std::size_t i = 0; i < word.size(); ++i) {
            add(word[i], edges[i] - before);
            before = edges[i];
        }
    }

    void add_stops(SetLine& line, std::size_t first, std::size_t last) {
        line.stops.push_back({line.first, 0});
        float x = 0;
        for (auto i = first; i < last; ++i) {
            const bool stands = i > first && shown_[i].at != shown_[i - 1].at && !joins(shown_[i].code);
            if (stands) line.stops.push_back({shown_[i].at, x});
            x += glyphs_[i].advance;
        }
        if (line.last > line.stops.back().at) line.stops.push_back({line.last, x});
    }

    FontBook& book_;
    WordRuler& ruler_;
    const TextRun& run_;
    int frame_;
    std::vector<Shown> shown_;
    std::string clean_;
    std::vector<Glyph> glyphs_;
    std::size_t next_ = 0;
};

float x_of(const SetLine& line, std::size_t at) {
    const auto found = std::ranges::upper_bound(line.stops, at, {}, &CaretStop::at);
    return found == line.stops.begin() ? 0 : std::prev(found)->x;
}

}  // namespace

std::vector<SetLine> set_lines(FontBook& book, WordRuler& ruler, const TextRun& run, int frame) {
    return CaretSetter(book, ruler, run, frame).set();
}

void each_piece(const TextRun& run, const SetLine& line,
                const std::function<void(const std::string&, float)>& draw) {
    const auto all = shown_of(run.text.substr(line.first, line.last - line.first), line.first);
    for (std::size_t at = 0; at < all.size();) {
        auto end = word_end(all, at);
        const bool word = end > at;
        while (!word && end < all.size() && !in_word(all[end].code)) ++end;
        std::string piece;
        for (auto i = at; i < end; ++i) utf8::append(piece, all[i].code);
        draw(piece, x_of(line, all[at].at));
        at = end;
    }
}

}  // namespace qingwen
