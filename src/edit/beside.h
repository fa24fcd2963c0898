// Two texts as somebody reads them who has to choose between them: line by line, each line told to be alike
// or its own; of long texts what is alike is left out.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace qingwen {

struct BesideLine {
    std::string text;  // without its line end
    bool own = false;  // the other text does not have it there
    int left_out = 0;  // it stands for so many lines; it has no text then

    bool operator==(const BesideLine&) const = default;
};

using BesideLines = std::vector<BesideLine>;

// Of a missing text there are no lines, and all of the other are alike. At most 200 lines each.
std::pair<BesideLines, BesideLines> beside(const std::optional<std::string>& one,
                                           const std::optional<std::string>& other);

}  // namespace qingwen
