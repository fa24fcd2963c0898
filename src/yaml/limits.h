// What a file may be at most. A file within these limits is read within a second and 100 MB, whatever is in
// it.
#pragma once

#include <cstddef>

namespace qingwen::limits {

inline constexpr std::size_t file_bytes = std::size_t{8} * 1024 * 1024;
inline constexpr const char* file_name = "8 MiB";  // the same, as findings give it
inline constexpr std::size_t scalar_bytes = std::size_t{16} * 1024;
// How far yaml-cpp may read on without completing anything: an open bracket or quote would have it keep all
// tokens.
inline constexpr std::size_t ahead_bytes = std::size_t{128} * 1024;
inline constexpr std::size_t depth = 16;
inline constexpr std::size_t nodes = 500'000;
inline constexpr std::size_t items = 20'000;    // of one top-level list
inline constexpr std::size_t siblings = 1'000;  // in any other list or map
inline constexpr std::size_t errors = 1'000;

}  // namespace qingwen::limits
