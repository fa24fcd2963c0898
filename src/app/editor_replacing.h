// Find and replace over all questions of an edited bank: where it would, what it would make of it, and doing
// it where the author says so.
#pragma once

#include <string>
#include <vector>

#include "app/editor_batch.h"

namespace qingwen {

// How many places are listed, and replaced, at once.
inline constexpr std::size_t most_places = 20'000;
// How many questions are looked at in one step, and of how many the form is made for it, which takes as long
// as looking for a word in two hundred: some 5 ms of a frame's 16.
inline constexpr int questions_a_step = 20'000;
inline constexpr int forms_a_step = 120;

class EditorReplacing {
public:
    // Begins to look. `exact`: else width and capitals make no difference. Ids are left alone.
    void find(const Editor& editor, std::string find, std::string replace, bool exact);
    // The bank may have changed.
    void follow(const Editor& editor);
    // Looks on for a while.
    void step(const Editor& editor);
    [[nodiscard]] bool settled() const { return !next_; }
    void choose(int place, bool on);
    // To replace the chosen places; each goes through the question's form, so quotes stay right.
    [[nodiscard]] EditorBatch::Job replacing() const;
    // Nothing is replaced before all places are known.
    [[nodiscard]] bool may_replace() const { return settled() && chosen_ > 0; }
    [[nodiscard]] ReplaceView view() const {
        return {find_, replace_, exact_, places_, chosen_, may_replace(), by_hand_, !settled(), more_};
    }

private:
    void look_at(const Entry& entry, At at);
    void look_at(const Form& form, At at, FieldAt field);

    std::string find_, replace_;
    std::string word_;        // what is looked for, folded
    std::optional<At> next_;  // to be looked at; nothing: all were
    bool exact_ = true;
    std::vector<ReplacePlace> places_;
    std::vector<FieldAt> fields_;  // of the places
    int chosen_ = 0;
    int by_hand_ = 0;
    bool more_ = false;  // than most_places
    std::uint64_t seen_ = 0;
};

}  // namespace qingwen
