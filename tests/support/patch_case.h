// A change of a question's keys, and what its text is to be afterwards.
#pragma once

#include <array>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "yaml/item.h"
#include "yaml/patch.h"
#include "yaml/read.h"

namespace qingwen::patching {

inline constexpr auto order =
    std::to_array<std::string_view>({"id", "ask", "right", "wrong", "is", "order", "match", "extra", "hint",
                                     "why", "note", "cite", "level", "tags", "for"});

// What is written in `to` is to stand there, the keys in `without` are to go.
inline std::vector<KeyChange> changes_of(const std::string& to, const std::vector<std::string>& without) {
    std::vector<KeyChange> changes;
    for (const auto& key : without) changes.push_back({key, std::nullopt});
    Findings findings;
    const auto map = read_yaml(to, "to", findings);
    if (!to.empty() && (!map || any_error(findings))) ADD_FAILURE() << "bad test: " << to;
    if (map)
        for (const auto& field : *map->map()) changes.push_back({field.key, field.value});
    return changes;
}

struct Case {
    const char* name;
    std::string before;
    std::string to;
    std::vector<std::string> without;
    std::string after;  // empty: to be done by hand
    FileStyle style = {};
};

inline void PrintTo(const Case& one, std::ostream* out) { *out << one.name; }

inline std::string name_of(const testing::TestParamInfo<Case>& one) { return one.param.name; }

inline void expect_just_that(const Case& one) {
    const auto& [name, before, to, without, after, style] = one;
    ASSERT_TRUE(read_item(before, "f").node.has_value()) << before;
    EXPECT_EQ(patch(before, changes_of(to, without), order, style).value_or(""), after);
}

inline std::string windows(std::string text) {
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.insert(at, "\r");
    return text;
}

}  // namespace qingwen::patching
