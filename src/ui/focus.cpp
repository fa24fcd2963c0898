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

// Where a control counts as lying: what is scrolled out of its area lies just beyond the area's edge, in its
// order, so that it comes before what stands further off.
struct Spot {
    Rect rect;
    bool away = false;  // beyond the edge
};

float squeezed(float beyond) { return 60 * beyond / (beyond + 2000); }  // at most 60, and still in order

Spot spot_of(const Drawn& one) {
    const float middle = one.rect.y + one.rect.h / 2;
    const float below = middle - one.clip.bottom();
    const float above = one.clip.y - middle;
    if (below > 0) return {one.rect.moved(0, squeezed(below) - below), true};
    if (above > 0) return {one.rect.moved(0, above - squeezed(above)), true};
    return {one.rect, false};
}

// How far `to` is in a direction; infinite where it does not lie there. What is off to the side counts
// double.
float distance(const Spot& from, const Spot& to, Key key) {
    const float dx = (to.rect.x + to.rect.w / 2) - (from.rect.x + from.rect.w / 2);
    const float dy = (to.rect.y + to.rect.h / 2) - (from.rect.y + from.rect.h / 2);
    const bool sideways = key == Key::left || key == Key::right;
    const float along = sideways ? (key == Key::right ? dx : -dx) : (key == Key::down ? dy : -dy);
    const float across = std::abs(sideways ? dy : dx);
    const float least = from.away || to.away ? 0.01F : 1;
    if (along < least || (sideways && across > std::max(from.rect.h, to.rect.h) && across > along))
        return std::numeric_limits<float>::infinity();
    return along + 2 * across;
}

const Drawn* nearest(const std::vector<const Drawn*>& all, const Drawn& from, Key key) {
    const Drawn* best = nullptr;
    float least = std::numeric_limits<float>::infinity();
    for (const auto* one : all) {
        const float far = one == &from ? std::numeric_limits<float>::infinity()
                                       : distance(spot_of(from), spot_of(*one), key);
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
