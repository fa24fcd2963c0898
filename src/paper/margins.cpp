#include "paper/margins.h"

#include <algorithm>
#include <numeric>

namespace qingwen {

namespace {

// One side of the flow: what is still wanted of each named value, and of all others together (the last
// bucket).
template <class Key>
struct Side {
    std::vector<Key> keys;
    std::vector<int> wanted;

    Side(const std::map<Key, int>& named, int total) {
        int sum = 0;
        for (const auto& [key, count] : named) {
            keys.push_back(key);
            wanted.push_back(count);
            sum += count;
        }
        wanted.push_back(std::max(0, total - sum));
    }
    [[nodiscard]] std::size_t bucket(Key key) const {
        return static_cast<std::size_t>(std::ranges::find(keys, key) - keys.begin());
    }
};

template <class Key>
int sum_of(const std::map<Key, int>& named) {
    return std::accumulate(named.begin(), named.end(), 0,
                           [](int sum, const auto& one) { return sum + one.second; });
}

int total_of(const Draw& draw, std::size_t candidates) {
    if (draw.count > 0 && draw.up_to) return std::min(draw.count, static_cast<int>(candidates));
    if (draw.count > 0) return draw.count;
    const int named = std::max(sum_of(draw.kinds), sum_of(draw.levels));
    return named > 0 ? named : static_cast<int>(candidates);
}

// Each candidate is an edge from its kind's bucket to its level's; an edge is taken or free.
class Flow {
public:
    Flow(const Draw& draw, const std::vector<const Question*>& candidates, int total)
        : candidates_(candidates),
          kinds_(draw.kinds, total),
          levels_(draw.levels, total),
          taken_(candidates.size()) {
        for (const auto* question : candidates) {
            kind_.push_back(kinds_.bucket(question->kind()));
            level_.push_back(levels_.bucket(question->level));
        }
    }

    void run() {
        for (std::size_t i = 0; i < candidates_.size(); ++i)
            if (kinds_.wanted[kind_[i]] > 0 && levels_.wanted[level_[i]] > 0) take(i);
        while (augment()) {
        }
    }

    [[nodiscard]] std::vector<const Question*> picks() const {
        std::vector<const Question*> found;
        for (std::size_t i = 0; i < candidates_.size(); ++i)
            if (taken_[i]) found.push_back(candidates_[i]);
        return found;
    }

private:
    void take(std::size_t edge) {
        taken_[edge] = true;
        --kinds_.wanted[kind_[edge]];
        --levels_.wanted[level_[edge]];
    }

    // Finds a path free, taken, free, … from a kind that wants more to a level that wants more, and flips it.
    bool augment() {
        for (std::size_t kind = 0; kind < kinds_.wanted.size(); ++kind) {
            if (kinds_.wanted[kind] == 0) continue;
            std::vector<bool> seen(levels_.wanted.size());
            if (!extend(kind, seen)) continue;
            --kinds_.wanted[kind];
            return true;
        }
        return false;
    }

    bool extend(std::size_t kind, std::vector<bool>& seen) {
        for (std::size_t i = 0; i < candidates_.size(); ++i) {
            if (taken_[i] || kind_[i] != kind || seen[level_[i]]) continue;
            seen[level_[i]] = true;
            if (!make_room(level_[i], seen)) continue;
            taken_[i] = true;
            return true;
        }
        return false;
    }

    bool make_room(std::size_t level, std::vector<bool>& seen) {
        if (levels_.wanted[level] > 0) {
            --levels_.wanted[level];
            return true;
        }
        for (std::size_t i = 0; i < candidates_.size(); ++i) {
            if (!taken_[i] || level_[i] != level) continue;
            taken_[i] = false;
            if (extend(kind_[i], seen)) return true;
            taken_[i] = true;
        }
        return false;
    }

    const std::vector<const Question*>& candidates_;
    Side<Kind> kinds_;
    Side<int> levels_;
    std::vector<std::size_t> kind_, level_;
    std::vector<bool> taken_;
};

}  // namespace

Choice choose(const Draw& draw, const std::vector<const Question*>& candidates) {
    const int total = total_of(draw, candidates.size());
    Flow flow(draw, candidates, total);
    flow.run();
    return {total, flow.picks()};
}

}  // namespace qingwen
