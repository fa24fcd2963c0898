// What a player has put together and not confirmed. Not part of the record; gone when it is not confirmed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "paper/paper.h"
#include "round/event.h"

namespace qingwen {

// Places count what stands on the screen: option i is item.shown[i].
class Draft {
public:
    Draft() = default;
    explicit Draft(const Item& item);

    // single: takes it instead of another. multiple: takes it or puts it back. truth: 0 true, 1 false. order:
    // gives the item the next rank, or takes it and those behind it out again. match: gives the offer to the
    // active left, or takes it away from there, and goes on to the next left that has none. Elsewhere
    // nothing.
    void choose(int place);
    void activate(int left);                 // match: which left the next offer goes to
    void type(int blank, std::string text);  // blank and number
    // How sure one is of it. Stays when the answer is changed.
    void be_sure(Certainty certainty) { certainty_ = certainty; }
    void clear();
    // Puts an answer back as it was given. REQUIRES: it fits the item.
    void take_up(const Answer& answer, std::optional<Certainty> certainty = {});

    [[nodiscard]] bool chosen(int place) const;              // single, multiple, truth
    [[nodiscard]] std::optional<int> rank(int place) const;  // order: 0 is first
    [[nodiscard]] std::optional<int> offer(int left) const;  // match: the place of the offer given to it
    [[nodiscard]] int active() const { return active_; }
    [[nodiscard]] const std::string& text(int blank) const { return texts_[static_cast<std::size_t>(blank)]; }
    [[nodiscard]] int blanks() const { return static_cast<int>(texts_.size()); }
    [[nodiscard]] std::optional<Certainty> certainty() const { return certainty_; }
    [[nodiscard]] bool empty() const;

    // Nothing when there is nothing to confirm yet (an order with items left out, no choice made).
    [[nodiscard]] std::optional<Answer> answer() const;

    bool operator==(const Draft&) const = default;

private:
    void pair(int place);

    Kind kind_ = Kind::single;
    std::vector<int> shown_;
    std::vector<int> picked_;                // places, in the order they were taken
    std::vector<std::optional<int>> given_;  // match: place of the offer, by left
    std::vector<std::string> texts_;
    int active_ = 0;
    std::optional<Certainty> certainty_;
};

}  // namespace qingwen
