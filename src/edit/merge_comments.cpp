#include <algorithm>
#include <set>
#include <string_view>

#include "base/utf8.h"
#include "edit/merge_parts.h"
#include "yaml/lines.h"

namespace qingwen {

namespace {

using Comments = std::set<std::string, std::less<>>;

void add_comments(Comments& comments, std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at = end_of_line(text, at)) {
        const auto line = line_from(text, at);
        if (line_sort(line) == LineSort::comment) comments.emplace(utf8::trim(line));
    }
}

Comments comments_of(const Manuscript& file) {
    Comments comments;
    add_comments(comments, text_of(file));
    return comments;
}

Comments comments_of(const std::vector<MergedRow>& rows, const MergedFrame& frame) {
    Comments comments;
    add_comments(comments, frame.head);
    add_comments(comments, frame.tail);
    for (const auto& row : rows) {
        add_comments(comments, row.before);
        add_comments(comments, row.entry->text);
    }
    return comments;
}

// Puts back what one side has, the other has not taken out, and the merged file has not got.
class Rescue {
public:
    Rescue(const Comments& base, const Comments& other, Comments& kept, std::string line_end)
        : base_(base), other_(other), kept_(kept), line_end_(std::move(line_end)) {}

    void from(const Manuscript& side, int Threefold::*place, std::vector<MergedRow>& rows,
              MergedFrame& frame) {
        const auto count = static_cast<int>(side.entries.size());
        for (int i = 0; i < count; ++i) {
            const auto lost = lost_in(side.entries[static_cast<std::size_t>(i)]->before);
            if (lost.empty()) continue;
            const auto row = std::ranges::find_if(rows, [&](const MergedRow& r) { return r.at.*place >= i; });
            if (row == rows.end())
                frame.tail.insert(0, line_end_ + lost);
            else
                put_above(*row, lost);
        }
        frame.tail.insert(0, lost_in(side.tail));
    }

private:
    [[nodiscard]] std::string lost_in(std::string_view gap) {
        std::string lost;
        for (std::size_t at = 0; at < gap.size(); at = end_of_line(gap, at)) {
            const auto line = line_from(gap, at);
            const auto words = utf8::trim(line);
            if (line_sort(line) != LineSort::comment || kept_.contains(words)) continue;
            if (base_.contains(words) && !other_.contains(words)) continue;
            kept_.emplace(words);
            lost.append(line).append(line_end_);
        }
        return lost;
    }

    void put_above(MergedRow& row, const std::string& lost) const {
        const bool stands_apart =
            !row.before.empty() && line_sort(line_from(row.before, 0)) == LineSort::blank;
        row.before.insert(0, line_end_ + lost + (stands_apart ? "" : line_end_));
    }

    const Comments& base_;
    const Comments& other_;
    Comments& kept_;
    std::string line_end_;
};

std::string before_in_base(const Sides& sides, const std::vector<MergedRow>& rows, std::size_t row) {
    if (row == rows.size()) return sides.base.tail;
    const int place = rows[row].at.base;
    return place < 0 ? "" : sides.base.entries[static_cast<std::size_t>(place)]->before;
}

}  // namespace

void take_out_doubled(const Sides& sides, std::vector<MergedRow>& rows, MergedFrame& frame) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& [entry, own, at, clash] = rows[i];
        if (!clash || (at.mine >= 0 && at.theirs >= 0) || is_blank(own)) continue;
        const bool last = i + 1 == rows.size();
        auto& next = last ? frame.tail : rows[i + 1].before;
        if (!next.starts_with(own) || next == before_in_base(sides, rows, i + 1)) continue;
        next.erase(0, own.size());
        if (!last && next.empty()) next = sides.mine.style.gap;
    }
}

void keep_comments(const Sides& sides, std::vector<MergedRow>& rows, MergedFrame& frame) {
    const auto base = comments_of(sides.base);
    const auto mine = comments_of(sides.mine);
    const auto theirs = comments_of(sides.theirs);
    auto kept = comments_of(rows, frame);
    const auto& line_end = sides.mine.style.line_end;
    Rescue(base, theirs, kept, line_end).from(sides.mine, &Threefold::mine, rows, frame);
    Rescue(base, mine, kept, line_end).from(sides.theirs, &Threefold::theirs, rows, frame);
}

}  // namespace qingwen
