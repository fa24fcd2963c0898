#include "audit/audit.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

#include "ui/focus.h"
#include "ui/theme.h"

namespace qingwen::audit {

namespace {

constexpr float least_target = 44;
constexpr float least_main = 56;
constexpr float rounding = 0.5F;

// What leads on, by the names the screens give it.
constexpr std::array<std::string_view, 13> main_actions{
    "start",       "confirm",    "next",        "again",     "resume",   "close-card", "leave-stay",
    "hand-in-yes", "hand-in-no", "leave-later", "leave-end", "practise", "review"};

bool is_control(const Drawn& one) { return one.what == Drawn::What::control; }

int top_layer(const Registry& drawn) {
    int top = 0;
    for (const auto& one : drawn.all()) top = std::max(top, one.layer);
    return top;
}

std::vector<const Drawn*> live_controls(const Registry& drawn) {
    std::vector<const Drawn*> found;
    for (const auto& one : drawn.all())
        if (is_control(one) && one.enabled) found.push_back(&one);
    return found;
}

// Words a person reads now: not what lies under a sheet, and not what is scrolled out of view.
std::vector<const Drawn*> live_words(const Registry& drawn) {
    const int top = top_layer(drawn);
    std::vector<const Drawn*> found;
    for (const auto& one : drawn.all()) {
        const auto seen = one.rect.meeting(one.clip);
        if (!is_control(one) && one.ink != 0 && one.layer == top && seen.w > 0 && seen.h > 0)
            found.push_back(&one);
    }
    return found;
}

std::string place_of(const Rect& rect) {
    std::array<char, 64> words{};
    std::snprintf(words.data(), words.size(), " (%.0f,%.0f %.0fx%.0f)", rect.x, rect.y, rect.w, rect.h);
    return words.data();
}

std::string name_of(const Drawn& one) {
    return (is_control(one) ? one.id : "“" + one.label.substr(0, 60) + "”") + place_of(one.rect);
}

bool scrolls(const Drawn& one, const Rect& page) { return one.clip.h < page.h || one.clip.w < page.w; }

bool over(const Rect& a, const Rect& b, float slack) {
    const auto part = a.meeting(b);
    return part.w > 2 * slack && part.h > 2 * slack;
}

}  // namespace

Flaws small_targets(const Registry& drawn) {
    Flaws flaws;
    for (const auto& one : drawn.all()) {
        if (!is_control(one)) continue;
        const bool leads = std::ranges::find(main_actions, one.id) != main_actions.end();
        if (one.rect.w + rounding < least_target ||
            one.rect.h + rounding < (leads ? least_main : least_target))
            flaws.push_back("too small to hit: " + name_of(one));
    }
    return flaws;
}

Flaws misplaced(const Registry& drawn, const Rect& page) {
    Flaws flaws;
    const auto live = live_controls(drawn);
    for (std::size_t i = 0; i < live.size(); ++i) {
        const auto& one = *live[i];
        if (one.rect.x < one.clip.x - rounding || one.rect.right() > one.clip.right() + rounding)
            flaws.push_back("reaches out at the side: " + name_of(one));
        if (!scrolls(one, page) &&
            (one.rect.y < page.y - rounding || one.rect.bottom() > page.bottom() + rounding))
            flaws.push_back("reaches out of the page: " + name_of(one));
        for (std::size_t j = i + 1; j < live.size(); ++j)
            if (over(one.rect.meeting(one.clip), live[j]->rect.meeting(live[j]->clip), rounding))
                flaws.push_back("covers another: " + name_of(one) + " and " + name_of(*live[j]));
    }
    return flaws;
}

Flaws cut_words(const Registry& drawn, const Rect& page) {
    Flaws flaws;
    const auto words = live_words(drawn);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& one = *words[i];
        if (one.cut && !one.may_be_cut) flaws.push_back("is cut: " + name_of(one));
        if (one.rect.x < one.clip.x - 1 || one.rect.right() > one.clip.right() + 1)
            flaws.push_back("runs out at the side: " + name_of(one));
        if (!scrolls(one, page) && (one.rect.y < -1 || one.rect.bottom() > page.bottom() + 1))
            flaws.push_back("runs out of the page: " + name_of(one));
        for (std::size_t j = i + 1; j < words.size(); ++j)
            if (over(one.rect.meeting(one.clip), words[j]->rect.meeting(words[j]->clip), 3))
                flaws.push_back("runs into other words: " + name_of(one) + " and " + name_of(*words[j]));
    }
    return flaws;
}

