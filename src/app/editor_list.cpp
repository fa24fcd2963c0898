#include "app/editor_list.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "app/search_text.h"

namespace qingwen {

namespace {

bool is_used_twice(const Entry& entry, const Editor& editor) {
    return editor.any_twice() && editor.times_used(entry.id) > 1;
}

}  // namespace

void EditorList::filter(EditorFilter filter) {
    filter_ = std::move(filter);
    words_ = search_words(filter_.words);
    unknown_ = true;
}

void EditorList::fold(std::size_t file) {
    if (folded_.erase(file) == 0) folded_.insert(file);
    stale_ = true;
}

bool EditorList::fits(const Entry& entry, const Editor& editor) const {
    if (filter_.kind && entry.kind != filter_.kind) return false;
    if (filter_.only_findings && entry.findings.empty() && !is_used_twice(entry, editor)) return false;
    const auto* question = entry.question ? &*entry.question : nullptr;
    if (filter_.level != 0 && (question == nullptr || question->level != filter_.level)) return false;
    if (!filter_.tag.empty() &&
        (question == nullptr || std::ranges::find(question->tags, filter_.tag) == question->tags.end()))
        return false;
    return std::ranges::all_of(words_, [&](const auto& word) { return stands_in(entry.words, word); });
}

EditorList::Known EditorList::known(const EntryPtr& entry, const Editor& editor) const {
    Known made{entry, 0, 0, fits(*entry, editor)};
    for (const auto& finding : entry->findings)
        ++(finding.severity() == Severity::error ? made.errors : made.warnings);
    if (is_used_twice(*entry, editor)) ++made.errors;
    return made;
}

void EditorList::look_at(const Editor& editor, std::size_t file) {
    const auto& entries = editor.file(file).entries;
    auto& all = known_[file];
    all.resize(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (unknown_ || all[i].entry != entries[i]) all[i] = known(entries[i], editor);
}

void EditorList::add_file(const Editor& editor, std::size_t file) {
    const auto& manuscript = editor.file(file);
    auto& chapter = chapters_.emplace_back();
    chapter.title = manuscript.chapter.title;
    chapter.file = manuscript.path.filename().string();
    chapter.questions = static_cast<int>(manuscript.entries.size());
    chapter.folded = folded_.contains(file);
    chapter.changed = editor.changed(file);
    chapter.by_hand = manuscript.cut == Outline::Cut::not_cut;
    for (const auto& finding : manuscript.findings)
        ++(finding.severity() == Severity::error ? chapter.errors : chapter.warnings);
    rows_.push_back({file, std::nullopt});
    for (std::size_t i = 0; i < known_[file].size(); ++i) {
        const auto& one = known_[file][i];
        chapter.errors += one.errors;
        chapter.warnings += one.warnings;
        if (!one.fits) continue;
        ++chapter.shown;
        places_.push_back({file, i});
        if (!chapter.folded) rows_.push_back({file, i});
    }
}

// Two questions of one id are a finding of both, wherever they stand.
void EditorList::follow(const Editor& editor) {
    if (!stale_ && !unknown_ && seen_ == editor.revision()) return;
    unknown_ = unknown_ || editor.any_twice() || had_twice_;
    seen_ = editor.revision();
    known_.resize(editor.files().size());
    chapters_.clear();
    rows_.clear();
    places_.clear();
    questions_ = 0;
    for (std::size_t file = 0; file < editor.files().size(); ++file) {
        look_at(editor, file);
        add_file(editor, file);
        questions_ += chapters_.back().questions;
    }
    stale_ = unknown_ = false;
    had_twice_ = editor.any_twice();
    shown_ = static_cast<int>(places_.size());
    if (!filter_.filters() && words_.empty()) return;
    std::erase_if(rows_, [&](const EditorRow& row) { return !row.entry && chapters_[row.file].shown == 0; });
}

int EditorList::errors() const {
    return std::accumulate(chapters_.begin(), chapters_.end(), 0,
                           [](int sum, const auto& chapter) { return sum + chapter.errors; });
}

int EditorList::warnings() const {
    return std::accumulate(chapters_.begin(), chapters_.end(), 0,
                           [](int sum, const auto& chapter) { return sum + chapter.warnings; });
}

std::optional<At> EditorList::step(std::optional<At> from, int by) const {
    if (places_.empty()) return std::nullopt;
    if (!from) return by > 0 ? places_.front() : places_.back();
    const auto here = std::ranges::lower_bound(places_, *from);
    const bool listed = here != places_.end() && *here == *from;
    auto to = (here - places_.begin()) + by - (listed || by < 0 ? 0 : 1);
    to = std::clamp<std::ptrdiff_t>(to, 0, static_cast<std::ptrdiff_t>(places_.size()) - 1);
    return places_[static_cast<std::size_t>(to)];
}

std::vector<At> EditorList::between(At one, At other) const {
    return {std::ranges::lower_bound(places_, std::min(one, other)),
            std::ranges::upper_bound(places_, std::max(one, other))};
}

std::vector<std::string> tags_in(const Editor& editor, std::size_t most) {
    std::map<std::string, int> used;
    for (const auto& file : editor.files())
        for (const auto& entry : file.entries)
            if (entry->question)
                for (const auto& tag : entry->question->tags) ++used[tag];
    std::vector<std::pair<std::string, int>> sorted(used.begin(), used.end());
    std::ranges::stable_sort(sorted, std::greater(), &std::pair<std::string, int>::second);
    if (sorted.size() > most) sorted.resize(most);
    std::vector<std::string> tags;
    for (auto& [tag, count] : sorted) tags.push_back(std::move(tag));
    return tags;
}

}  // namespace qingwen
