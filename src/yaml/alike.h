// Which items of a list or map are the same before and after a change, and which are others.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "bank/node.h"

namespace qingwen {

// Texts without regard to white space at their ends. Of a map the order of its keys counts below `match`
// only.
bool alike(const Node& a, const Node& b, bool ordered = false);

// One item of the list or map as it was and as it is to be; one of the two at least.
struct Step {
    std::optional<std::size_t> was, is;
    std::optional<std::size_t> from;  // of one without `was`: where it stood, when it is one that moves

    bool operator==(const Step&) const = default;
};

// In the order of the result. What takes the place of another item is one step with it. One that moves is two
// steps: it goes, and it comes `from` there; not `moving`, it is others that take each other's places.
std::vector<Step> steps_of_list(const Node::List& was, const Node::List& is, bool moving);
// By key and place: another key in the same place is the same item renamed.
std::vector<Step> steps_in_order(const Node::Map& was, const Node::Map& is, bool moving);
// By key; those that are there already stay where they are, a new one stands behind the last that `order` has
// before it. One that goes first and one that comes first are one step.
std::vector<Step> steps_by_key(const Node::Map& was, const Node::Map& is,
                               std::span<const std::string_view> order);

}  // namespace qingwen
