#include "edit/line_merge.h"
#include "edit/merge_parts.h"
#include "yaml/read.h"

namespace qingwen {

namespace {

bool reads(const std::string& frame) {
    Findings findings;
    return read_yaml(frame, {}, findings).has_value() && !any_error(findings);
}

void add_clash(MergedFrame& frame, Clash::Of of, const std::string& base, const std::string& mine,
               const std::string& theirs) {
    if (mine != theirs)
        frame.clashes.push_back({of, {}, as_entry(base), as_entry(mine), as_entry(theirs), 0});
}

std::string settled(MergedFrame& frame, Clash::Of of, const std::string& base, const std::string& mine,
                    const std::string& theirs) {
    if (auto text = merge_lines(base, mine, theirs)) return std::move(*text);
    add_clash(frame, of, base, mine, theirs);
    return mine;
}

}  // namespace

MergedFrame merged_frame(const Sides& sides) {
    const auto& [base, mine, theirs] = sides;
    MergedFrame frame;
    frame.head = settled(frame, Clash::Of::head, base.head, mine.head, theirs.head);
    frame.tail = settled(frame, Clash::Of::tail, base.tail, mine.tail, theirs.tail);
    const bool good = reads(mine.head + mine.tail) && reads(theirs.head + theirs.tail);
    if (!good || reads(frame.head + frame.tail)) return frame;
    // Each change is good by itself, together they are not.
    frame = {mine.head, mine.tail, {}};
    add_clash(frame, Clash::Of::head, base.head, mine.head, theirs.head);
    add_clash(frame, Clash::Of::tail, base.tail, mine.tail, theirs.tail);
    return frame;
}

}  // namespace qingwen
