// What tidying changes in a file, as `patch` and `git apply` read it.
#pragma once

#include <string>
#include <string_view>

namespace qingwen {

// A unified diff with three lines around each change; empty when both are the same. REQUIRES: lines that are
// not blank correspond to each other one by one, which makes this linear.
std::string unified_diff(std::string_view file, std::string_view before, std::string_view after);

}  // namespace qingwen
