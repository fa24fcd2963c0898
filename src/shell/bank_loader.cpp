#include "shell/bank_loader.h"

#include <utility>

namespace qingwen {

BankLoader::BankLoader(std::filesystem::path modes, std::function<void()> wake)
    : modes_(std::move(modes)), wake_(std::move(wake)) {}

BankLoader::~BankLoader() {
    {
        const std::lock_guard lock(mutex_);
        over_ = true;
    }
    changed_.notify_one();
    if (thread_.joinable()) thread_.join();
}

std::future<std::shared_ptr<const Library>> BankLoader::load(const BankOpening::Files& files) {
    Job job{files, {}};
    auto done = job.done.get_future();
    {
        const std::lock_guard lock(mutex_);
        waiting_ = std::move(job);
    }
    if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
    changed_.notify_one();
    return done;
}

void BankLoader::work() {
    for (;;) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return over_ || waiting_; });
        if (over_) return;
        auto job = *std::exchange(waiting_, std::nullopt);
        lock.unlock();
        job.done.set_value(std::make_shared<const Library>(Library::load({job.files, modes_})));
        wake_();
    }
}

}  // namespace qingwen
