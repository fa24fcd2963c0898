#include "ui/text_rows.h"

#include <algorithm>

namespace qingwen {

namespace {

constexpr std::size_t usual_block = 2048;
constexpr std::size_t longest_block = 4096;

// Where the block that begins at `from` ends: behind a \n where there is one.
std::size_t block_end(std::string_view text, std::size_t from) {
    if (text.size() - from <= usual_block) return text.size();
    const auto part = text.substr(from, longest_block);
    auto end = part.rfind('\n', usual_block - 1);
    if (end == std::string_view::npos) end = part.find('\n', usual_block);
    if (end != std::string_view::npos) return from + end + 1;
    return part.size() < longest_block ? text.size() : stop_at(text, from + longest_block);
}

// The text without the \n that leads to the next block.
std::string_view shown_of(std::string_view text, std::size_t from, std::size_t end) {
    auto shown = text.substr(from, end - from);
    if (end < text.size() && shown.ends_with('\n')) shown.remove_suffix(1);
    return shown;
}

// Latin letters are half an em a byte, ideographs a third.
std::size_t estimated_rows(std::string_view text, const RowLook& look) {
    constexpr float ems_a_byte = 0.36F;
    std::size_t rows = 0;
    for (std::size_t from = 0;;) {
        const auto end = std::min(text.find('\n', from), text.size());
        const float wide = static_cast<float>(end - from) * ems_a_byte * look.size;
        rows += 1 + (look.wrap > 0 ? static_cast<std::size_t>(wide / look.wrap) : 0);
        if (end == text.size()) return rows;
        from = end + 1;
    }
}

}  // namespace

void TextRows::begin(Glass& glass, const RowLook& look) {
    glass_ = &glass;
    if (look == look_) return;
    look_ = look;
    blocks_.clear();
    for (std::size_t at = 0; blocks_.empty() || at < text_.size(); at += blocks_.back().bytes)
        blocks_.push_back(cut(at, text_.size()));
}

TextRows::Block TextRows::cut(std::size_t from, std::size_t end) const {
    const auto to = std::min(end, block_end(text_, from));
    return {to - from, estimated_rows(shown_of(text_, from, to), look_)};
}

TextChange TextRows::follow(std::string_view text) {
    const auto change = change_between(text_, text);
    if (!change.any()) return change;
    const auto first = block_of(change.at);
    const auto last = block_of(change.at + change.removed);
    const auto begin = begin_of(first);
    const auto end = begin_of(last) + blocks_[last].bytes - change.removed + change.added;
    text_.replace(change.at, change.removed, text.substr(change.at, change.added));
    std::vector<Block> anew;
    for (auto at = begin; at < end; at += anew.back().bytes) anew.push_back(cut(at, end));
    const auto place = blocks_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto behind = blocks_.erase(place, place + static_cast<std::ptrdiff_t>(last - first) + 1);
    blocks_.insert(behind, anew.begin(), anew.end());
    if (blocks_.empty()) blocks_.push_back({});
    return change;
}

TextRun TextRows::run(std::size_t block) const {
    const auto from = begin_of(block);
    return {shown_of(text_, from, from + blocks_[block].bytes), look_.face, look_.size, 0, look_.wrap};
}

std::span<const SetLine> TextRows::lines(std::size_t block) {
    const auto found = glass_->lines(run(block));
    blocks_[block].rows = found.size();
    return found;
}

std::size_t TextRows::begin_of(std::size_t block) const {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < block; ++i) begin += blocks_[i].bytes;
    return begin;
}

std::size_t TextRows::block_of(std::size_t at) const {
    std::size_t block = 0;
    for (auto end = blocks_[0].bytes; block + 1 < blocks_.size() && at >= end; end += blocks_[block].bytes)
        ++block;
    return block;
}

RowPlace TextRows::place_of(std::size_t at, bool upstream) {
    const auto block = block_of(at);
    const auto all = lines(block);
    const auto within = at - begin_of(block);
    const auto behind = std::ranges::upper_bound(all, within, {}, &SetLine::first);
    auto row = static_cast<std::size_t>(behind - all.begin());
    row -= row > 0 ? 1 : 0;
    const RowPlace place{block, row};
    if (!upstream || all[row].first != within || place == RowPlace{}) return place;
    const auto above = moved(place, -1);
    return flows(above) ? above : place;
}

