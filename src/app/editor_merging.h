// A file that was changed here and outside, while the author decides what it is to say.
#pragma once

#include <optional>
#include <vector>

#include "app/editor_view.h"

namespace qingwen {

class EditorMerging {
public:
    // `base`: what both sides began with.
    EditorMerging(std::size_t file, const Manuscript& base, const Manuscript& mine, Manuscript theirs);

    [[nodiscard]] std::size_t file() const { return file_; }
    void decide(int clash, Side side);
    // As decided; nothing while something is not. On the disk is what theirs() says.
    [[nodiscard]] std::optional<Manuscript> result() const { return decided(merge_, picks_); }
    [[nodiscard]] const Manuscript& theirs() const { return theirs_; }
    [[nodiscard]] MergeView view() const;

private:
    std::size_t file_;
    Manuscript theirs_;
    Merge merge_;
    std::vector<std::optional<Side>> picks_;
    std::vector<ClashView> clashes_;
};

}  // namespace qingwen
