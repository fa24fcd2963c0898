#include "bank/nearest.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace qingwen {

namespace {

// Damerau's distance (insert, delete, replace, swap neighbours), in the form without repeated edits.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, replaced});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[a.size()][b.size()];
}

}  // namespace

std::string_view nearest_key(std::string_view written, std::span<const std::string_view> keys,
                             std::span<const Synonym> synonyms) {
    constexpr std::size_t longest = 32;
    if (written.size() > longest) return {};
    const std::string folded = utf8::fold(written);
    std::size_t best = std::min<std::size_t>(3, folded.size() / 2 + 1);
    std::string_view found;
    const auto consider = [&](std::string_view word, std::string_view key) {
        const std::size_t far = distance(folded, word);
        if (far >= best) return;
        best = far;
        found = key;
    };
    for (const auto key : keys) consider(key, key);
    for (const auto& [word, key] : synonyms)
        if (std::ranges::find(keys, key) != keys.end()) consider(word, key);
    return found;
}

}  // namespace qingwen
