#include "ui/registry.h"

namespace qingwen {

const Drawn* Registry::control(std::string_view id) const {
    for (const auto& one : drawn_)
        if (one.what == Drawn::What::control && one.id == id) return &one;
    return nullptr;
}

std::uint32_t Registry::ground_at(float x, float y) const {
    const auto found = std::find_if(grounds_.rbegin(), grounds_.rend(),
                                    [&](const Ground& one) { return one.rect.contains(x, y); });
    return found == grounds_.rend() ? 0 : found->colour;
}

bool Registry::says(std::string_view text) const {
    return std::ranges::any_of(drawn_,
                               [&](const Drawn& one) { return one.label.find(text) != std::string::npos; });
}

}  // namespace qingwen
