// One question's tries in order, and what they add up to.
#pragma once

#include <optional>
#include <vector>

#include "study/memory.h"
#include "study/notebook.h"

namespace qingwen {

class Course {
public:
    // Takes its place among the others by earlier(). REQUIRES: the question of the others; a seq that this
    // round has not given yet.
    void add(Try one);
    // Takes a round's tries out again.
    void forget(const RoundId& round);

    [[nodiscard]] const std::vector<Try>& tries() const { return tries_; }  // earlier() first
    [[nodiscard]] const std::optional<Memory>& memory() const { return memory_; }
    [[nodiscard]] const Mistake& page() const { return page_; }

private:
    void step(const Try& one);
    void fold();

    std::vector<Try> tries_;
    std::optional<Memory> memory_;
    Mistake page_;
};

}  // namespace qingwen
