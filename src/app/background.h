// What is made elsewhere, so that the screen need not wait for it.
#pragma once

#include <chrono>
#include <future>
#include <memory>
#include <optional>

#include "edit/work_thread.h"

namespace qingwen {

// What a job gives, once.
template <class T>
class Awaited {
public:
    template <class Make>
    void ask(const Executor& run, Make make) {
        auto promise = std::make_shared<std::promise<T>>();
        result_ = promise->get_future();
        run([promise, make = std::move(make)] { promise->set_value(make()); });
    }

    [[nodiscard]] bool under_way() const { return result_.valid(); }
    std::optional<T> take() {
        const bool ready =
            result_.valid() && result_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
        return ready ? std::optional<T>(result_.get()) : std::nullopt;
    }

    // Nobody waits for it any more; the job goes on.
    void forget() { result_ = {}; }

private:
    std::future<T> result_;
};

}  // namespace qingwen
