// Which key was meant.
#pragma once

#include <span>
#include <string_view>

namespace qingwen {

// A word that people write for one of our keys.
struct Synonym {
    std::string_view word;
    std::string_view key;
};

// The key that a misspelt one was meant to be (one or two slips away from it or from a synonym), or nothing.
std::string_view nearest_key(std::string_view written, std::span<const std::string_view> keys,
                             std::span<const Synonym> synonyms = {});

}  // namespace qingwen
