#include "round/rules.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace qingwen {

namespace {

constexpr Millis at_once{500};
constexpr int longest_streak = 5;
constexpr double binary_slip = 1e-6;  // more than base × fraction can lose, less than any part that counts

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

// What is right of it is worth by itself, before speed, streaks and certainty.
int part_worth(const Rules& rules, const Worth& worth) {
    if (worth.fraction >= 1) return worth.base;
    if (worth.fraction <= 0 || !rules.partial) return 0;
    if (worth.kind == Kind::multiple && rules.grading.several == Several::half)
        return worth.base > 1 ? (worth.base + 1) / 2 : 0;
    const double exactly = rules.version > 1 ? binary_slip : 0;
    return static_cast<int>(std::floor(worth.base * worth.fraction + exactly));
}

// What a wholly wrong answer costs.
int cost(const Rules& rules, const Worth& worth) {
    if (!rules.guess_penalty) return worth.base * rules.penalty / 100;
    return worth.guesses > 1 ? worth.base / (worth.guesses - 1) : 0;
}

int thirds(int base, int count) { return (2 * base * count + 3) / 6; }

int staked(const Rules& rules, const Worth& worth) {
    const auto certainty = worth.certainty.value_or(Certainty::low);
    const int part = part_worth(rules, worth);
    return part > 0 || worth.fraction >= 1 ? stake_of(part, certainty).right
                                           : stake_of(worth.base, certainty).wrong;
}

}  // namespace

int version_of(const Rules& rules) {
    if (rules.table.play != Play::alone) return 3;
    const bool newer = rules.go_back || rules.lives > 0 || rules.grading != Grading{} || rules.penalty > 0 ||
                       rules.guess_penalty || rules.certainty || rules.streak > 0 ||
                       rules.speed == Speed::kahoot || !rules.scored();
    return newer ? 2 : 1;
}

Rules consistent(Rules rules) {
    if (rules.go_back) {
        rules.feedback = Feedback::at_end;
        rules.per_question.reset();
        rules.lives = 0;
        rules.streak = 0;
    }
    if (rules.certainty) {
        rules.speed = Speed::none;
        rules.streak = 0;
        rules.guess_penalty = false;
        rules.penalty = 0;
    }
    if (rules.guess_penalty) rules.penalty = 0;
    if (rules.table.play != Play::alone) {
        rules.feedback = Feedback::at_once;
        rules.per_round.reset();
        rules.go_back = false;
        rules.lives = 0;
        rules.streak = 0;
        rules.certainty = false;
    }
    rules.version = version_of(rules);
    return rules;
}

Standing standing_of(const Rules& rules, int mark) {
    if (mark >= rules.excellent) return Standing::excellent;
    return mark >= rules.pass ? Standing::passed : Standing::below;
}

Stake stake_of(int base, Certainty certainty) {
    const int sure = static_cast<int>(certainty);
    constexpr std::array costs{0, 0, 2, 6};
    return {thirds(base, sure), -thirds(base, costs[static_cast<std::size_t>(sure)])};
}

int score(const Rules& rules, const Worth& worth) {
    assert(rules.version >= 1 && rules.version <= newest_rules && worth.questions > 0);
    if (rules.certainty) return staked(rules, worth);
    if (worth.fraction <= 0) return -cost(rules, worth);
    if (worth.fraction < 1) return part_worth(rules, worth);
    const int streak = worth.base > 0 ? rules.streak : 0;
    return whole_worth(rules, worth) + streak * std::clamp(worth.run - 1, 0, longest_streak);
}

}  // namespace qingwen