RowPlace TextRows::last() { return {blocks_.size() - 1, lines(blocks_.size() - 1).size() - 1}; }

RowPlace TextRows::moved(RowPlace from, int rows, int* left) {
    auto steps = static_cast<std::size_t>(std::abs(rows));
    while (steps > 0) {
        const bool down = rows > 0;
        const auto room = down ? lines(from.block).size() - 1 - from.row : from.row;
        const auto step = std::min(steps, room);
        from.row = down ? from.row + step : from.row - step;
        steps -= step;
        if (steps == 0 || (down ? from.block + 1 == blocks_.size() : from.block == 0)) break;
        from.block = down ? from.block + 1 : from.block - 1;
        from.row = down ? 0 : lines(from.block).size() - 1;
        --steps;
    }
    if (left) *left = static_cast<int>(steps);
    return from;
}

int TextRows::between(RowPlace from, RowPlace to, int most) {
    const auto limit = static_cast<std::size_t>(std::max(0, most));
    std::size_t rows = 0;
    while (from.block < to.block && rows < limit) {
        rows += lines(from.block).size() - from.row;
        from = {from.block + 1, 0};
    }
    if (from.block == to.block) rows += to.row - std::min(to.row, from.row);
    return static_cast<int>(std::min(rows, limit));
}

Stretch TextRows::bytes_of(RowPlace row) {
    const auto begin = begin_of(row.block);
    return {begin + line(row).first, begin + line(row).last};
}

bool TextRows::flows(RowPlace row) {
    const auto& set = line(row);
    const auto end = begin_of(row.block) + set.last;
    return set.flows || (end < text_.size() && text_[end] != '\n');
}

float TextRows::x_of(RowPlace row, std::size_t at) {
    const auto& stops = line(row).stops;
    const auto begin = begin_of(row.block);
    const auto behind = std::ranges::upper_bound(stops, at - std::min(at, begin), {}, &CaretStop::at);
    return behind == stops.begin() ? 0 : std::prev(behind)->x;
}

float TextRows::width_of(RowPlace row) { return line(row).stops.back().x; }

std::size_t TextRows::nearest(RowPlace row, float x) {
    const auto& stops = line(row).stops;
    auto best = std::ranges::lower_bound(stops, x, {}, &CaretStop::x);
    if (best == stops.end() || (best != stops.begin() && x - std::prev(best)->x < best->x - x)) --best;
    return begin_of(row.block) + best->at;
}

void TextRows::draw(ImDrawList& list, ImVec2 at, RowPlace row, ImU32 colour, float leading) {
    auto whole = run(row.block);
    whole.color = colour;
    whole.leading = leading;
    glass_->draw_line(list, at, whole, line(row));
}

double TextRows::rows() const {
    double sum = 0;
    for (const auto& block : blocks_) sum += static_cast<double>(block.rows);
    return sum;
}

double TextRows::rows_before(RowPlace row) const {
    auto sum = static_cast<double>(row.row);
    for (std::size_t i = 0; i < row.block; ++i) sum += static_cast<double>(blocks_[i].rows);
    return sum;
}

RowPlace TextRows::place_at(double row) {
    std::size_t block = 0;
    while (block + 1 < blocks_.size() && row >= static_cast<double>(blocks_[block].rows))
        row -= static_cast<double>(blocks_[block++].rows);
    const auto most = lines(block).size() - 1;
    return {block, std::min(most, static_cast<std::size_t>(std::max(0.0, row)))};
}

int count_rows(Glass& glass, std::string_view text, const RowLook& look, int most) {
    std::size_t rows = 0;
    std::size_t from = 0;
    do {
        const auto end = block_end(text, from);
        rows += glass.lines({shown_of(text, from, end), look.face, look.size, 0, look.wrap}).size();
        from = end;
    } while (from < text.size() && rows < static_cast<std::size_t>(most));
    return static_cast<int>(std::min(rows, static_cast<std::size_t>(most)));
}

}  // namespace qingwen
