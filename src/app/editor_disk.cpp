#include "app/editor_disk.h"

#include <algorithm>

#include "base/file.h"
#include "yaml/limits.h"

namespace qingwen {

namespace {

namespace fs = std::filesystem;

// What saving one file takes, so that it can be done elsewhere.
struct Work {
    std::size_t number = 0;
    Manuscript file, known;
    bool is_new = false;
};

std::optional<std::string> known_text(const Work& job) {
    return job.is_new ? std::nullopt : std::optional(text_of(job.known));
}

}  // namespace

EditorDisk::EditorDisk(Executor run, fs::path data, Drawable drawable)
    : run_(std::move(run)), data_(std::move(data)), drawable_(std::move(drawable)) {
    if (!data_.empty()) recovery_ = std::make_unique<Recovery>(unsaved(), run_);
}

void EditorDisk::save(const Editor& editor, Wall now) {
    std::vector<Work> jobs;
    for (std::size_t i = 0; i < editor.files().size(); ++i)
        if (editor.changed(i))
            jobs.push_back({i, editor.file(i), editor.on_disk(i), gone_.contains(i) || editor.is_new(i)});
    const auto backups = data_.empty() ? data_ : data_ / "versions";
    writing_.ask(run_, [jobs = std::move(jobs), backups, now, drawable = drawable_] {
        std::vector<Written> written;
        for (const auto& job : jobs) {
            auto result = qingwen::save({job.file, known_text(job), backups, now});
            auto& one = written.emplace_back(Written{job.number, job.file, std::move(result)});
            if (one.result && one.result->is == Saved::Is::changed_outside)
                one.theirs = read_manuscript(job.file.path, one.result->there, drawable);
        }
        return written;
    });
}

std::optional<std::vector<EditorDisk::Written>> EditorDisk::take_written() {
    auto written = writing_.take();
    if (!written) return written;
    for (const auto& one : *written) {
        if (one.result)
            gone_.erase(one.file);
        else if (one.result.error().fault == Fault::not_found)
            gone_.insert(one.file);
    }
    return written;
}

std::optional<EditorDisk::Stamp> EditorDisk::stamp_of(const fs::path& path) {
    std::error_code trouble;
    const Stamp stamp{fs::last_write_time(path, trouble), fs::file_size(path, trouble)};
    return trouble ? std::nullopt : std::optional(stamp);
}

void EditorDisk::look(const Editor& editor, Mono now) {
    if (now < next_look_ || outside_.under_way() || saving()) return;
    next_look_ = now + interval;
    std::vector<std::pair<std::size_t, Manuscript>> suspects;
    stamps_.resize(editor.files().size());
    for (std::size_t i = 0; i < stamps_.size(); ++i) {
        const auto stamp = stamp_of(editor.file(i).path);
        if (stamp && stamp != stamps_[i]) suspects.emplace_back(i, editor.on_disk(i));
        stamps_[i] = stamp;
    }
    if (suspects.empty()) return;
    outside_.ask(run_, [suspects = std::move(suspects), drawable = drawable_] {
        Changed changed;
        for (const auto& [number, known] : suspects) {
            const auto there = read_file(known.path, limits::file_bytes);
            if (there && *there != text_of(known))
                changed.emplace_back(number, read_manuscript(known.path, *there, drawable));
        }
        return changed;
    });
}

void EditorDisk::keep(const Editor& editor, const Typed& typed, Mono now) {
    if (!recovery_) return;
    const bool fresh = kept_state_ != State(editor.revision(), typed.version);
    if (!fresh && !recovery_->trouble()) return due_.reset();
    const auto soon = now + (fresh ? delay : again);
    due_ = std::min(due_.value_or(soon), soon);
    if (now >= *due_) hand_over(editor, typed);
}

void EditorDisk::keep_now(const Editor& editor, const Typed& typed) {
    if (recovery_ && kept_state_ != State(editor.revision(), typed.version)) hand_over(editor, typed);
}

void EditorDisk::hand_over(const Editor& editor, const Typed& typed) {
    due_.reset();
    kept_state_ = {editor.revision(), typed.version};
    for (std::size_t i = 0; i < editor.files().size(); ++i) {
        const auto& path = editor.file(i).path;
        const bool is_typed = typed.version > 0 && typed.file == i;
        if (editor.changed(i) || is_typed) {
            kept_.insert(i);
            const Work job{i, is_typed ? typed.with_it() : editor.file(i), editor.on_disk(i),
                           editor.is_new(i)};
            recovery_->keep(path, [job] {
                return Unsaved{job.file.path, known_text(job), text_of(job.file)};
            });
        } else if (kept_.erase(i) > 0) {
            recovery_->forget(path);
        }
    }
}

std::optional<Error> EditorDisk::trouble() const { return recovery_ ? recovery_->trouble() : std::nullopt; }

void EditorDisk::forget(const fs::path& path) {
    if (recovery_) recovery_->forget(path);
}

}  // namespace qingwen
