// What a reviewer would say about one question, without knowing its subject. Which lengths and shares are
// meant stands in the constants here.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "bank/bank.h"

namespace qingwen {

inline constexpr std::size_t most_stem = 120;   // characters
inline constexpr std::size_t most_option = 60;  // characters

// Whether the fonts have the character. Empty: nobody asks.
using Drawable = std::function<bool(char32_t)>;

Findings doubts_about(const Question& question, const std::string& file, const Drawable& drawable);
// The same for a shared stem; only its characters are looked at.
Findings doubts_about(const Case& one, const std::string& file, const Drawable& drawable);

}  // namespace qingwen
