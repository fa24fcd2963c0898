// What a filter of the search can be set to.
#pragma once

#include "app/search_view.h"

namespace qingwen {

// All of them first; then what the bank has: chapters and kinds in their order, levels upwards, tracks as
// they are first named.
std::vector<SearchChoice> search_choices(const Bank& bank, const SearchWish& wish, SearchFilter filter);

}  // namespace qingwen
