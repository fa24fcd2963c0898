#include "app/editor_merging.h"

#include <algorithm>

namespace qingwen {

namespace {

std::optional<std::string> text_of_side(const EntryPtr& entry) {
    return entry ? std::optional(entry->text) : std::nullopt;
}

ClashView view_of(const Clash& clash) {
    return {clash.of, clash.id.text, text_of_side(clash.base), text_of_side(clash.mine),
            text_of_side(clash.theirs)};
}

}  // namespace

EditorMerging::EditorMerging(std::size_t file, const Manuscript& base, const Manuscript& mine,
                             Manuscript theirs)
    : file_(file),
      theirs_(std::move(theirs)),
      merge_(merge(base, mine, theirs_)),
      picks_(merge_.clashes.size()) {
    for (const auto& clash : merge_.clashes) clashes_.push_back(view_of(clash));
}

void EditorMerging::decide(int clash, Side side) {
    if (clash < 0 || clash >= static_cast<int>(picks_.size())) return;
    const auto i = static_cast<std::size_t>(clash);
    picks_[i] = side;
    clashes_[i].side = side;
}

MergeView EditorMerging::view() const {
    const bool all = std::ranges::all_of(picks_, [](const auto& pick) { return pick.has_value(); });
    return {theirs_.path.filename().string(), clashes_, all};
}

}  // namespace qingwen
