#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "round/rules.h"

namespace qingwen {
namespace {

TEST(Score, WithoutAClockARightAnswerIsItsBase) {
    EXPECT_EQ(score({}, 100, 100, 10, 1, {}), 100);
    EXPECT_EQ(score({}, 100, 100, 10, 0.75, {}), 0);
    EXPECT_EQ(score({.partial = true}, 100, 100, 10, 0.755, {}), 75);
}

TEST(Score, SpeedAddsAtMostItsShareOfLessThanOneAnswer) {
    const Rules rules{.speed_bonus = true};
    EXPECT_EQ(score(rules, 100, 100, 10, 1, {seconds(30), seconds(30)}), 109);
    EXPECT_EQ(score(rules, 100, 100, 10, 1, {seconds(15), seconds(30)}), 104);
    EXPECT_EQ(score(rules, 100, 100, 10, 1, {seconds(0), seconds(30)}), 100);
    EXPECT_EQ(score(rules, 100, 100, 10, 0.9, {seconds(30), seconds(30)}), 0);
}

TEST(Standing, BeginsAtTheMarkThatTheRulesName) {
    const Rules rules{.pass = 60, .excellent = 90};
    EXPECT_EQ(standing_of(rules, 59), Standing::below);
    EXPECT_EQ(standing_of(rules, 60), Standing::passed);
    EXPECT_EQ(standing_of(rules, 90), Standing::excellent);
}

// Sendsteps' guard: one more right answer beats any speed.
TEST(Score, AllBonusesTogetherAreLessThanTheLeastQuestion) {
    rc::check([] {
        const Rules rules{.speed_bonus = true};
        const auto bases =
            *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 1001)));
        const int least = *std::ranges::min_element(bases);
        int bonus = 0;
        for (const int base : bases) {
            const Millis limit{*rc::gen::inRange<std::int64_t>(1, 3'600'000)};
            const Millis left{*rc::gen::inRange<std::int64_t>(0, limit.count + 1)};
            const int points = score(rules, base, least, static_cast<int>(bases.size()), 1, {left, limit});
            RC_ASSERT(points >= base);
            bonus += points - base;
        }
        RC_ASSERT(bonus < least);
    });
}

}  // namespace
}  // namespace qingwen
