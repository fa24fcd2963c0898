#include "round/rules.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace qingwen {

namespace {

constexpr Millis at_once{500};
constexpr int longest_streak = 5;

int whole_worth(const Rules& rules, const Worth& worth) {
    if (rules.speed == Speed::none || worth.limit.count <= 0) return worth.base;
    const std::int64_t left = std::clamp<std::int64_t>(worth.left.count, 0, worth.limit.count);
    if (rules.speed == Speed::kahoot) {
        const std::int64_t taken = worth.limit.count - left;
        if (taken < at_once.count) return worth.base;
        const auto twice = 2 * worth.limit.count;
        return static_cast<int>((worth.base * (twice - taken) + worth.limit.count) / twice);
    }
    if (worth.least_base <= 0) return worth.base;
    const std::int64_t bonus =
        (std::int64_t{worth.least_base} - 1) * left / (worth.limit.count * worth.questions);
    return worth.base + static_cast<int>(bonus);
}

}  // namespace

int version_of(const Rules& rules) {
    if (rules.table.play != Play::alone) return 3;
    const bool newer = rules.go_back || rules.lives > 0 || rules.grading != Grading{} || rules.penalty > 0 ||
                       rules.streak > 0 || rules.speed == Speed::kahoot || !rules.scored();
    return newer ? 2 : 1;
}

Rules consistent(Rules rules) {
    if (rules.go_back) {
        rules.feedback = Feedback::at_end;
        rules.per_question.reset();
        rules.lives = 0;
        rules.streak = 0;
    }
    if (rules.table.play != Play::alone) {
        rules.feedback = Feedback::at_once;
        rules.per_round.reset();
        rules.go_back = false;
        rules.lives = 0;
        rules.streak = 0;
    }
    rules.version = version_of(rules);
    return rules;
}

Standing standing_of(const Rules& rules, int mark) {
    if (mark >= rules.excellent) return Standing::excellent;
    return mark >= rules.pass ? Standing::passed : Standing::below;
}

int score(const Rules& rules, const Worth& worth) {
    assert(rules.version >= 1 && rules.version <= newest_rules && worth.questions > 0);
    if (worth.fraction <= 0) return -worth.base * rules.penalty / 100;
    if (worth.fraction < 1)
        return rules.partial ? static_cast<int>(std::floor(worth.base * worth.fraction)) : 0;
    return whole_worth(rules, worth) + rules.streak * std::clamp(worth.run - 1, 0, longest_streak);
}

}  // namespace qingwen
