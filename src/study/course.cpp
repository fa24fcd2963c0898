#include "study/course.h"

#include <algorithm>

namespace qingwen {

void Course::add(Try one) {
    const auto place = std::ranges::upper_bound(tries_, one, earlier);
    const bool last = place == tries_.end();
    const auto at = tries_.insert(place, std::move(one));
    if (last)
        step(*at);
    else
        fold();
}

void Course::forget(const RoundId& round) {
    if (std::erase_if(tries_, [&](const Try& one) { return one.round == round; }) > 0) fold();
}

void Course::step(const Try& one) {
    memory_ = review(memory_, grade_of(one), day_of(one.at));
    note(page_, one);
}

void Course::fold() {
    memory_.reset();
    page_ = {};
    for (const auto& one : tries_) step(one);
}

}  // namespace qingwen
