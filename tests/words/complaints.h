// What can be wrong with a catalogue, as lists of complaints that are empty when nothing is.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "words/messages.h"

namespace qingwen::words {

using Complaints = std::vector<std::string>;

// What the catalogue lacks of the texts that are wanted, what it has beside them, and what it leaves
// untranslated, fuzzy or with other {placeholders}.
Complaints gaps(const Messages& wanted, const Messages& catalogue);

// The names in braces.
std::multiset<std::string> placeholders(std::string_view text);

// What a Chinese typesetter would mark in a Chinese text: half-width punctuation, quotation marks and
// brackets beside Chinese characters, full stops for an ellipsis, single halves of …… and ——, a space after
// full-width punctuation, none between Chinese and Latin, and “ without ”.
Complaints typographic_slips(std::string_view text);

std::string lines(const Complaints& complaints);

}  // namespace qingwen::words
