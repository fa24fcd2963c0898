#include "edit/pairing.h"

#include <algorithm>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace qingwen {

namespace {

using Ids = std::unordered_set<QuestionId>;

Ids ids_of(const Entries& entries) {
    Ids ids;
    for (const auto& entry : entries) ids.insert(entry->id);
    return ids;
}

std::string text_and_id(const Entry& entry) {
    return entry.id.empty() ? "" : entry.id.text + '\n' + entry.text;
}
std::string id_alone(const Entry& entry) { return entry.id.text; }

// The last line of a file may lack its end.
std::string text_alone(const Entry& entry) {
    auto text = entry.text;
    while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
    return text;
}

// The text with its id, which stands behind the first `id:` that is followed by it, cut out.
std::string text_without_id(const Entry& entry) {
    if (entry.id.empty()) return {};
    auto text = text_alone(entry);
    auto key = text.find("id:");
    while (key != std::string::npos) {
        const auto from = text.find_first_not_of(" \t\"'", key + 3);
        if (from == std::string::npos) return {};
        if (text.compare(from, entry.id.text.size(), entry.id.text) == 0) {
            const auto to = text.find_first_not_of("\"'", from + entry.id.text.size());
            return text.erase(key, std::min(to, text.size()) - key);
        }
        key = text.find("id:", from);
    }
    return {};
}

// Two versions: for each entry of `from` its place in `to`.
class Pairs {
public:
    // `taken`: ids that stand for something else in the third version.
    Pairs(const Entries& from, const Entries& to, const Ids& taken)
        : from_(from), to_(to), taken_(taken), found_(from.size(), -1), used_(to.size()) {}

    template <class Key>
    void pair_by(Key key) {
        std::unordered_map<std::string, std::deque<int>> waiting;
        for (std::size_t i = 0; i < to_.size(); ++i)
            if (!used_[i]) waiting[key(*to_[i])].push_back(static_cast<int>(i));
        waiting.erase("");
        for (std::size_t i = 0; i < from_.size() && !waiting.empty(); ++i) {
            if (found_[i] >= 0) continue;
            const auto same = waiting.find(key(*from_[i]));
            if (same == waiting.end() || same->second.empty()) continue;
            if (pair(i, same->second.front())) same->second.pop_front();
        }
    }

    // What stands alone between the same two neighbours in both, if one of the two has no id.
    void pair_by_neighbours() {
        int behind = -1;  // the place in `to` of the neighbour before
        for (std::size_t i = 0; i < from_.size(); ++i) {
            if (found_[i] >= 0) {
                behind = found_[i];
                continue;
            }
            const int between = behind + 1;
            const bool last = i + 1 == from_.size();
            const int before = last ? static_cast<int>(to_.size()) : found_[i + 1];
            if (between >= 0 && before == between + 1 && !used_[static_cast<std::size_t>(between)] &&
                lacks_id(i, between))
                pair(i, between);
            behind = found_[i] >= 0 ? found_[i] : -2;
        }
    }

    [[nodiscard]] int operator[](std::size_t i) const { return found_[i]; }
    [[nodiscard]] bool used(std::size_t i) const { return used_[i]; }

private:
    [[nodiscard]] bool lacks_id(std::size_t i, int place) const {
        return from_[i]->id.empty() || to_[static_cast<std::size_t>(place)]->id.empty();
    }
    bool pair(std::size_t i, int place) {
        const auto& id = to_[static_cast<std::size_t>(place)]->id;
        if (!id.empty() && id != from_[i]->id && taken_.contains(id)) return false;
        found_[i] = place;
        used_[static_cast<std::size_t>(place)] = true;
        return true;
    }

    const Entries& from_;
    const Entries& to_;
    const Ids& taken_;
    std::vector<int> found_;
    std::vector<bool> used_;
};

Pairs changed(const Entries& base, const Entries& now, const Ids& taken) {
    Pairs pairs(base, now, taken);
    pairs.pair_by(text_and_id);
    pairs.pair_by(id_alone);
    pairs.pair_by(text_alone);
    pairs.pair_by(text_without_id);
    pairs.pair_by_neighbours();
    return pairs;
}

Entries only(const Entries& all, const std::vector<int>& places) {
    Entries some;
    for (const int place : places) some.push_back(all[static_cast<std::size_t>(place)]);
    return some;
}

std::vector<int> left_over(const Pairs& pairs, const Entries& all) {
    std::vector<int> places;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!pairs.used(i)) places.push_back(static_cast<int>(i));
    return places;
}

// What both added.
void add_new(std::vector<Threefold>& found, const Entries& mine, const std::vector<int>& new_mine,
             const Entries& theirs, const std::vector<int>& new_theirs) {
    const auto some_mine = only(mine, new_mine);
    const auto some_theirs = only(theirs, new_theirs);
    const Ids nothing;
    Pairs pairs(some_mine, some_theirs, nothing);
    pairs.pair_by(text_and_id);
    pairs.pair_by(id_alone);
    pairs.pair_by(text_alone);
    for (std::size_t i = 0; i < new_mine.size(); ++i)
        found.push_back(
            {-1, new_mine[i], pairs[i] < 0 ? -1 : new_theirs[static_cast<std::size_t>(pairs[i])]});
    for (std::size_t i = 0; i < new_theirs.size(); ++i)
        if (!pairs.used(i)) found.push_back({-1, -1, new_theirs[i]});
}

}  // namespace

std::vector<Threefold> paired(const Entries& base, const Entries& mine, const Entries& theirs) {
    const auto ids_of_mine = ids_of(mine);
    const auto ids_of_theirs = ids_of(theirs);
    const auto to_mine = changed(base, mine, ids_of_theirs);
    const auto to_theirs = changed(base, theirs, ids_of_mine);
    std::vector<Threefold> found;
    for (std::size_t i = 0; i < base.size(); ++i)
        found.push_back({static_cast<int>(i), to_mine[i], to_theirs[i]});
    add_new(found, mine, left_over(to_mine, mine), theirs, left_over(to_theirs, theirs));
    return found;
}

}  // namespace qingwen
