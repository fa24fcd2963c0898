#include "sql/worker.h"

namespace qingwen {

SqliteStore::Worker::Worker(sql::Lock lock, sql::Writer writer)
    : lock_(std::move(lock)), writer_(std::move(writer)), thread_([this] { work(); }) {}

SqliteStore::Worker::~Worker() {
    {
        const std::lock_guard guard(mutex_);
        ending_ = true;
        wake_ = {};
    }
    something_waits_.notify_one();
    thread_.join();
}

void SqliteStore::Worker::queue(sql::Write write, Settled settled) {
    {
        const std::lock_guard guard(mutex_);
        waiting_.push_back(std::move(write));
        unsettled_.push_back(std::move(settled));
    }
    something_waits_.notify_one();
}

int SqliteStore::Worker::deliver() {
    std::vector<Settling> ready;
    {
        const std::lock_guard guard(mutex_);
        ready.swap(settled_);
    }
    for (const Settling& each : ready)
        if (each.settled) each.settled(each.done);
    return static_cast<int>(ready.size());
}

void SqliteStore::Worker::drain() {
    for (;;) {
        deliver();
        std::unique_lock guard(mutex_);
        if (settled_.empty() && unsettled_.empty()) return;
        something_settled_.wait(guard, [this] { return !settled_.empty(); });
    }
}

void SqliteStore::Worker::on_settled(Wake wake) {
    const std::lock_guard guard(mutex_);
    wake_ = std::move(wake);
}

bool SqliteStore::Worker::take(std::vector<sql::Write>& batch) {
    std::unique_lock guard(mutex_);
    something_waits_.wait(guard, [this] { return ending_ || !waiting_.empty(); });
    batch.clear();
    batch.swap(waiting_);
    return !batch.empty();
}

void SqliteStore::Worker::settle(std::vector<Done> results) {
    Wake wake;
    {
        const std::lock_guard guard(mutex_);
        for (Done& done : results) {
            settled_.push_back({std::move(unsettled_.front()), std::move(done)});
            unsettled_.pop_front();
        }
        wake = wake_;
    }
    something_settled_.notify_one();
    if (wake) wake();
}

void SqliteStore::Worker::work() {
    std::vector<sql::Write> batch;
    while (take(batch)) settle(writer_.write(batch));
}

}  // namespace qingwen
