// The keys of a bank file, each list in the order that it is best written in.
#pragma once

#include <array>
#include <string_view>

namespace qingwen {

inline constexpr auto root_keys =
    std::to_array<std::string_view>({"qingwen", "bank", "chapter", "allow", "cases", "questions"});
inline constexpr auto chapter_keys = std::to_array<std::string_view>({"id", "title", "article"});
inline constexpr auto case_keys = std::to_array<std::string_view>({"id", "text"});
inline constexpr auto question_keys = std::to_array<std::string_view>(
    {"id",    "case",  "ask",    "right",     "wrong",  "last",   "keep_order", "is",    "order",
     "match", "extra", "blanks", "any_order", "number", "within", "unit",       "image", "hint",
     "why",   "cite",  "level",  "tags",      "for",    "points", "seconds",    "note",  "allow"});
inline constexpr auto cite_keys = std::to_array<std::string_view>({"article", "paragraph", "terms"});

}  // namespace qingwen
