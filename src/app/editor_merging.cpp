#include "app/editor_merging.h"

#include <algorithm>

namespace qingwen {

namespace {

std::optional<std::string> text_of_side(const EntryPtr& entry) {
    return entry ? std::optional(entry->text) : std::nullopt;
}

bool same_words(const ClashView& one, const ClashView& other) {
    return one.of == other.of && one.id == other.id && one.mine == other.mine && one.theirs == other.theirs;
}

ClashView view_of(const Clash& clash) {
    ClashView view{clash.of, clash.id.text, text_of_side(clash.mine), text_of_side(clash.theirs)};
    std::tie(view.mine_lines, view.theirs_lines) = beside(view.mine, view.theirs);
    return view;
}

}  // namespace

EditorMerging::EditorMerging(std::size_t file, Manuscript base, Manuscript theirs)
    : file_(file), base_(std::move(base)), theirs_(std::move(theirs)) {}

EditorMerging::Made EditorMerging::make(const Manuscript& base, const Manuscript& mine,
                                        const Manuscript& theirs) {
    Made made{std::make_shared<const Merge>(merge(base, mine, theirs)), {}};
    for (const auto& clash : made.merge->clashes) made.clashes.push_back(view_of(clash));
    return made;
}

void EditorMerging::follow(const Executor& run, const Editor& editor) {
    if (asked_ == editor.revision()) return;
    asked_ = editor.revision();
    making_.ask(run, [base = base_, mine = editor.file(file_), theirs = theirs_] {
        return make(base, mine, theirs);
    });
}

void EditorMerging::take_in() {
    auto made = making_.take();
    if (!made) return;
    for (auto& clash : made->clashes) {
        const auto same = [&](const ClashView& before) { return same_words(before, clash); };
        if (const auto before = std::ranges::find_if(clashes_, same); before != clashes_.end())
            clash.side = before->side;
    }
    merge_ = std::move(made->merge);
    clashes_ = std::move(made->clashes);
}

void EditorMerging::decide(int clash, Side side) {
    if (clash >= 0 && clash < static_cast<int>(clashes_.size()))
        clashes_[static_cast<std::size_t>(clash)].side = side;
}

bool EditorMerging::is_decided() const {
    return ready() && std::ranges::all_of(clashes_, [](const auto& clash) { return clash.side.has_value(); });
}

EditorMerging::Decided EditorMerging::decided() const {
    std::vector<std::optional<Side>> picks;
    for (const auto& clash : clashes_) picks.push_back(clash.side);
    return {merge_, std::move(picks)};
}

MergeView EditorMerging::view() const {
    return {theirs_.path.filename().string(), clashes_, ready(), is_decided()};
}

}  // namespace qingwen
