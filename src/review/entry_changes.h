// How a list of texts was changed, and whether a text that was changed still says the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "review/differences.h"

namespace qingwen {

struct ListChange {
    std::vector<EntryChange> entries;
    bool reordered = false;  // what stayed, or was only changed, stands in another order
};

// What stands in both lists is no change; of the rest the likest are held for the same entry, reworded.
ListChange list_change(const std::vector<std::string>& before, const std::vector<std::string>& after);

// The same number of entries, each changed for itself: the blanks of a stem.
ListChange place_by_place(const std::vector<std::string>& before, const std::vector<std::string>& after);

// Texts that differ in spaces, punctuation and capitals only say the same. So do texts with half of their
// pairs of characters in common, unless numbers or negations (不 未 无 …) in them differ.
bool says_the_same(std::string_view before, std::string_view after);

}  // namespace qingwen
