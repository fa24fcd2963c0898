// Inside log/ only: reading a JSON value whose every part may be missing or wrong. The first trouble is kept
// with its place ("paper.items[3].shown"); after it everything reads as empty, so callers check once, at the
// end.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/result.h"

namespace qingwen::log {

using Json = nlohmann::json;

struct Trouble {
    Fault fault = Fault::damaged;
    std::string what;  // empty: none so far
};

struct Range {
    std::int64_t low;
    std::int64_t high;
};
// To the year 3084. A round of 20,000 questions cannot add up enough of these to leave 64 bits.
inline constexpr Range any_time{-(std::int64_t{1} << 45), std::int64_t{1} << 45};
inline constexpr Range any_length{0, std::int64_t{1} << 42};
inline constexpr Range any_index{0, 1'000'000};

// Holds pointers to its parent and the value: lives no longer than they do.
class Tree {
public:
    Tree(const Json& value, Trouble& trouble) : value_(&value), trouble_(&trouble) {}

    [[nodiscard]] bool has(std::string_view key) const { return find(key) != nullptr; }
    // What the key holds; in trouble unless that is a map.
    [[nodiscard]] Tree map(std::string_view key) const;
    [[nodiscard]] std::string text(std::string_view key) const;
    [[nodiscard]] std::string text_or_empty(std::string_view key) const;
    [[nodiscard]] std::int64_t integer(std::string_view key, Range range) const;
    [[nodiscard]] int small(std::string_view key, Range range) const;  // REQUIRES: the range fits an int
    [[nodiscard]] bool truth(std::string_view key) const;
    [[nodiscard]] bool truth_or_false(std::string_view key) const;
    [[nodiscard]] double number(std::string_view key) const;                   // finite
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;  // empty without the key
    [[nodiscard]] std::vector<int> smalls(std::string_view key, Range range) const;

    // Calls visit(Tree) for each member of a list that must be there.
    template <class Visit>
    void each(std::string_view key, Visit visit) const;
    // Calls visit(key, Tree) for each field of a map that may be missing.
    template <class Visit>
    void each_field(std::string_view key, Visit visit) const;

    // This value itself, as a member of a list or a field of a map.
    [[nodiscard]] std::string own_text() const;
    [[nodiscard]] std::int64_t own_integer(Range range) const;
    [[nodiscard]] std::vector<std::string> own_texts() const;

    void fail(std::string_view what, Fault fault = Fault::damaged) const;
    [[nodiscard]] bool failed() const { return !trouble_->what.empty(); }

private:
    Tree(const Json& value, const Tree& parent, std::string_view key, std::size_t index)
        : value_(&value), trouble_(parent.trouble_), parent_(&parent), key_(key), index_(index) {}
    [[nodiscard]] const Json* find(std::string_view key) const;
    [[nodiscard]] Tree child(std::string_view key) const;
    [[nodiscard]] std::string path() const;

    const Json* value_;
    Trouble* trouble_;
    const Tree* parent_ = nullptr;
    std::string_view key_;  // empty for a member of a list
    std::size_t index_ = 0;
};

template <class Visit>
void Tree::each(std::string_view key, Visit visit) const {
    const Tree list = child(key);
    if (!list.value_->is_array()) return list.fail("is no list");
    std::size_t index = 0;
    for (const Json& member : *list.value_) {
        if (failed()) return;
        visit(Tree(member, list, {}, index++));
    }
}

template <class Visit>
void Tree::each_field(std::string_view key, Visit visit) const {
    if (!has(key)) return;
    const Tree map = child(key);
    if (!map.value_->is_object()) return map.fail("is no map");
    for (const auto& [name, value] : map.value_->items()) {
        if (failed()) return;
        visit(name, Tree(value, map, name, 0));
    }
}

// Parses, and catches what the library throws. Null (and trouble) unless it is a map.
Json parse_map(std::string_view json, Trouble& trouble);

}  // namespace qingwen::log
