// "Nowhere", as the searches of std::string and std::string_view answer it.
#pragma once

#include <string_view>

namespace qingwen {

inline constexpr std::size_t npos = std::string_view::npos;

}  // namespace qingwen
