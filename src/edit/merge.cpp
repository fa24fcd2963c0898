#include "edit/merge.h"

#include <string_view>

#include "edit/line_merge.h"
#include "edit/merge_order.h"
#include "edit/merge_parts.h"
#include "edit/pairing.h"
#include "yaml/lines.h"

namespace qingwen {

namespace {

EntryPtr at(const Manuscript& file, int place) {
    return place < 0 ? nullptr : file.entries[static_cast<std::size_t>(place)];
}

struct Three {
    EntryPtr base, mine, theirs;  // null where there is none
};

Three three_of(const Sides& sides, const Threefold& one) {
    return {at(sides.base, one.base), at(sides.mine, one.mine), at(sides.theirs, one.theirs)};
}

std::string_view without_line_end(std::string_view text) {
    while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

// Also without the line end, which the last question of a file may lack.
bool same(const EntryPtr& one, const EntryPtr& other, bool bytes) {
    if (!one || !other) return one == other;
    return one == other || one->text == other->text ||
           (!bytes && without_line_end(one->text) == without_line_end(other->text));
}

struct Outcome {
    EntryPtr entry;  // null: it is gone
    bool clash = false;
};

Outcome settled(const Three& three) {
    for (const bool bytes : {true, false}) {
        if (same(three.mine, three.base, bytes)) return {three.theirs};
        if (same(three.theirs, three.base, bytes)) return {three.mine};
        if (same(three.mine, three.theirs, bytes)) return {three.mine};
    }
    return {three.mine ? three.mine : three.theirs, true};
}

Clash clash_of(const Three& three, std::size_t place) {
    Clash clash{Clash::Of::question, {}, three.base, three.mine, three.theirs, place};
    for (const auto& entry : {three.base, three.theirs, three.mine})
        if (entry && !entry->id.empty()) clash.id = entry->id;
    return clash;
}

Merge whole(const Sides& sides) {
    const Three three{as_entry(text_of(sides.base)), as_entry(text_of(sides.mine)),
                      as_entry(text_of(sides.theirs))};
    if (same(three.mine, three.base, true)) return {sides.theirs, {}};
    if (same(three.theirs, three.base, true) || same(three.mine, three.theirs, true)) return {sides.mine, {}};
    return {sides.mine, {{Clash::Of::whole, {}, three.base, three.mine, three.theirs, 0}}};
}

bool ends_in_comment(std::string_view gap) {
    return !gap.empty() && line_sort(line_from(gap, begin_of_line(gap, gap.size() - 1))) == LineSort::comment;
}

// What stands before a question. One that stood first and does so no more gets the file's usual gap.
std::string before_of(const Sides& sides, const Threefold& one, bool first) {
    const auto [base, mine, theirs] = three_of(sides, one);
    std::string before;
    if (mine && theirs)
        before = merge_gaps(base ? base->before : "", mine->before, theirs->before);
    else
        before = mine ? mine->before : theirs->before;
    if (ends_in_comment(before)) before += sides.mine.style.line_end;  // or it would be the question's own
    const bool was_first = one.mine <= 0 && one.theirs <= 0;
    return before.empty() && was_first && !first ? sides.mine.style.gap : before;
}

std::vector<MergedRow> merged_rows(const Sides& sides) {
    const auto all = paired(sides.base.entries, sides.mine.entries, sides.theirs.entries);
    std::vector<Outcome> outcomes;
    std::vector<bool> stays;
    for (const auto& one : all) {
        outcomes.push_back(settled(three_of(sides, one)));
        stays.push_back(outcomes.back().entry != nullptr);
    }
    std::vector<MergedRow> rows;
    for (const auto i : merged_order(all, stays))
        rows.push_back(
            {outcomes[i].entry, before_of(sides, all[i], rows.empty()), all[i], outcomes[i].clash});
    return rows;
}

// The frame tells with what the questions are read; those of a side with the same one are taken as they are.
Manuscript put_together(const Sides& sides, const std::vector<MergedRow>& rows, const MergedFrame& frame) {
    const auto& [base, mine, theirs] = sides;
    const auto has_frame = [&](const Manuscript& file) {
        return frame.head == file.head && frame.tail == file.tail;
    };
    auto made = mine;
    made.head = frame.head;
    made.tail = frame.tail;
    made.entries.clear();
    for (const auto& row : rows) {
        auto text = row.entry->text;
        const bool at_the_end = &row == &rows.back() && frame.tail.empty();
        if (!at_the_end && !text.ends_with('\n')) text += mine.style.line_end;
        const bool as_it_was = text == row.entry->text && row.before == row.entry->before;
        const auto& side = row.entry == at(mine, row.at.mine) ? mine : theirs;
        const bool kept = as_it_was && has_frame(side);
        made.entries.push_back(kept ? row.entry : read_entry(row.before, std::move(text), mine.reading));
    }
    return has_frame(mine) ? made : read_manuscript(mine.path, text_of(made), mine.reading.drawable);
}

// Still one file of that many questions. Where a side was broken before, nobody can tell.
bool is_one_file(const Sides& sides, const Manuscript& made, std::size_t questions) {
    if (made.entries.size() != questions) return false;
    if (sides.mine.cut != Outline::Cut::told || sides.theirs.cut != Outline::Cut::told) return true;
    const auto again = outline(text_of(made));
    return again.cut == Outline::Cut::told && again.items.size() == questions;
}

}  // namespace

EntryPtr as_entry(std::string text) {
    auto entry = std::make_shared<Entry>();
    entry->text = std::move(text);
    return entry;
}

Merge merge(const Manuscript& base, const Manuscript& mine, const Manuscript& theirs) {
    const Sides sides{base, mine, theirs};
    const auto cut = [](const Manuscript& file) { return file.cut != Outline::Cut::not_cut; };
    if (cut(mine) != cut(base) || cut(theirs) != cut(base)) return whole(sides);
    auto rows = merged_rows(sides);
    auto frame = merged_frame(sides);
    take_out_doubled(sides, rows, frame);
    keep_comments(sides, rows, frame);
    Merge made{put_together(sides, rows, frame), {}};
    if (!is_one_file(sides, made.merged, rows.size())) return whole(sides);
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].clash) made.clashes.push_back(clash_of(three_of(sides, rows[i].at), i));
    for (auto& clash : frame.clashes) made.clashes.push_back(std::move(clash));
    return made;
}

}  // namespace qingwen
