#include "study/reading.h"

#include <algorithm>
#include <map>
#include <set>

#include "study/tries.h"

namespace qingwen {

std::vector<Passage> read_again(const Round& round) {
    std::map<std::pair<int, int>, int> counts;
    for (const auto& one : tries_of(round)) {
        if (one.right() || !one.cite) continue;
        for (const int paragraph : std::set<int>(one.cite->paragraphs.begin(), one.cite->paragraphs.end()))
            ++counts[{one.cite->article, paragraph}];
    }
    std::vector<Passage> passages;
    for (const auto& [place, missed] : counts) passages.push_back({place.first, place.second, missed});
    std::ranges::stable_sort(passages, std::ranges::greater{}, &Passage::missed);
    if (passages.size() > most_passages) passages.resize(most_passages);
    return passages;
}

}  // namespace qingwen
