// Our own seeded generator and shuffle: the same numbers on every machine and compiler, for ever. A paper is
// rebuilt from its seed, so DO NOT CHANGE what these return; tests/base pins the 10,000th value.
#pragma once

#include <cstdint>
#include <span>
#include <utility>

namespace qingwen {

struct Seed {
    std::uint64_t value = 0;

    bool operator==(const Seed&) const = default;
};

// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014).
class Random {
public:
    explicit Random(Seed seed) : state_(seed.value) {}

    std::uint64_t next();

    // Uniform in [0, n): rejection, no modulo bias. REQUIRES: n > 0.
    std::uint64_t below(std::uint64_t n);

    // A stream of its own, so that drawing more here moves nothing there.
    Random split() { return Random(Seed{next()}); }

    // Fisher-Yates from the back.
    template <class T>
    void shuffle(std::span<T> items) {
        for (std::size_t left = items.size(); left > 1; --left)
            std::swap(items[left - 1], items[static_cast<std::size_t>(below(left))]);
    }

private:
    std::uint64_t state_;
};

}  // namespace qingwen
