// Texts that say nearly the same. Likeness of two texts is the part of their pairs of neighbouring characters
// that both have (Jaccard's index). Found without comparing all with all, by prefix filtering: R. Bayardo, Y.
// Ma, R. Srikant, “Scaling up all pairs similarity search”, WWW 2007.
#pragma once

#include <cstddef>
#include <vector>

#include "review/plain.h"

namespace qingwen {

struct Alike {
    std::size_t one = 0;  // smaller than `other`
    std::size_t other = 0;
};

// Pairs of texts whose likeness is at least `least` (0 < least <= 1), by their `other`; not all of them, but
// of every two texts that are alike one at least is named. Texts under four characters are alike nothing.
std::vector<Alike> find_alike(const std::vector<Letters>& texts, double least);

double likeness(std::u32string_view a, std::u32string_view b);

}  // namespace qingwen
