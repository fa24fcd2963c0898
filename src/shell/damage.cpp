#include "shell/damage.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <unordered_map>

namespace qingwen {

namespace {

SDL_Rect hull(const SDL_Rect& a, const SDL_Rect& b) {
    const int x = std::min(a.x, b.x);
    const int y = std::min(a.y, b.y);
    return {x, y, std::max(a.x + a.w, b.x + b.w) - x, std::max(a.y + a.h, b.y + b.h) - y};
}

std::int64_t area(const SDL_Rect& r) { return std::int64_t{r.w} * r.h; }

bool overlap(const SDL_Rect& a, const SDL_Rect& b) {
    return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

// The pair that is best merged: one that overlaps, else the one whose hull wastes the fewest pixels.
struct Pair {
    std::size_t a = 0, b = 0;
    std::int64_t waste = std::numeric_limits<std::int64_t>::max();
    bool overlaps = false;
};

Pair best_pair(const std::vector<SDL_Rect>& rects) {
    Pair best;
    for (std::size_t a = 0; a < rects.size(); ++a)
        for (std::size_t b = a + 1; b < rects.size(); ++b) {
            if (overlap(rects[a], rects[b])) return {a, b, 0, true};
            const auto waste = area(hull(rects[a], rects[b])) - area(rects[a]) - area(rects[b]);
            if (waste < best.waste) best = {a, b, waste, false};
        }
    return best;
}

void merge(std::vector<SDL_Rect>& rects, const Pair& pair) {
    rects[pair.a] = hull(rects[pair.a], rects[pair.b]);
    rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(pair.b));
}

// For each command after, where it was before: the first place of equal ones goes to the first, and so on.
constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
std::vector<std::size_t> places(std::span<const Command> before, std::span<const Command> after) {
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> stock;
    for (std::size_t i = before.size(); i-- > 0;) stock[before[i].key].push_back(i);
    std::vector<std::size_t> found;
    for (const auto& command : after) {
        const auto it = stock.find(command.key);
        const bool there = it != stock.end() && !it->second.empty();
        found.push_back(there ? it->second.back() : nowhere);
        if (there) it->second.pop_back();
    }
    return found;
}

// Marks a longest increasing subsequence of the places (patience sorting).
std::vector<bool> kept(const std::vector<std::size_t>& place) {
    std::vector<std::size_t> tops;  // indices into place; tops[n] ends a subsequence of n + 1
    std::vector<std::size_t> previous(place.size(), nowhere);
    for (std::size_t i = 0; i < place.size(); ++i) {
        if (place[i] == nowhere) continue;
        const auto top =
            std::ranges::lower_bound(tops, place[i], {}, [&](std::size_t at) { return place[at]; });
        if (top != tops.begin()) previous[i] = *std::prev(top);
        if (top == tops.end())
            tops.push_back(i);
        else
            *top = i;
    }
    std::vector<bool> marks(place.size());
    for (auto i = tops.empty() ? nowhere : tops.back(); i != nowhere; i = previous[i]) marks[i] = true;
    return marks;
}

std::size_t common_start(std::span<const Command> a, std::span<const Command> b) {
    const auto ends = std::ranges::mismatch(a, b, {}, &Command::key, &Command::key);
    return static_cast<std::size_t>(ends.in1 - a.begin());
}

}  // namespace

std::vector<SDL_Rect> merged(std::vector<SDL_Rect> rects, std::size_t most) {
    while (rects.size() > 1) {
        const auto pair = best_pair(rects);
        if (!pair.overlaps && rects.size() <= most) break;
        merge(rects, pair);
    }
    return rects;
}

std::vector<SDL_Rect> damage_between(std::span<const Command> before, std::span<const Command> after) {
    const auto start = common_start(before, after);
    before = before.subspan(start);
    after = after.subspan(start);
    const auto place = places(before, after);
    const auto keep = kept(place);
    std::vector<bool> stays(before.size());
    std::vector<SDL_Rect> rects;
    const auto add = [&rects](const SDL_Rect& rect) {
        rects.push_back(rect);
        if (rects.size() > 4 * most_damage) rects = merged(std::move(rects), most_damage);
    };
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (keep[i])
            stays[place[i]] = true;
        else
            add(after[i].visible);
    }
    for (std::size_t i = 0; i < before.size(); ++i)
        if (!stays[i]) add(before[i].visible);
    return merged(std::move(rects), most_damage);
}

}  // namespace qingwen
