#include "review/entry_changes.h"

#include <algorithm>

#include "review/alike.h"
#include "review/plain.h"

namespace qingwen {

namespace {

constexpr double much_in_common = 0.5;
constexpr double something_in_common = 0.25;
constexpr std::size_t most_compared =
    4096;  // texts with texts; longer lists are held together by what is equal

using Words = std::vector<std::string>;
using Indexes = std::vector<std::size_t>;

bool carries_the_sense(char32_t c) {
    constexpr std::u32string_view all = U"0123456789零〇一二三四五六七八九十百千万亿两半不未无非没否勿莫禁";
    return all.find(c) != std::u32string_view::npos;
}

Letters sense_of(const Letters& letters) {
    Letters kept;
    std::ranges::copy_if(letters, std::back_inserter(kept), carries_the_sense);
    return kept;
}

// The point of a decimal is no letter.
Letters with_points(std::string_view text) {
    std::string spelt(text);
    for (std::size_t at = 1; at + 1 < spelt.size(); ++at)
        if (spelt[at] == '.' && spelt[at - 1] >= '0' && spelt[at - 1] <= '9' && spelt[at + 1] >= '0' &&
            spelt[at + 1] <= '9')
            spelt[at] = 'x';
    return plain(spelt);
}

std::vector<Letters> letters_of(const Words& texts) {
    std::vector<Letters> all;
    for (const auto& text : texts) all.push_back(plain(text));
    return all;
}

// Pairs off what stands in both lists; `to[i]` is the place in `after`, or `none`.
class Pairing {
public:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    Pairing(const Words& before, const Words& after)
        : before_(before), after_(after), to_(before.size(), none), taken_(after.size(), false) {
        pair_equal();
        pair_like();
        pair_last();
    }

    [[nodiscard]] ListChange change() const {
        ListChange found;
        for (std::size_t i = 0; i < before_.size(); ++i) {
            if (to_[i] == none)
                found.entries.push_back({before_[i], {}});
            else if (before_[i] != after_[to_[i]])
                found.entries.push_back({before_[i], after_[to_[i]]});
        }
        for (std::size_t j = 0; j < after_.size(); ++j)
            if (!taken_[j]) found.entries.push_back({{}, after_[j]});
        Indexes stayed = to_;
        std::erase(stayed, none);
        found.reordered = !std::ranges::is_sorted(stayed);
        return found;
    }

private:
    void pair(std::size_t i, std::size_t j) {
        to_[i] = j;
        taken_[j] = true;
    }
    void pair_equal() {
        for (std::size_t i = 0; i < before_.size(); ++i)
            for (std::size_t j = 0; j < after_.size() && to_[i] == none; ++j)
                if (!taken_[j] && before_[i] == after_[j]) pair(i, j);
    }
    // The likest first.
    void pair_like() {
        struct Like {
            double likeness;
            std::size_t i, j;
        };
        if (left() <= 1 || before_.size() * after_.size() > most_compared) return;
        const auto old_letters = letters_of(before_);
        const auto new_letters = letters_of(after_);
        std::vector<Like> likes;
        for (std::size_t i = 0; i < before_.size(); ++i)
            for (std::size_t j = 0; to_[i] == none && j < after_.size(); ++j)
                if (!taken_[j]) likes.push_back({likeness(old_letters[i], new_letters[j]), i, j});
        std::ranges::stable_sort(likes, std::ranges::greater(), &Like::likeness);
        for (const auto& like : likes)
            if (like.likeness >= something_in_common && to_[like.i] == none && !taken_[like.j])
                pair(like.i, like.j);
    }
    // Of the side that has more of them: entries without a partner.
    [[nodiscard]] std::ptrdiff_t left() const {
        return std::max(std::ranges::count(to_, none), std::ranges::count(taken_, false));
    }
    // One that went and one that came are one that was changed.
    void pair_last() {
        if (std::ranges::count(to_, none) != 1 || std::ranges::count(taken_, false) != 1) return;
        pair(static_cast<std::size_t>(std::ranges::find(to_, none) - to_.begin()),
             static_cast<std::size_t>(std::ranges::find(taken_, false) - taken_.begin()));
    }

    const Words& before_;
    const Words& after_;
    Indexes to_;
    std::vector<bool> taken_;
};

}  // namespace

ListChange list_change(const Words& before, const Words& after) {
    if (before == after) return {};
    return Pairing(before, after).change();
}

ListChange place_by_place(const Words& before, const Words& after) {
    if (before.size() != after.size()) return list_change(before, after);
    ListChange found;
    for (std::size_t i = 0; i < before.size(); ++i)
        if (before[i] != after[i]) found.entries.push_back({before[i], after[i]});
    return found;
}

bool says_the_same(std::string_view before, std::string_view after) {
    const auto a = with_points(before);
    const auto b = with_points(after);
    if (a == b) return true;
    return sense_of(a) == sense_of(b) && likeness(a, b) >= much_in_common;
}

}  // namespace qingwen
