// A file that was changed here and outside, while the author decides what it is to say. Both are put together
// elsewhere, and anew whenever the author's text is another one by then.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "app/background.h"
#include "app/editor_view.h"
#include "edit/editor.h"

namespace qingwen {

class EditorMerging {
public:
    // `base`: what both sides began with.
    EditorMerging(std::size_t file, Manuscript base, Manuscript theirs);

    // Whose words are the same as before in both texts stays decided.
    void follow(const Executor& run, const Editor& editor);
    void take_in();
    // Both are put together as they are now.
    [[nodiscard]] bool ready() const { return merge_ != nullptr && !making_.under_way(); }

    [[nodiscard]] std::size_t file() const { return file_; }
    [[nodiscard]] const Manuscript& theirs() const { return theirs_; }
    void decide(int clash, Side side);
    [[nodiscard]] bool is_decided() const;
    [[nodiscard]] MergeView view() const;

    // REQUIRES: is_decided(). What the author decided is done to; on the disk is what theirs() says.
    using Decided = std::pair<std::shared_ptr<const Merge>, std::vector<std::optional<Side>>>;
    [[nodiscard]] Decided decided() const;

private:
    struct Made {
        std::shared_ptr<const Merge> merge;
        std::vector<ClashView> clashes;
    };
    static Made make(const Manuscript& base, const Manuscript& mine, const Manuscript& theirs);

    std::size_t file_;
    Manuscript base_, theirs_;
    Awaited<Made> making_;
    std::optional<std::uint64_t> asked_;  // the revision it is of
    std::shared_ptr<const Merge> merge_;
    std::vector<ClashView> clashes_;
};

}  // namespace qingwen
