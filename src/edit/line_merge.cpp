#include "edit/line_merge.h"

#include <algorithm>

#include "edit/line_match.h"
#include "yaml/lines.h"

namespace qingwen {

namespace {

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
    const LineMatch in_mine(base, mine);
    const LineMatch in_theirs(base, theirs);
    std::string text;
    std::size_t b = 0, m = 0, t = 0;
    for (std::size_t i = 0; i <= base.size(); ++i) {
        const bool end = i == base.size();
        if (!end && (in_mine[i] == LineMatch::none || in_theirs[i] == LineMatch::none)) continue;
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
