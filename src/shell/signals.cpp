#include "shell/signals.h"

#include <csignal>

#include <pthread.h>

namespace qingwen {

namespace {

sigset_t ends() {
    sigset_t set;
    sigemptyset(&set);
    for (const int one : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&set, one);
    return set;
}

}  // namespace

Signals::Signals() {
    for (const int one : {SIGPIPE, SIGXFSZ}) signal(one, SIG_IGN);
    const auto set = ends();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    thread_ = std::thread([this] { listen(); });
}

Signals::~Signals() {
    stopping_ = true;
    // It is blocked in every thread, so it only ends this one's sigwait().
    // NOLINTNEXTLINE(bugprone-bad-signal-to-kill-thread)
    pthread_kill(thread_.native_handle(), SIGTERM);
    thread_.join();
}

void Signals::on_raise(std::function<void()> tell) {
    const std::lock_guard guard(lock_);
    tell_ = std::move(tell);
}

void Signals::listen() {
    const auto set = ends();
    for (int number = 0;;) {
        if (sigwait(&set, &number) != 0) continue;
        if (stopping_) return;
        raised_ = true;
        const std::lock_guard guard(lock_);
        if (tell_) tell_();
    }
}

}  // namespace qingwen
