#include "base/random.h"

#include <cassert>

namespace qingwen {

std::uint64_t Random::next() {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

std::uint64_t Random::below(std::uint64_t n) {
    assert(n > 0);
    const std::uint64_t unfair = (0 - n) % n;
    std::uint64_t value = next();
    while (value < unfair) value = next();
    return value % n;
}

}  // namespace qingwen
