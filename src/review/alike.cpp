#include "review/alike.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <optional>
#include <unordered_map>

namespace qingwen {

namespace {

constexpr std::size_t fewest_letters = 4;

using Pair = std::uint64_t;              // two neighbouring characters
using Set = std::vector<std::uint32_t>;  // ranks of pairs, the rarest first

std::vector<Pair> pairs_of(std::u32string_view text) {
    std::vector<Pair> pairs;
    for (std::size_t i = 1; i < text.size(); ++i) pairs.push_back(Pair{text[i - 1]} << 32U | text[i]);
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

// Rare pairs come first, so that texts share few of the pairs they are looked up by.
std::vector<Set> ranked(const std::vector<Letters>& texts) {
    std::vector<std::vector<Pair>> all;
    std::unordered_map<Pair, std::uint32_t> counts;
    for (const auto& text : texts) {
        all.push_back(text.size() < fewest_letters ? std::vector<Pair>() : pairs_of(text));
        for (const auto pair : all.back()) ++counts[pair];
    }
    std::vector<std::pair<std::uint32_t, Pair>> order;
    for (const auto& [pair, count] : counts) order.emplace_back(count, pair);
    std::ranges::sort(order);
    for (std::size_t i = 0; i < order.size(); ++i) counts[order[i].second] = static_cast<std::uint32_t>(i);
    std::vector<Set> sets;
    for (const auto& pairs : all) {
        auto& set = sets.emplace_back();
        for (const auto pair : pairs) set.push_back(counts[pair]);
        std::ranges::sort(set);
    }
    return sets;
}

template <class T>
double share_in_both(const std::vector<T>& a, const std::vector<T>& b) {
    std::size_t both = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j)
            ++both, ++i, ++j;
        else if (*i < *j)
            ++i;
        else
            ++j;
    }
    const auto either = a.size() + b.size() - both;
    return either == 0 ? 0 : static_cast<double>(both) / static_cast<double>(either);
}

class Search {
public:
    Search(const std::vector<Set>& sets, double least) : sets_(sets), least_(least) {}

    // Sets are offered by size, the smallest first.
    std::optional<std::size_t> add(std::size_t index) {
        const auto& set = sets_[index];
        const auto size = static_cast<double>(set.size());
        const auto prefix = set.size() - static_cast<std::size_t>(std::ceil(least_ * size - 1e-9)) + 1;
        const auto found = partner(index, prefix);
        for (std::size_t i = 0; i < prefix; ++i) at_[set[i]].push_back(index);
        return found;
    }

private:
    std::optional<std::size_t> partner(std::size_t index, std::size_t prefix) {
        const auto& set = sets_[index];
        for (std::size_t i = 0; i < prefix; ++i) {
            const auto holders = at_.find(set[i]);
            if (holders == at_.end()) continue;
            for (const auto other : holders->second) {
                if (static_cast<double>(sets_[other].size()) < least_ * static_cast<double>(set.size()))
                    continue;
                if (share_in_both(set, sets_[other]) >= least_ - 1e-9) return other;
            }
        }
        return std::nullopt;
    }

    const std::vector<Set>& sets_;
    double least_;
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> at_;  // sets with the pair in their prefix
};

}  // namespace

double likeness(std::u32string_view a, std::u32string_view b) {
    return share_in_both(pairs_of(a), pairs_of(b));
}

std::vector<Alike> find_alike(const std::vector<Letters>& texts, double least) {
    const auto sets = ranked(texts);
    std::vector<std::size_t> by_size(texts.size());
    std::iota(by_size.begin(), by_size.end(), std::size_t{0});
    std::ranges::stable_sort(by_size, {}, [&](std::size_t i) { return sets[i].size(); });
    Search search(sets, least);
    std::vector<Alike> found;
    for (const auto index : by_size) {
        if (sets[index].empty()) continue;
        if (const auto other = search.add(index))
            found.push_back({std::min(index, *other), std::max(index, *other)});
    }
    std::ranges::sort(found, {}, &Alike::other);
    return found;
}

}  // namespace qingwen