Flaws faint_words(const Registry& drawn, Look look) {
    const double least = look == Look::contrast ? 7.0 : 4.5;
    Flaws flaws;
    for (const auto* one : live_words(drawn))
        for (const auto ground : one->ground) {
            if (ground == 0 || contrast(one->ink, ground) >= least) continue;
            std::array<char, 96> words{};
            std::snprintf(words.data(), words.size(), " %.2f to 1, ink %08x on %08x",
                          contrast(one->ink, ground), one->ink, ground);
            flaws.push_back("is faint: " + name_of(*one) + words.data());
            break;
        }
    return flaws;
}

namespace {

// Of two that one comes to one after the other: the second may not stand wholly above the first in the same
// column, nor in the same row wholly to its left.
bool against_reading(const Rect& first, const Rect& second) {
    const bool shares_column = first.x + rounding < second.right() && second.x + rounding < first.right();
    const bool shares_row = first.y + rounding < second.bottom() && second.y + rounding < first.bottom();
    const bool above = second.bottom() <= first.y + rounding;
    const bool left = second.right() <= first.x + rounding;
    return (shares_column && above) || (shares_row && left);
}

// What scrolls stands, for all outside of its area, where the area is.
bool against_reading(const Drawn& first, const Drawn& second, const Rect& page) {
    const bool together = first.clip.x == second.clip.x && first.clip.y == second.clip.y &&
                          first.clip.w == second.clip.w && first.clip.h == second.clip.h;
    const auto seen = [&](const Drawn& one) { return !together && scrolls(one, page) ? one.clip : one.rect; };
    return against_reading(seen(first), seen(second));
}

const Drawn* at(const Registry& drawn, const Focus& focus) { return drawn.control(focus.id()); }

Flaws lost_by_tab(const Registry& drawn, const Rect& page, std::size_t count) {
    Flaws flaws;
    Focus focus;
    std::set<std::string> met;
    const Drawn* before = nullptr;
    for (std::size_t i = 0; i < count; ++i) {
        if (!focus.move({.key = Key::tab}, drawn)) break;
        const auto* here = at(drawn, focus);
        met.insert(here->id);
        if (before && against_reading(*before, *here, page))
            flaws.push_back("Tab goes against reading: " + name_of(*before) + " to " + name_of(*here));
        before = here;
    }
    if (met.size() < count) flaws.push_back("Tab does not come to every control");
    return flaws;
}

std::set<std::string> reached_by_arrows(const Registry& drawn, const std::string& from) {
    std::set<std::string> met{from};
    std::vector<std::string> open{from};
    while (!open.empty()) {
        const auto id = open.back();
        open.pop_back();
        for (const auto key : {Key::left, Key::right, Key::up, Key::down}) {
            Focus focus;
            focus.go(id);
            if (focus.move({.key = key}, drawn) && met.insert(focus.id()).second) open.push_back(focus.id());
        }
    }
    return met;
}

}  // namespace

Flaws lost_keys(const Registry& drawn, const Rect& page) {
    const auto live = live_controls(drawn);
    if (live.empty()) return {};
    auto flaws = lost_by_tab(drawn, page, live.size());
    Focus first;
    first.move({.key = Key::tab}, drawn);
    const auto met = reached_by_arrows(drawn, first.id());
    for (const auto* one : live)
        if (!met.contains(one->id)) flaws.push_back("no arrows lead to " + name_of(*one));
    return flaws;
}

Flaws all(const Registry& drawn, const Rect& page, Look look) {
    Flaws flaws;
    for (auto& found : {small_targets(drawn), misplaced(drawn, page), cut_words(drawn, page),
                        faint_words(drawn, look), lost_keys(drawn, page)})
        flaws.insert(flaws.end(), found.begin(), found.end());
    return flaws;
}

}  // namespace qingwen::audit
