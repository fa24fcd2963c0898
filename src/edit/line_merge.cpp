#include "edit/line_merge.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "yaml/lines.h"

namespace qingwen {

namespace {

using Lines = std::vector<std::string_view>;
using LineSpan = std::span<const std::string_view>;

constexpr std::size_t none = SIZE_MAX;
constexpr std::size_t most_cells = std::size_t{4} << 20U;  // what comparing may cost

Lines lines_of(std::string_view text) {
    Lines lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = end_of_line(text, at);
        lines.push_back(text.substr(at, end - at));
        at = end;
    }
    return lines;
}

// The longest common subsequence of two lists: for each line of `from`, the one of `to` it is, or none.
class Match {
public:
    Match(LineSpan from, LineSpan to) : from_(from), to_(to), found_(from.size(), none) {
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
    std::size_t operator[](std::size_t i) const { return found_[i]; }

private:
    void compare(std::size_t rows, std::size_t columns) {
        if (rows == 0 || columns == 0 || rows > most_cells / columns) return;
        const std::size_t width = columns + 1;
        std::vector<std::uint32_t> longest((rows + 1) * width);
        for (std::size_t i = rows; i-- > 0;)
            for (std::size_t j = columns; j-- > 0;)
                longest[i * width + j] =
                    same(i, j) ? longest[(i + 1) * width + j + 1] + 1
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
    [[nodiscard]] bool same(std::size_t i, std::size_t j) const {
        return from_[first_ + i] == to_[first_ + j];
    }

    LineSpan from_, to_;
    std::size_t first_ = 0;  // that is not in the common beginning
    std::vector<std::size_t> found_;
};

bool equal(LineSpan one, LineSpan other) { return std::ranges::equal(one, other); }

// What becomes of lines between two that are the same in all three. Nothing: nobody can tell.
std::optional<LineSpan> settled(LineSpan base, LineSpan mine, LineSpan theirs) {
    if (equal(mine, base)) return theirs;
    if (equal(theirs, base) || equal(mine, theirs)) return mine;
    return std::nullopt;
}

// The last line of a text may lack its end.
void append(std::string& text, std::string_view line) {
    if (!text.empty() && text.back() != '\n') text += '\n';
    text += line;
}

void append(std::string& text, LineSpan lines) {
    for (const auto line : lines) append(text, line);
}

// `clash` appends what two different changes become, or says that it cannot.
template <class Clash>
std::optional<std::string> merged(std::string_view base_text, std::string_view mine_text,
                                  std::string_view theirs_text, Clash clash) {
    const Lines base = lines_of(base_text);
    const Lines mine = lines_of(mine_text);
    const Lines theirs = lines_of(theirs_text);
    const Match in_mine(base, mine);
    const Match in_theirs(base, theirs);
    std::string text;
    std::size_t b = 0, m = 0, t = 0;
    for (std::size_t i = 0; i <= base.size(); ++i) {
        const bool end = i == base.size();
        if (!end && (in_mine[i] == none || in_theirs[i] == none)) continue;
        const std::size_t m_end = end ? mine.size() : in_mine[i];
        const std::size_t t_end = end ? theirs.size() : in_theirs[i];
        const auto mine_part = LineSpan(mine).subspan(m, m_end - m);
        const auto theirs_part = LineSpan(theirs).subspan(t, t_end - t);
        if (const auto part = settled(LineSpan(base).subspan(b, i - b), mine_part, theirs_part))
            append(text, *part);
        else if (!clash(text, mine_part, theirs_part))
            return std::nullopt;
        if (!end) append(text, base[i]);
        b = i + 1;
        m = m_end + 1;
        t = t_end + 1;
    }
    return text;
}

}  // namespace

std::optional<std::string> merge_lines(std::string_view base, std::string_view mine,
                                       std::string_view theirs) {
    return merged(base, mine, theirs, [](std::string&, LineSpan, LineSpan) { return false; });
}

std::string merge_gaps(std::string_view base, std::string_view mine, std::string_view theirs) {
    const auto both = [](std::string& text, LineSpan own, LineSpan others) {
        for (const auto line : others)
            if (line_sort(line_from(line, 0)) == LineSort::comment &&
                std::ranges::find(own, line) == own.end())
                append(text, line);
        append(text, own);
        return true;
    };
    return merged(base, mine, theirs, both).value_or("");
}

}  // namespace qingwen
