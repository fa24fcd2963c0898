#include "edit/merge_order.h"

#include <algorithm>

namespace qingwen {

namespace {

using Standing = int Threefold::*;

// Those that stay and stand on that side, in its order.
std::vector<std::size_t> standing(const std::vector<Threefold>& all, const std::vector<bool>& stays,
                                  Standing side) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (stays[i] && all[i].*side >= 0) order.push_back(i);
    std::ranges::sort(order, {}, [&](std::size_t i) { return all[i].*side; });
    return order;
}

// Those of base are the first of `all`, in their order.
bool has_old_order(const std::vector<Threefold>& all, Standing side) {
    int last = -1;
    for (const auto& one : all) {
        if (one.base < 0 || one.*side < 0) continue;
        if (one.*side < last) return false;
        last = one.*side;
    }
    return true;
}

// A list in which something is put in behind something else.
class Chain {
public:
    explicit Chain(std::size_t size) : next_(size + 1, size), in_(size) {}

    [[nodiscard]] std::size_t front() const { return next_.size() - 1; }  // stands for the beginning
    [[nodiscard]] std::size_t after(std::size_t one) const { return next_[one]; }
    [[nodiscard]] bool has(std::size_t one) const { return in_[one]; }
    void put(std::size_t one, std::size_t behind) {
        next_[one] = next_[behind];
        next_[behind] = one;
        in_[one] = true;
    }
    [[nodiscard]] std::vector<std::size_t> all() const {
        std::vector<std::size_t> order;
        for (auto one = next_[front()]; one != front(); one = next_[one]) order.push_back(one);
        return order;
    }

private:
    std::vector<std::size_t> next_;
    std::vector<bool> in_;
};

}  // namespace

std::vector<std::size_t> merged_order(const std::vector<Threefold>& all, const std::vector<bool>& stays) {
    const bool as_mine = has_old_order(all, &Threefold::theirs);
    const Standing side = as_mine ? &Threefold::mine : &Threefold::theirs;
    const Standing other = as_mine ? &Threefold::theirs : &Threefold::mine;
    Chain chain(all.size());
    std::size_t behind = chain.front();
    for (const auto i : standing(all, stays, side)) {
        chain.put(i, behind);
        behind = i;
    }
    const auto added_by_them = [&](std::size_t i) {
        return i != chain.front() && all[i].base < 0 && all[i].mine < 0;
    };
    behind = chain.front();
    for (const auto i : standing(all, stays, other)) {
        if (!chain.has(i)) {
            while (!as_mine && added_by_them(chain.after(behind))) behind = chain.after(behind);
            chain.put(i, behind);
        }
        behind = i;
    }
    return chain.all();
}

}  // namespace qingwen
