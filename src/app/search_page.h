// The search over all questions: what is looked for, and how far the search is. It works in steps, so that
// typing never waits for it: step() reads so much, and what was found so far can be shown meanwhile. A wish
// that only narrows the one before looks through what that found.
#pragma once

#include <set>

#include "app/mode.h"
#include "app/search_text.h"
#include "app/search_view.h"

namespace qingwen {

inline constexpr std::size_t most_practised = 30;  // questions of a round of what was found

class SearchPage {
public:
    // The bank outlives it.
    explicit SearchPage(const Bank& bank);

    void wish(SearchWish wish);
    // Opens the list of a filter, or closes it.
    void choose_from(std::optional<SearchFilter> filter);
    // Opens what stands at a place among what was found; what is no place closes it.
    void show(int place);
    // Whose answers may not be shown: those of an exam that is not over. Words are not looked for in what
    // would give them away either.
    void withhold(std::set<QuestionId> questions);

    // Reads on for about a millisecond and a half: 20,000 questions take some forty such steps the first
    // time, and four once all have been read (tests/bench/search_bench.cpp).
    void step();
    // Everything was looked through and is ready for the next wish.
    [[nodiscard]] bool settled() const { return next_ == queue_.size() && read_ == texts_.size(); }

    [[nodiscard]] SearchView view() const;  // all but whether there is a mode to practise in
    // A round of what was found: all of it, or so many by chance. Nothing where nothing may be practised, and
    // not before the search is at its end.
    [[nodiscard]] std::optional<Scope> practice(Seed seed) const;
    [[nodiscard]] int practises() const;  // how many questions that has

private:
    [[nodiscard]] bool fits(std::size_t question);
    [[nodiscard]] bool narrows(const SearchWish& wish) const;
    [[nodiscard]] bool may_be_told(std::size_t question) const;
    const SearchText& text_of(std::size_t question);

    const Bank* bank_;
    SearchWish wish_;
    std::vector<std::string> words_;
    std::vector<std::size_t> queue_;  // still to be looked through, from next_ on
    std::size_t next_ = 0;
    std::vector<std::size_t> found_;
    std::vector<SearchText> texts_;  // of all questions; empty until it is read
    std::size_t read_ = 0;           // all before this have been
    std::set<QuestionId> withheld_;
    std::optional<SearchFilter> choosing_;
    std::vector<SearchChoice> choices_;
    int shown_ = -1;
    Item item_;  // at shown_
    Outcome nothing_answered_;
};

}  // namespace qingwen
