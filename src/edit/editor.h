// A bank while it is edited: its files, what was done to them, and how far that is saved. All changes go
// through change(); undoing goes back over everything, saving included.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/time.h"
#include "edit/change.h"
#include "edit/field.h"

namespace qingwen {

// Files with what they are to be from now on.
using Changed = std::vector<std::pair<std::size_t, Manuscript>>;

// Typing on in the same field is one step as long as nobody stops for longer than this.
inline constexpr Millis typing_pause = {1500};

class Editor {
public:
    explicit Editor(std::vector<Manuscript> files);

    [[nodiscard]] const std::vector<Manuscript>& files() const { return files_; }
    [[nodiscard]] const Manuscript& file(std::size_t i) const { return files_[i]; }
    [[nodiscard]] bool has(At at) const;
    [[nodiscard]] const Entry& entry(At at) const { return *files_[at.file].entries[at.entry]; }
    [[nodiscard]] std::optional<At> find(const QuestionId& id) const;
    // Null when there is none.
    [[nodiscard]] const Case* find_case(const CaseId& id) const;
    // Grows with every change, whatever it is.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }

    // --- ids
    [[nodiscard]] int times_used(const QuestionId& id) const;
    [[nodiscard]] bool any_twice() const { return twice_ > 0; }
    // All that were in the bank since it was opened, removed ones too: none of them is given again.
    [[nodiscard]] const std::unordered_set<QuestionId>& ever_used() const { return ever_; }

    // --- changing
    // One step. Nothing when `changed` says what is there already. A broken file that reads afterwards is cut
    // anew.
    void change(Deed deed, const Changed& changed, At look, int count = 1);
    // The same for typing in a field of one question.
    void type(At at, FieldAt field, EntryPtr entry, Mono now);
    // What stood there before the typing that type() would go on with: what to make the new text from.
    [[nodiscard]] EntryPtr before_typing(At at, FieldAt field, Mono now) const;
    // What comes next is a step of its own.
    void stop_typing() { typing_.reset(); }

    // --- back and forth
    [[nodiscard]] const Change* undoes() const { return done_.empty() ? nullptr : &done_.back(); }
    [[nodiscard]] const Change* redoes() const { return undone_.empty() ? nullptr : &undone_.back(); }
    void undo();
    void redo();

    // --- files
    // As far as we know that is what is on the disk.
    [[nodiscard]] const Manuscript& on_disk(std::size_t file) const { return on_disk_[file]; }
    [[nodiscard]] bool changed(std::size_t file) const;
    [[nodiscard]] bool changed() const;
    void set_on_disk(std::size_t file, Manuscript content);
    // It was never on the disk.
    [[nodiscard]] bool is_new(std::size_t file) const { return new_.contains(file); }
    // A file that is not on the disk yet. Returns its number.
    std::size_t add_file(Manuscript file);

private:
    struct Typing {
        At at;
        FieldAt field;
        Mono last;
    };
    [[nodiscard]] bool goes_on(At at, FieldAt field, Mono now) const;
    void count(const Entries& entries, int by);
    void move(const FileChange& change, bool forth);

    std::vector<Manuscript> files_;
    std::vector<Manuscript> on_disk_;
    std::unordered_set<std::size_t> new_;
    std::vector<Change> done_, undone_;
    std::optional<Typing> typing_;
    std::unordered_map<QuestionId, int> used_;
    int twice_ = 0;  // ids that are used more than once
    std::unordered_set<QuestionId> ever_;
    std::uint64_t revision_ = 0;
};

}  // namespace qingwen
