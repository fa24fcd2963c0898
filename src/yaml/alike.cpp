#include "yaml/alike.h"

#include <algorithm>
#include <functional>

#include "base/utf8.h"
#include "yaml/spell_node.h"

namespace qingwen {

namespace {

using Same = std::function<bool(std::size_t, std::size_t)>;

// The longest common subsequence of two stretches, as pairs; quadratic, so what both begin and end with is
// taken away before.
std::vector<Step> common(std::size_t was, std::size_t is, const Same& same) {
    std::vector<std::vector<std::size_t>> longest(was + 1, std::vector<std::size_t>(is + 1));
    for (std::size_t i = was; i-- > 0;)
        for (std::size_t j = is; j-- > 0;)
            longest[i][j] =
                same(i, j) ? longest[i + 1][j + 1] + 1 : std::max(longest[i + 1][j], longest[i][j + 1]);
    std::vector<Step> pairs;
    for (std::size_t i = 0, j = 0; i < was && j < is;) {
        if (same(i, j))
            pairs.push_back({i++, j++});
        else if (longest[i + 1][j] >= longest[i][j + 1])
            ++i;
        else
            ++j;
    }
    return pairs;
}

std::vector<Step> kept(std::size_t was, std::size_t is, const Same& same) {
    std::vector<Step> pairs;
    std::size_t front = 0;
    while (front < was && front < is && same(front, front)) {
        pairs.push_back({front, front});
        ++front;
    }
    std::size_t back = 0;
    while (front + back < std::min(was, is) && same(was - back - 1, is - back - 1)) ++back;
    const auto shifted = [&](std::size_t i, std::size_t j) { return same(front + i, front + j); };
    for (const auto& pair : common(was - front - back, is - front - back, shifted))
        pairs.push_back({front + *pair.was, front + *pair.is});
    for (std::size_t i = back; i > 0; --i) pairs.push_back({was - i, is - i});
    return pairs;
}

// For each of `is` that does not stay where it was, which of `was` it is.
std::vector<std::optional<std::size_t>> origins(std::size_t was, std::size_t is,
                                                const std::vector<Step>& pairs, const Same& same) {
    std::vector<bool> taken(was);
    std::vector<bool> there(is);
    for (const auto& pair : pairs) taken[*pair.was] = there[*pair.is] = true;
    std::vector<std::optional<std::size_t>> from(is);
    for (std::size_t j = 0; j < is; ++j)
        for (std::size_t i = 0; i < was && !there[j] && !from[j]; ++i)
            if (!taken[i] && same(i, j)) taken[i] = (from[j] = i).has_value();
    return from;
}

// Between two that stay, what goes and what comes take each other's places as far as they go round.
std::vector<Step> steps(std::size_t was, std::size_t is, const Same& same, const Same& moves) {
    auto pairs = kept(was, is, same);
    const auto from = moves ? origins(was, is, pairs, moves) : std::vector<std::optional<std::size_t>>(is);
    const auto leaves = [&](std::size_t i) { return std::ranges::find(from, i) != from.end(); };
    std::vector<Step> all;
    std::size_t i = 0;
    std::size_t j = 0;
    pairs.push_back({was, is});
    for (const auto& pair : pairs) {
        while (i < *pair.was || j < *pair.is) {
            const bool goes = i < *pair.was && (j == *pair.is || leaves(i));
            const bool comes = j < *pair.is && (i == *pair.was || from[j]);
            Step step;
            if (!comes || goes) step.was = i++;
            if (!goes) {
                step.from = from[j];
                step.is = j++;
            }
            all.push_back(step);
        }
        if (i < was && j < is) all.push_back({i++, j++});
    }
    return all;
}

std::size_t rank(std::string_view key, std::span<const std::string_view> order) {
    return static_cast<std::size_t>(std::ranges::find(order, key) - order.begin());
}

std::size_t place_of(const Node::Map& map, std::string_view key) {
    return static_cast<std::size_t>(std::ranges::find(map, key, &Node::Field::key) - map.begin());
}

// Those of `is` that are new, by their rank.
std::vector<std::size_t> fresh_ones(const Node::Map& was, const Node::Map& is,
                                    std::span<const std::string_view> order) {
    std::vector<std::size_t> fresh;
    for (std::size_t j = 0; j < is.size(); ++j)
        if (place_of(was, is[j].key) == was.size()) fresh.push_back(j);
    std::ranges::stable_sort(fresh, {}, [&](std::size_t j) { return rank(is[j].key, order); });
    return fresh;
}

// Behind which of those that stay a new one belongs; 0: before all, else its place plus one.
std::size_t anchor(const Node::Map& was, const Node::Map& is, std::string_view key,
                   std::span<const std::string_view> order) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < was.size(); ++i) {
        const bool stays = place_of(is, was[i].key) < is.size();
        const auto own = rank(key, order);
        if (stays && (rank(was[i].key, order) < own || own == order.size())) found = i + 1;
    }
    return found;
}

