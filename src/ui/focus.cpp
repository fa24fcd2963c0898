#include "ui/focus.h"

#include <cmath>
#include <limits>

#include "ui/reading_order.h"

namespace qingwen {

namespace {

bool can_have_it(const Drawn& one) { return one.what == Drawn::What::control && one.enabled; }

std::vector<const Drawn*> stops(const Registry& drawn) {
    std::vector<const Drawn*> found;
    for (const auto& one : drawn.all())
        if (can_have_it(one)) found.push_back(&one);
    return in_reading_order(found);
}

// How far `to` is in a direction; infinite where it does not lie there. What is off to the side counts
// double.
float distance(const Rect& from, const Rect& to, Key key) {
    const float dx = (to.x + to.w / 2) - (from.x + from.w / 2);
    const float dy = (to.y + to.h / 2) - (from.y + from.h / 2);
    const bool sideways = key == Key::left || key == Key::right;
    const float along = sideways ? (key == Key::right ? dx : -dx) : (key == Key::down ? dy : -dy);
    const float across = std::abs(sideways ? dy : dx);
    if (along < 1 || (sideways && across > std::max(from.h, to.h) && across > along))
        return std::numeric_limits<float>::infinity();
    return along + 2 * across;
}

const Drawn* nearest(const std::vector<const Drawn*>& all, const Drawn& from, Key key) {
    const Drawn* best = nullptr;
    float least = std::numeric_limits<float>::infinity();
    for (const auto* one : all) {
        const float far =
            one == &from ? std::numeric_limits<float>::infinity() : distance(from.rect, one->rect, key);
        if (far >= least) continue;
        least = far;
        best = one;
    }
    return best;
}

const Drawn* next_in_order(const std::vector<const Drawn*>& all, std::size_t at, bool back) {
    return all[(at + (back ? all.size() - 1 : 1)) % all.size()];
}

}  // namespace

bool Focus::move(const KeyPress& press, const Registry& drawn) {
    const auto all = stops(drawn);
    if (all.empty()) return false;
    const auto current = std::ranges::find_if(all, [&](const Drawn* one) { return one->id == id_; });
    const Drawn* to = all.front();
    if ((visible_ || resting_) && current != all.end()) {
        const auto at = static_cast<std::size_t>(current - all.begin());
        to = press.key == Key::tab ? next_in_order(all, at, press.shift) : nearest(all, **current, press.key);
    } else if (current != all.end()) {
        to = *current;
    }
    if (!to) return false;
    go(to->id);
    return true;
}

void Focus::go(std::string id) {
    id_ = std::move(id);
    visible_ = true;
    arrived_ = true;
    resting_ = false;
}

void Focus::rest_at(std::string_view id) {
    if (id_ != id) visible_ = false;
    id_ = id;
    resting_ = true;
}

void Focus::check(const Registry& drawn) {
    const auto* one = drawn.control(id_);
    if (one && one->enabled) return;
    id_.clear();
    visible_ = false;
}

}  // namespace qingwen
