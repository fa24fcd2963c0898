#include "app/draft.h"

#include <algorithm>

#include "base/overloaded.h"

namespace qingwen {

Draft::Draft(const Item& item) : kind_(item.question.kind()), shown_(item.shown) {
    if (kind_ == Kind::truth) shown_ = {0, 1};
    if (const auto* match = std::get_if<Match>(&item.question.body)) given_.resize(match->pairs.size());
    if (const auto* blank = std::get_if<Blank>(&item.question.body)) texts_.resize(blank->blanks.size());
    if (kind_ == Kind::number) texts_.resize(1);
}

void Draft::choose(int place) {
    if (place < 0 || place >= static_cast<int>(shown_.size())) return;
    const auto at = std::ranges::find(picked_, place);
    switch (kind_) {
        case Kind::single:
        case Kind::truth:
            picked_ = {place};
            break;
        case Kind::multiple:
            at == picked_.end() ? picked_.push_back(place) : void(picked_.erase(at));
            break;
        case Kind::order:
            at == picked_.end() ? picked_.push_back(place) : void(picked_.erase(at, picked_.end()));
            break;
        case Kind::match:
            pair(place);
            break;
        case Kind::blank:
        case Kind::number:
            break;
    }
}

void Draft::pair(int place) {
    auto& slot = given_[static_cast<std::size_t>(active_)];
    if (slot == place) {
        slot.reset();
        return;
    }
    for (auto& other : given_)
        if (other == place) other.reset();
    slot = place;
    const auto open = std::ranges::find_if(given_, [](const auto& one) { return !one; });
    if (open != given_.end()) active_ = static_cast<int>(open - given_.begin());
}

void Draft::activate(int left) {
    if (left >= 0 && left < static_cast<int>(given_.size())) active_ = left;
}

void Draft::type(int blank, std::string text) {
    if (blank >= 0 && blank < blanks()) texts_[static_cast<std::size_t>(blank)] = std::move(text);
}

void Draft::clear() {
    picked_.clear();
    std::ranges::fill(given_, std::nullopt);
    std::ranges::fill(texts_, std::string());
    active_ = 0;
    certainty_.reset();
}

void Draft::take_up(const Answer& answer, std::optional<Certainty> certainty) {
    clear();
    certainty_ = certainty;
    const auto place = [&](int meant) {
        return static_cast<int>(std::ranges::find(shown_, meant) - shown_.begin());
    };
    const auto pick = [&](const std::vector<int>& indices) {
        for (const int index : indices) picked_.push_back(place(index));
    };
    std::visit(Overloaded{
                   [&](const Chosen& one) { pick(one.choices); },
                   [&](const Judged& one) { picked_ = {one.is ? 0 : 1}; },
                   [&](const Ordered& one) { pick(one.items); },
                   [&](const Matched& one) {
                       for (std::size_t i = 0; i < given_.size(); ++i)
                           if (one.offers[i] >= 0) given_[i] = place(one.offers[i]);
                   },
                   [&](const Filled& one) { texts_ = one.texts; },
                   [&](const Counted& one) { texts_ = {one.text}; },
               },
               answer);
}

bool Draft::chosen(int place) const { return std::ranges::find(picked_, place) != picked_.end(); }

std::optional<int> Draft::rank(int place) const {
    const auto at = std::ranges::find(picked_, place);
    if (kind_ != Kind::order || at == picked_.end()) return std::nullopt;
    return static_cast<int>(at - picked_.begin());
}

std::optional<int> Draft::offer(int left) const { return given_[static_cast<std::size_t>(left)]; }

bool Draft::empty() const {
    return picked_.empty() && std::ranges::all_of(given_, [](const auto& one) { return !one; }) &&
           std::ranges::all_of(texts_, [](const auto& one) { return utf8::trim(one).empty(); });
}

std::optional<Answer> Draft::answer() const {
    if (empty()) return std::nullopt;
    const auto meant = [&](int place) { return shown_[static_cast<std::size_t>(place)]; };
    std::vector<int> indices;
    for (const int place : picked_) indices.push_back(meant(place));
    switch (kind_) {
        case Kind::single:
        case Kind::multiple:
            std::ranges::sort(indices);
            return Chosen{indices};
        case Kind::truth:
            return Judged{picked_.front() == 0};
        case Kind::order:
            return indices.size() == shown_.size() ? std::optional<Answer>(Ordered{indices}) : std::nullopt;
        case Kind::match:
            break;
        case Kind::blank:
            return Filled{texts_};
        case Kind::number:
            return Counted{texts_.front()};
    }
    Matched matched;
    for (const auto& one : given_) matched.offers.push_back(one ? meant(*one) : -1);
    return matched;
}

}  // namespace qingwen
