#include "edit/recovery.h"

#include <map>
#include <mutex>
#include <utility>

namespace qingwen {

namespace fs = std::filesystem;

// Shared with the job that may still be with the executor when its Recovery is gone.
class Recovery::State {
public:
    State(fs::path folder, std::function<void()> settled)
        : folder_(std::move(folder)), settled_(std::move(settled)) {}

    // Whether a job has to be handed to the executor.
    bool queue(const fs::path& path, Make make) {
        const std::lock_guard guard(mutex_);
        waiting_[path] = std::move(make);
        return !std::exchange(posted_, true);
    }

    void run_job() {
        {
            const std::lock_guard guard(mutex_);
            posted_ = false;
        }
        write_what_waits();
    }

    void write_what_waits() {
        const std::lock_guard one_at_a_time(writing_);
        while (const auto next = take()) {
            note(next->first, write(next->first, next->second));
            if (settled_) settled_();
        }
    }

    [[nodiscard]] std::optional<Error> trouble() const {
        const std::lock_guard guard(mutex_);
        return troubles_.empty() ? std::nullopt : std::optional(troubles_.begin()->second);
    }

private:
    std::optional<std::pair<fs::path, Make>> take() {
        const std::lock_guard guard(mutex_);
        if (waiting_.empty()) return std::nullopt;
        auto first = waiting_.extract(waiting_.begin());
        return std::pair(first.key(), std::move(first.mapped()));
    }

    [[nodiscard]] Done write(const fs::path& path, const Make& make) const {
        return make ? keep_unsaved(folder_, make()) : forget_unsaved(folder_, path);
    }

    void note(const fs::path& path, const Done& done) {
        const std::lock_guard guard(mutex_);
        if (done)
            troubles_.erase(path);
        else
            troubles_.insert_or_assign(path, done.error());
    }

    const fs::path folder_;
    const std::function<void()> settled_;
    std::mutex writing_;

    mutable std::mutex mutex_;          // guards what follows
    std::map<fs::path, Make> waiting_;  // without a Make: to be forgotten
    std::map<fs::path, Error> troubles_;
    bool posted_ = false;  // a job that has not begun
};

Recovery::Recovery(fs::path folder, Executor run, std::function<void()> settled)
    : state_(std::make_shared<State>(std::move(folder), std::move(settled))), run_(std::move(run)) {}

Recovery::~Recovery() { flush(); }

void Recovery::queue(const fs::path& path, Make make) {
    if (state_->queue(path, std::move(make))) run_([state = state_] { state->run_job(); });
}

void Recovery::keep(const fs::path& path, Make make) { queue(path, std::move(make)); }

void Recovery::forget(const fs::path& path) { queue(path, {}); }

std::optional<Error> Recovery::trouble() const { return state_->trouble(); }

void Recovery::flush() { state_->write_what_waits(); }

}  // namespace qingwen
