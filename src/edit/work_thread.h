// One thread for what must not be waited for.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace qingwen {

using Job = std::function<void()>;

// Who runs a job: a thread, or in a test the caller, at once or when it likes.
using Executor = std::function<void(Job)>;

class WorkThread {
public:
    WorkThread() : thread_([this] { work(); }) {}
    WorkThread(const WorkThread&) = delete;
    WorkThread& operator=(const WorkThread&) = delete;
    ~WorkThread();  // runs what waits, then ends

    void run(Job job);  // in the order they come

private:
    void work();

    std::mutex mutex_;  // guards what follows
    std::condition_variable something_waits_;
    std::deque<Job> waiting_;
    bool ending_ = false;

    std::thread thread_;
};

}  // namespace qingwen
