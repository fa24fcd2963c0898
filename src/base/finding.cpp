#include "base/finding.h"

#include <algorithm>

namespace qingwen {

bool any_error(const Findings& findings) {
    return std::ranges::any_of(findings, [](const Finding& f) { return f.severity() == Severity::error; });
}

}  // namespace qingwen
