// How often the monkey was on each screen and asked for each thing.
#pragma once

#include <array>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "app/action.h"
#include "app/view.h"

namespace qingwen {

class Coverage {
public:
    void note(const View& view, const std::vector<Action>& asked);
    void print(std::ostream& out) const;
    // Screens that were never up.
    [[nodiscard]] std::vector<std::string> complaints() const;

private:
    std::map<Screen, std::uint64_t> screens_;
    std::array<std::uint64_t, std::variant_size_v<Action>> actions_{};
    std::array<std::uint64_t, std::variant_size_v<EditorAction>> edits_{};
};

}  // namespace qingwen
