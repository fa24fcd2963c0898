// Work that would keep the screen waiting is done elsewhere.
#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <optional>

namespace qingwen {

// Does a job on another thread, one after the other, and wakes whoever draws when it is done.
using Background = std::function<void(std::function<void()> job)>;

// What a job gives, once.
template <class T>
class Awaited {
public:
    template <class Make>
    void ask(const Background& background, Make make) {
        auto promise = std::make_shared<std::promise<T>>();
        result_ = promise->get_future();
        background([promise, make = std::move(make)]() mutable { promise->set_value(make()); });
    }

    [[nodiscard]] bool under_way() const { return result_.valid(); }
    std::optional<T> take() {
        const bool ready =
            result_.valid() && result_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
        return ready ? std::optional<T>(result_.get()) : std::nullopt;
    }
    // What it gives is of no interest any more.
    void forget() { result_ = {}; }

private:
    std::future<T> result_;
};

}  // namespace qingwen
