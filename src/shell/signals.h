// SIGTERM, SIGINT and SIGHUP as a flag and a call, taken by a thread of its own, where anything may be done.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

namespace qingwen {

class Signals {
public:
    // Blocks these signals in the calling thread and those it starts, and ignores SIGPIPE and SIGXFSZ, so
    // that a closed pipe and a file that grows too large are errors to tell: make it before any other thread
    // is started.
    Signals();
    ~Signals();
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;

    [[nodiscard]] bool raised() const { return raised_; }

    // Called from the thread each time a signal comes; nothing: nobody is told. When this returns the old one
    // is not being called.
    void on_raise(std::function<void()> tell);

private:
    void listen();

    std::atomic<bool> raised_ = false;
    std::atomic<bool> stopping_ = false;
    std::mutex lock_;
    std::function<void()> tell_;
    std::thread thread_;
};

}  // namespace qingwen
