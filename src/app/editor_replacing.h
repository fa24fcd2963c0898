// Find and replace over all questions of an edited bank: where it would, what it would make of it, and doing
// it where the author says so.
#pragma once

#include <string>
#include <vector>

#include "app/editor_batch.h"

namespace qingwen {

// How many places are shown, and replaced, at once.
inline constexpr std::size_t most_places = 200;

class EditorReplacing {
public:
    // `exact`: else width and capitals make no difference. Ids are left alone.
    void find(const Editor& editor, std::string find, std::string replace, bool exact);
    // The bank may have changed.
    void follow(const Editor& editor);
    void choose(int place, bool on);
    // To replace the chosen places; each goes through the question's form, so quotes stay right.
    [[nodiscard]] EditorBatch::Job replacing() const;
    [[nodiscard]] ReplaceView view() const { return {find_, replace_, exact_, places_, by_hand_}; }

private:
    void look_at(const Editor& editor, At at);
    void look_at(const Form& form, At at, FieldAt field);

    std::string find_, replace_;
    bool exact_ = true;
    std::vector<ReplacePlace> places_;
    std::vector<FieldAt> fields_;  // of the places
    int by_hand_ = 0;
    std::uint64_t seen_ = 0;
};

}  // namespace qingwen
