#include "edit/work_thread.h"

namespace qingwen {

WorkThread::~WorkThread() {
    {
        const std::lock_guard guard(mutex_);
        ending_ = true;
    }
    something_waits_.notify_one();
    thread_.join();
}

void WorkThread::run(Job job) {
    {
        const std::lock_guard guard(mutex_);
        waiting_.push_back(std::move(job));
    }
    something_waits_.notify_one();
}

void WorkThread::work() {
    std::unique_lock guard(mutex_);
    for (;;) {
        something_waits_.wait(guard, [this] { return ending_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        const Job job = std::move(waiting_.front());
        waiting_.pop_front();
        guard.unlock();
        job();
        guard.lock();
    }
}

}  // namespace qingwen
