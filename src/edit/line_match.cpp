#include "edit/line_match.h"

#include <algorithm>

#include "yaml/lines.h"

namespace qingwen {

namespace {

constexpr std::size_t most_cells = std::size_t{4} << 20U;

}  // namespace

Lines lines_of(std::string_view text) {
    Lines lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = end_of_line(text, at);
        lines.push_back(text.substr(at, end - at));
        at = end;
    }
    return lines;
}

LineMatch::LineMatch(LineSpan from, LineSpan to) : from_(from), to_(to), found_(from.size(), none) {
    while (first_ < std::min(from.size(), to.size()) && from[first_] == to[first_]) {
        found_[first_] = first_;
        ++first_;
    }
    std::size_t from_end = from.size();
    std::size_t to_end = to.size();
    while (from_end > first_ && to_end > first_ && from[from_end - 1] == to[to_end - 1])
        found_[--from_end] = --to_end;
    compare(from_end - first_, to_end - first_);
}

void LineMatch::compare(std::size_t rows, std::size_t columns) {
    if (rows == 0 || columns == 0 || rows > most_cells / columns) return;
    const std::size_t width = columns + 1;
    std::vector<std::uint32_t> longest((rows + 1) * width);
    for (std::size_t i = rows; i-- > 0;)
        for (std::size_t j = columns; j-- > 0;)
            longest[i * width + j] = same(i, j)
                                         ? longest[(i + 1) * width + j + 1] + 1
                                         : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (same(i, j))
            found_[first_ + i++] = first_ + j++;
        else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1])
            ++i;
        else
            ++j;
    }
}

}  // namespace qingwen
