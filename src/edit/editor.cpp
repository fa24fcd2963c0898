#include "edit/editor.h"

#include <algorithm>

#include "edit/seal.h"

namespace qingwen {

namespace {

// A broken file that reads now is cut as it reads.
Manuscript mended(const Manuscript& file) {
    if (file.cut != Outline::Cut::guessed) return file;
    auto again = read_manuscript(file.path, text_of(file), file.reading.drawable);
    if (again.cut != Outline::Cut::told) return file;
    return again;
}

}  // namespace

Editor::Editor(std::vector<Manuscript> files) : files_(std::move(files)), on_disk_(files_) {
    for (const auto& file : files_) count(file.entries, 1);
}

bool Editor::has(At at) const { return at.file < files_.size() && at.entry < files_[at.file].entries.size(); }

std::optional<At> Editor::find(const QuestionId& id) const {
    for (std::size_t file = 0; file < files_.size(); ++file) {
        const auto& entries = files_[file].entries;
        const auto found = std::ranges::find_if(entries, [&](const auto& entry) { return entry->id == id; });
        if (found != entries.end()) return At{file, static_cast<std::size_t>(found - entries.begin())};
    }
    return std::nullopt;
}

const Case* Editor::find_case(const CaseId& id) const {
    for (const auto& file : files_)
        for (const auto& one : file.cases)
            if (one.id == id) return &one;
    return nullptr;
}

int Editor::times_used(const QuestionId& id) const {
    const auto found = used_.find(id);
    return found == used_.end() ? 0 : found->second;
}

void Editor::count(const Entries& entries, int by) {
    for (const auto& entry : entries) {
        if (entry->id.empty()) continue;
        int& times = used_[entry->id];
        const bool was_twice = times > 1;
        times += by;
        twice_ += (times > 1 ? 1 : 0) - (was_twice ? 1 : 0);
        ever_.insert(entry->id);
    }
}

void Editor::move(const FileChange& change, bool forth) {
    auto& file = files_[change.file];
    const bool whole = change.from != nullptr;
    count(whole ? file.entries : forth ? change.out : change.in, -1);
    forth ? apply(change, file) : take_back(change, file);
    count(whole ? file.entries : forth ? change.in : change.out, 1);
    ++revision_;
}

void Editor::change(Deed deed, const Changed& changed, At look, int count) {
    Change made{deed, count, {}, look};
    for (const auto& [file, after] : changed)
        if (auto one = difference(file, files_[file], sealed(deed == Deed::typed ? after : mended(after)));
            !is_empty(one))
            made.files.push_back(std::move(one));
    typing_.reset();
    if (made.files.empty()) return;
    for (const auto& one : made.files) move(one, true);
    done_.push_back(std::move(made));
    undone_.clear();
}

bool Editor::goes_on(At at, FieldAt field, Mono now) const {
    return typing_ && typing_->at == at && typing_->field == field && now - typing_->last <= typing_pause &&
           !done_.empty() && undone_.empty();
}

EntryPtr Editor::before_typing(At at, FieldAt field, Mono now) const {
    if (goes_on(at, field, now)) {
        const auto& last = done_.back().files.front();
        return last.from ? last.from->entries[at.entry] : last.out.front();
    }
    return files_[at.file].entries[at.entry];
}

void Editor::type(At at, FieldAt field, EntryPtr entry, Mono now) {
    if (goes_on(at, field, now)) {
        for (const auto& one : done_.back().files) move(one, false);
        done_.pop_back();
    }
    const auto steps = done_.size();
    change(Deed::typed, {{at.file, with_entry(files_[at.file], at.entry, std::move(entry))}}, at);
    if (done_.size() > steps) typing_ = Typing{at, field, now};
}

void Editor::undo() {
    if (done_.empty()) return;
    auto last = std::move(done_.back());
    done_.pop_back();
    std::for_each(last.files.rbegin(), last.files.rend(), [&](const auto& one) { move(one, false); });
    undone_.push_back(std::move(last));
    typing_.reset();
}

void Editor::redo() {
    if (undone_.empty()) return;
    auto next = std::move(undone_.back());
    undone_.pop_back();
    for (const auto& one : next.files) move(one, true);
    done_.push_back(std::move(next));
    typing_.reset();
}

bool Editor::changed(std::size_t file) const { return !same_text(files_[file], on_disk_[file]); }

bool Editor::changed() const {
    for (std::size_t file = 0; file < files_.size(); ++file)
        if (changed(file)) return true;
    return false;
}

void Editor::set_on_disk(std::size_t file, Manuscript content) {
    on_disk_[file] = std::move(content);
    new_.erase(file);
    ++revision_;
    typing_.reset();
}

std::size_t Editor::add_file(Manuscript file) {
    auto nothing = file;
    nothing.head.clear();
    nothing.tail.clear();
    nothing.entries.clear();
    on_disk_.push_back(std::move(nothing));
    count(file.entries, 1);
    files_.push_back(std::move(file));
    new_.insert(files_.size() - 1);
    ++revision_;
    return files_.size() - 1;
}

}  // namespace qingwen
