// Inside sql/ only: the thread that writes.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

#include "sql/data_folder.h"
#include "sql/sqlite_store.h"
#include "sql/writer.h"

namespace qingwen {

class SqliteStore::Worker {
public:
    Worker(sql::Lock lock, sql::Writer writer);
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    ~Worker();  // writes what waits, then ends

    void queue(sql::Write write, Settled settled);
    int deliver();
    void drain();
    void on_settled(Wake wake);

private:
    struct Settling {
        Settled settled;
        Done done;
    };
    void work();
    bool take(std::vector<sql::Write>& batch);
    void settle(std::vector<Done> results);

    sql::Lock lock_;
    sql::Writer writer_;  // the worker's own

    std::mutex mutex_;  // guards what follows
    std::condition_variable something_waits_;
    std::condition_variable something_settled_;
    std::vector<sql::Write> waiting_;
    std::deque<Settled> unsettled_;  // of what waits and of what is being written, in order
    std::vector<Settling> settled_;
    Wake wake_;
    bool ending_ = false;

    std::thread thread_;
};

}  // namespace qingwen