bool lists_alike(const Node::List& a, const Node::List& b) {
    return std::ranges::equal(a, b, [](const Node& x, const Node& y) { return alike(x, y); });
}

bool fields_alike(const Node::Field& a, const Node::Field& b) {
    return utf8::trim(a.key) == utf8::trim(b.key) && alike(a.value, b.value, a.key == match_key);
}

bool maps_alike(const Node::Map& a, const Node::Map& b, bool ordered) {
    if (a.size() != b.size()) return false;
    if (ordered) return std::ranges::equal(a, b, fields_alike);
    return std::ranges::all_of(a, [&](const Node::Field& one) {
        const auto other = std::ranges::find_if(
            b, [&](const Node::Field& field) { return utf8::trim(field.key) == utf8::trim(one.key); });
        return other != b.end() && fields_alike(one, *other);
    });
}

}  // namespace

bool alike(const Node& a, const Node& b, bool ordered) {
    if (a.text() != nullptr && b.text() != nullptr) return utf8::trim(*a.text()) == utf8::trim(*b.text());
    if (a.list() != nullptr && b.list() != nullptr) return lists_alike(*a.list(), *b.list());
    return a.map() != nullptr && b.map() != nullptr && maps_alike(*a.map(), *b.map(), ordered);
}

std::vector<Step> steps_of_list(const Node::List& was, const Node::List& is, bool moving) {
    const auto same = [&](std::size_t i, std::size_t j) { return alike(was[i], is[j]); };
    return steps(was.size(), is.size(), same, moving ? Same(same) : Same());
}

std::vector<Step> steps_in_order(const Node::Map& was, const Node::Map& is, bool moving) {
    const auto same = [&](std::size_t i, std::size_t j) { return was[i].key == is[j].key; };
    const auto moves = [&](std::size_t i, std::size_t j) { return fields_alike(was[i], is[j]); };
    return steps(was.size(), is.size(), same, moving ? Same(moves) : Same());
}

std::vector<Step> steps_by_key(const Node::Map& was, const Node::Map& is,
                               std::span<const std::string_view> order) {
    std::vector<std::vector<std::size_t>> behind(was.size() + 1);
    for (const std::size_t j : fresh_ones(was, is, order))
        behind[anchor(was, is, is[j].key, order)].push_back(j);
    std::vector<Step> all;
    for (std::size_t i = 0; i <= was.size(); ++i) {
        if (i > 0) {
            const std::size_t j = place_of(is, was[i - 1].key);
            all.push_back({i - 1, j < is.size() ? std::optional(j) : std::nullopt});
        }
        for (const std::size_t j : behind[i]) all.push_back({{}, j});
    }
    if (!behind[0].empty() && !was.empty() && !all[behind[0].size()].is) {
        all[0].was = 0;
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(behind[0].size()));
    }
    return all;
}

}  // namespace qingwen
