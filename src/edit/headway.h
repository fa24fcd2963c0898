// How far a long piece of work is, and a way to stop it: one thread works, another looks on.
#pragma once

#include <atomic>

namespace qingwen {

class Headway {
public:
    // --- for the one who works: before it, and between two pieces of it
    void expect(int all) { all_.store(all, std::memory_order_relaxed); }
    void step() { done_.fetch_add(1, std::memory_order_relaxed); }
    // Then what was made so far is given up: nothing comes of it.
    [[nodiscard]] bool stopped() const { return stop_.load(std::memory_order_relaxed); }

    // --- for the one who looks on
    [[nodiscard]] int done() const { return done_.load(std::memory_order_relaxed); }
    [[nodiscard]] int all() const { return all_.load(std::memory_order_relaxed); }
    void stop() { stop_.store(true, std::memory_order_relaxed); }

private:
    std::atomic<int> done_ = 0, all_ = 0;
    std::atomic<bool> stop_ = false;
};

// One more piece is done. False: nobody wants the rest. Nobody may look on.
inline bool goes_on(Headway* headway) {
    if (headway == nullptr) return true;
    headway->step();
    return !headway->stopped();
}

}  // namespace qingwen
