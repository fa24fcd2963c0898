#include "yaml/splices.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace qingwen {

void Splices::replace(std::size_t begin, std::size_t end, std::string text) {
    all_.push_back({begin, end, std::move(text)});
}

std::optional<std::string> Splices::made_in(std::string_view text) const {
    std::vector<std::reference_wrapper<const Splice>> sorted(all_.begin(), all_.end());
    std::ranges::stable_sort(sorted, {},
                             [](const Splice& one) { return std::pair(one.begin, one.end > one.begin); });
    std::string made;
    std::size_t at = 0;
    bool erased = false;  // what stands right before `at`
    for (const Splice& one : sorted) {
        const bool erases = one.text.empty() && one.end > one.begin;
        if (one.end < one.begin || one.end > text.size()) return std::nullopt;
        if (one.begin < at && !(erases && erased)) return std::nullopt;
        if (one.begin > at) made.append(text.substr(at, one.begin - at));
        made.append(one.text);
        at = std::max(at, one.end);
        erased = erases;
    }
    return made.append(text.substr(at));
}

}  // namespace qingwen
