// Inside app/ only: the words a mode file chooses from.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "app/mode_rules.h"
#include "bank/fields.h"

namespace qingwen {

using Keys = std::span<const std::string_view>;

inline void report_word(Place at, std::string_view key, std::string_view word, Keys words,
                        Reporter& reporter) {
    std::string all;
    for (const auto one : words) all.append(all.empty() ? "" : ", ").append(one);
    reporter.add(rules::mode_word, at, key, word, all);
}

// The word's place in `words`; absent, the first.
template <class Enum>
Enum read_word(Fields& fields, std::string_view key, Keys words, Reporter& reporter) {
    constexpr std::size_t most_word = 80;
    const auto word = fields.text(key, most_word);
    if (word.empty()) return Enum{};
    const auto found = std::ranges::find(words, word);
    if (found != words.end()) return static_cast<Enum>(found - words.begin());
    report_word(fields.at(key), key, word, words, reporter);
    return Enum{};
}

}  // namespace qingwen
