// Reads banks on a thread of its own, one at a time, so that the window never waits for a file.
#pragma once

#include <condition_variable>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "app/bank_opening.h"

namespace qingwen {

class BankLoader {
public:
    // `modes`: the folder of those for any bank. `wake` is called on the other thread when a future is ready.
    BankLoader(std::filesystem::path modes, std::function<void()> wake);
    BankLoader(const BankLoader&) = delete;
    BankLoader& operator=(const BankLoader&) = delete;
    // Waits for the file that is being read; what has not begun is given up.
    ~BankLoader();

    // What was asked for before and has not begun is given up: its future is broken.
    std::future<std::shared_ptr<const Library>> load(const BankOpening::Files& files);

private:
    struct Job {
        BankOpening::Files files;
        std::promise<std::shared_ptr<const Library>> done;
    };
    void work();

    std::filesystem::path modes_;
    std::function<void()> wake_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<Job> waiting_;
    bool over_ = false;
    std::thread thread_;  // begins with the first job
};

}  // namespace qingwen
