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
    for (const Splice& one : sorted) {
        if (one.begin < at || one.end < one.begin || one.end > text.size()) return std::nullopt;
        made.append(text.substr(at, one.begin - at)).append(one.text);
        at = one.end;
    }
    return made.append(text.substr(at));
}

}  // namespace qingwen
