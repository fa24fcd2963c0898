#include "round/rules.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace qingwen {

Standing standing_of(const Rules& rules, int mark) {
    if (mark >= rules.excellent) return Standing::excellent;
    return mark >= rules.pass ? Standing::passed : Standing::below;
}

int score(const Rules& rules, int base, int least_base, int questions, double fraction, Timing timing) {
    assert(rules.version == 1 && questions > 0);
    const bool right = fraction >= 1;
    if (!right) return rules.partial ? static_cast<int>(std::floor(base * fraction)) : 0;
    if (!rules.speed_bonus || timing.limit.count <= 0 || least_base <= 0) return base;
    const std::int64_t left = std::clamp<std::int64_t>(timing.left.count, 0, timing.limit.count);
    const std::int64_t bonus = (std::int64_t{least_base} - 1) * left / (timing.limit.count * questions);
    return base + static_cast<int>(bonus);
}

}  // namespace qingwen
