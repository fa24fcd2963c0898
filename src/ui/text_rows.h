// The rows of a text that may be long, for a caret and a scrolled view. The text lies in blocks of whole
// lines, some 2 KiB each; a block is set into lines only when its rows are looked at, and after a change only
// the blocks it touched are cut anew. Until a block was looked at, its number of rows is an estimate.
#pragma once

#include <string>
#include <vector>

#include "ui/glass.h"
#include "ui/typing.h"

namespace qingwen {

struct RowLook {
    Face face = Face::sans;
    float size = 20;  // pixels of the em
    float wrap = 0;   // as in TextRun

    bool operator==(const RowLook&) const = default;
};

struct RowPlace {
    std::size_t block = 0, row = 0;

    auto operator<=>(const RowPlace&) const = default;
};

class TextRows {
public:
    // Once a frame, before anything else; the glass is asked until the next time.
    void begin(Glass& glass, const RowLook& look);
    // Returns how the text differs from what it was.
    TextChange follow(std::string_view text);
    [[nodiscard]] const std::string& text() const { return text_; }

    [[nodiscard]] RowPlace place_of(std::size_t at, bool upstream = false);
    [[nodiscard]] RowPlace last();
    // So many rows further down, or up; `rows` is set to how many were left when the text ended.
    [[nodiscard]] RowPlace moved(RowPlace from, int rows, int* left = nullptr);
    // Rows from the one down to the other, at most `most`. REQUIRES: from <= to.
    [[nodiscard]] int between(RowPlace from, RowPlace to, int most);

    // The bytes of a row, [from, to), and whether it flows into the next.
    [[nodiscard]] Stretch bytes_of(RowPlace row);
    [[nodiscard]] bool flows(RowPlace row);
    [[nodiscard]] float x_of(RowPlace row, std::size_t at);
    [[nodiscard]] float width_of(RowPlace row);
    // The place in a row that is nearest to x.
    [[nodiscard]] std::size_t nearest(RowPlace row, float x);
    void draw(ImDrawList& list, ImVec2 at, RowPlace row, ImU32 colour, float leading);

    // Of the whole text, as far as is known.
    [[nodiscard]] double rows() const;
    [[nodiscard]] double rows_before(RowPlace row) const;
    [[nodiscard]] RowPlace place_at(double row);

private:
    struct Block {
        std::size_t bytes = 0;
        std::size_t rows = 1;
    };

    [[nodiscard]] TextRun run(std::size_t block) const;
    [[nodiscard]] std::span<const SetLine> lines(std::size_t block);
    const SetLine& line(RowPlace row) { return lines(row.block)[row.row]; }
    [[nodiscard]] std::size_t begin_of(std::size_t block) const;
    [[nodiscard]] std::size_t block_of(std::size_t at) const;
    [[nodiscard]] Block cut(std::size_t from, std::size_t end) const;

    Glass* glass_ = nullptr;
    RowLook look_;
    std::string text_;
    std::vector<Block> blocks_{Block{}};
};

// How many rows the text takes, counted no further than `most`.
int count_rows(Glass& glass, std::string_view text, const RowLook& look, int most);

}  // namespace qingwen
