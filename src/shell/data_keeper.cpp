#include "shell/data_keeper.h"

#include <algorithm>
#include <array>

#include "shell/spawn.h"

namespace qingwen {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_backups = 100;  // that are listed

std::uintmax_t size_of(const fs::path& folder) {
    std::uintmax_t bytes = 0;
    std::error_code trouble;
    for (fs::recursive_directory_iterator at(folder, trouble), end; !trouble && at != end;
         at.increment(trouble)) {
        std::error_code gone;
        const auto size = at->is_regular_file(gone) ? at->file_size(gone) : 0;
        if (!gone) bytes += size;
    }
    return bytes;
}

// Damage that was found is why a backup cannot be used.
void take(const Result<Examined>& found, Keeper::Job& job) {
    if (!found)
        job.trouble = found.error();
    else if (!found->damage.empty())
        job.trouble = Error{Fault::damaged, job.file.string(), found->damage.front().detail};
    else
        job.rounds = found->rounds;
}

}  // namespace

DataKeeper::DataKeeper(fs::path data, std::function<void()> changed)
    : data_(std::move(data)), changed_(std::move(changed)) {}

DataKeeper::~DataKeeper() {
    stopping_ = true;
    wait();
}

void DataKeeper::wait() {
    if (thread_.joinable()) thread_.join();
}

Keeper::Folder DataKeeper::folder() const {
    std::error_code trouble;
    const auto path = fs::absolute(data_, trouble);
    return {trouble ? data_ : path, size_of(data_), opener().has_value()};
}

std::vector<Keeper::Backup> DataKeeper::backups() const {
    std::vector<Backup> found;
    std::error_code trouble;
    for (const auto& entry : fs::directory_iterator(data_ / backups_folder, trouble)) {
        std::error_code gone;
        if (entry.path().extension() != ".db" || !entry.is_regular_file(gone)) continue;
        found.push_back({entry.path(), entry.file_size(gone)});
    }
    std::ranges::sort(found, std::greater(), &Backup::file);
    if (found.size() > most_backups) found.resize(most_backups);
    return found;
}

void DataKeeper::open_folder() {
    if (const auto with = opener()) spawn(*with, data_);
}

void DataKeeper::back_up(Wall now) {
    const auto file = data_ / backups_folder / backup_name(now);
    start(Job::What::back_up, file, [this, file](const Progress& progress, Job& job) {
        if (const Done done = qingwen::back_up(data_, file, progress); !done) job.trouble = done.error();
    });
}

void DataKeeper::look_through(const fs::path& backup) {
    start(Job::What::look_through, backup,
          [backup](const Progress& progress, Job& job) { take(examine(backup, progress), job); });
}

void DataKeeper::restore(const fs::path& backup, Wall now) {
    start(Job::What::restore, backup, [this, backup, now](const Progress& progress, Job& job) {
        const auto done = prepare_restore(data_, backup, now, progress);
        if (!done) job.trouble = done.error();
    });
}

void DataKeeper::start(Job::What what, const fs::path& file, Work work) {
    if (job().running) return;
    wait();
    {
        const std::lock_guard guard(lock_);
        job_ = {.what = what, .running = true, .file = file};
    }
    thread_ = std::thread([this, work = std::move(work)] {
        Job done = job();
        work([this](double part) { return hear(part); }, done);
        done.running = false;
        {
            const std::lock_guard guard(lock_);
            job_ = done;
        }
        if (changed_) changed_();
    });
}

bool DataKeeper::hear(double part) {
    constexpr double worth_showing = 0.01;
    bool news = false;
    {
        const std::lock_guard guard(lock_);
        news = part - job_.part >= worth_showing;
        if (news) job_.part = part;
    }
    if (news && changed_) changed_();
    return !stopping_;
}

void DataKeeper::forget() {
    if (job().running) return;
    const std::lock_guard guard(lock_);
    job_ = {};
}

Keeper::Job DataKeeper::job() const {
    const std::lock_guard guard(lock_);
    return job_;
}

}  // namespace qingwen
