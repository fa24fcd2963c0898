// The list of an edited bank's questions: which of them the filter lets through, below their chapters.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "app/editor_view.h"

namespace qingwen {

class EditorList {
public:
    void filter(EditorFilter filter);
    void fold(std::size_t file);
    // Takes in what has changed since: another filter looks at every question, typing at one.
    void follow(const Editor& editor);

    [[nodiscard]] const EditorFilter& filter() const { return filter_; }
    [[nodiscard]] std::span<const EditorChapter> chapters() const { return chapters_; }
    [[nodiscard]] std::span<const EditorRow> rows() const { return rows_; }
    [[nodiscard]] int shown() const { return shown_; }
    [[nodiscard]] int questions() const { return questions_; }
    // Of the whole bank.
    [[nodiscard]] int errors() const;
    [[nodiscard]] int warnings() const;
    // The question so many steps on from one, or the nearest end of the list; nothing when it is empty.
    [[nodiscard]] std::optional<At> step(std::optional<At> from, int by) const;
    [[nodiscard]] const std::vector<At>& shown_places() const { return places_; }
    // Those shown from one to the other, both included, whichever comes first.
    [[nodiscard]] std::vector<At> between(At one, At other) const;

private:
    // What is known of an entry as long as it stands there.
    struct Known {
        EntryPtr entry;
        int errors = 0, warnings = 0;
        bool fits = false;
    };
    [[nodiscard]] bool fits(const Entry& entry, const Editor& editor) const;
    [[nodiscard]] Known known(const EntryPtr& entry, const Editor& editor) const;
    void look_at(const Editor& editor, std::size_t file);
    void add_file(const Editor& editor, std::size_t file);

    EditorFilter filter_;
    std::vector<std::string> words_;  // of the filter, folded
    std::set<std::size_t> folded_;
    std::vector<EditorChapter> chapters_;
    std::vector<EditorRow> rows_;
    std::vector<At> places_;  // that the filter lets through, folded or not
    int shown_ = 0, questions_ = 0;
    std::vector<std::vector<Known>> known_;  // of every file's entries
    std::uint64_t seen_ = 0;
    bool had_twice_ = false;
    bool stale_ = true;    // the rows are to be made anew
    bool unknown_ = true;  // every question is to be looked at
};

// The tags that are in use, the most frequent first, at most so many.
std::vector<std::string> tags_in(const Editor& editor, std::size_t most);

}  // namespace qingwen
