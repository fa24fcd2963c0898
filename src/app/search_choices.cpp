#include "app/search_choices.h"

#include <algorithm>
#include <set>

namespace qingwen {

namespace {

class Choices {
public:
    Choices(const SearchWish& wish, const SearchWish& all) : wish_(wish) { add(all); }

    void add(SearchWish wish, std::string name = {}, int number = 0) {
        const bool chosen = wish == wish_;
        choices_.push_back({std::move(wish), std::move(name), number, chosen});
    }
    std::vector<SearchChoice> take() { return std::move(choices_); }

private:
    const SearchWish& wish_;
    std::vector<SearchChoice> choices_;
};

std::vector<SearchChoice> by_chapter(const Bank& bank, const SearchWish& wish) {
    auto one = wish;
    one.chapter = {};
    Choices choices(wish, one);
    int number = 0;
    for (const auto& chapter : bank.chapters()) {
        one.chapter = chapter.id;
        choices.add(one, chapter.title.empty() ? chapter.id.text : chapter.title, ++number);
    }
    return choices.take();
}

std::vector<SearchChoice> by_kind(const Bank& bank, const SearchWish& wish) {
    std::set<Kind> kinds;
    for (const auto& question : bank.questions()) kinds.insert(question.kind());
    auto one = wish;
    one.kind.reset();
    Choices choices(wish, one);
    for (const auto kind : kinds) {
        one.kind = kind;
        choices.add(one);
    }
    return choices.take();
}

std::vector<SearchChoice> by_level(const Bank& bank, const SearchWish& wish) {
    std::set<int> levels;
    for (const auto& question : bank.questions()) levels.insert(question.level);
    auto one = wish;
    one.level = 0;
    Choices choices(wish, one);
    for (const auto level : levels) {
        one.level = level;
        choices.add(one);
    }
    return choices.take();
}

std::vector<SearchChoice> by_track(const Bank& bank, const SearchWish& wish) {
    auto one = wish;
    one.track.clear();
    Choices choices(wish, one);
    std::set<std::string_view> seen;
    for (const auto& question : bank.questions())
        for (const auto& track : question.tracks) {
            if (!seen.insert(track).second) continue;
            one.track = track;
            choices.add(one, track);
        }
    return choices.take();
}

}  // namespace

std::vector<SearchChoice> search_choices(const Bank& bank, const SearchWish& wish, SearchFilter filter) {
    switch (filter) {
        case SearchFilter::chapter:
            return by_chapter(bank, wish);
        case SearchFilter::kind:
            return by_kind(bank, wish);
        case SearchFilter::level:
            return by_level(bank, wish);
        case SearchFilter::track:
            break;
    }
    return by_track(bank, wish);
}

}  // namespace qingwen
