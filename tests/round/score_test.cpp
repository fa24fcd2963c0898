#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "round/rules.h"

namespace qingwen {
namespace {

int points(Rules rules, double fraction, Millis left = {}, Millis limit = {}, int run = 1) {
    rules.version = version_of(rules);
    return score(rules, {100, 100, 10, fraction, left, limit, run});
}

TEST(Score, WithoutAClockARightAnswerIsItsBase) {
    EXPECT_EQ(points({}, 1), 100);
    EXPECT_EQ(points({}, 0.75), 0);
    EXPECT_EQ(points({.partial = true}, 0.755), 75);
}

TEST(Score, SpeedAddsAtMostItsShareOfLessThanOneAnswer) {
    const Rules rules{.speed = Speed::guarded};
    EXPECT_EQ(points(rules, 1, seconds(30), seconds(30)), 109);
    EXPECT_EQ(points(rules, 1, seconds(15), seconds(30)), 104);
    EXPECT_EQ(points(rules, 1, seconds(0), seconds(30)), 100);
    EXPECT_EQ(points(rules, 0.9, seconds(30), seconds(30)), 0);
}

TEST(Score, KahootHalvesARightAnswerOverItsTime) {
    const Rules rules{.base = 1000, .speed = Speed::kahoot};
    const auto of = [&](Millis taken) {
        auto newer = rules;
        newer.version = version_of(rules);
        return score(newer, {1000, 1000, 10, 1, seconds(30) - taken, seconds(30), 1});
    };
    EXPECT_EQ(of(seconds(2)), 967);  // research/field.md 3.1
    EXPECT_EQ(of(Millis{499}), 1000);
    EXPECT_EQ(of(seconds(30)), 500);
    EXPECT_EQ(points(rules, 0, seconds(29), seconds(30)), 0);
}

TEST(Score, AWrongAnswerCostsWhatTheRulesSayAndAPartlyRightOneNothing) {
    EXPECT_EQ(points({.penalty = 25}, 0), -25);
    EXPECT_EQ(points({.penalty = 25}, 0.5), 0);
    EXPECT_EQ(points({.partial = true, .penalty = 25}, 0.5), 50);
}

TEST(Score, AStreakPaysUpToFiveSteps) {
    for (const auto& [run, more] : {std::pair{1, 0}, {2, 10}, {3, 20}, {6, 50}, {20, 50}})
        EXPECT_EQ(points({.streak = 10}, 1, {}, {}, run), 100 + more) << run;
}

TEST(Rules, AreOfTheLowestVersionThatCanSayThem) {
    EXPECT_EQ(version_of({.speed = Speed::guarded, .partial = true}), 1);
    for (const Rules& rules :
         {Rules{.feedback = Feedback::before}, Rules{.speed = Speed::kahoot}, Rules{.go_back = true},
          Rules{.lives = 1}, Rules{.grading = {Several::half, {}}}, Rules{.penalty = 1}, Rules{.streak = 1}})
        EXPECT_EQ(version_of(rules), 2);
}

TEST(Rules, ThatContradictThemselvesAreMended) {
    const auto rules =
        consistent({.per_question = seconds(30), .per_round = minutes(9), .go_back = true, .lives = 3});
    EXPECT_EQ(rules.feedback, Feedback::at_end);
    EXPECT_FALSE(rules.per_question);
    EXPECT_EQ(rules.per_round, minutes(9));
    EXPECT_EQ(rules.lives, 0);
    EXPECT_EQ(rules.version, 2);
}

TEST(Standing, BeginsAtTheMarkThatTheRulesName) {
    const Rules rules{.pass = 60, .excellent = 90};
    EXPECT_EQ(standing_of(rules, 59), Standing::below);
    EXPECT_EQ(standing_of(rules, 60), Standing::passed);
    EXPECT_EQ(standing_of(rules, 90), Standing::excellent);
}

// Sendsteps' guard: one more right answer beats any speed.
TEST(Score, AllBonusesTogetherAreLessThanTheLeastQuestion) {
    EXPECT_TRUE(rc::check([] {
        const Rules rules{.speed = Speed::guarded};
        const auto bases =
            *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 1001)));
        const int least = *std::ranges::min_element(bases);
        int bonus = 0;
        for (const int base : bases) {
            const Millis limit{*rc::gen::inRange<std::int64_t>(1, 3'600'000)};
            const Millis left{*rc::gen::inRange<std::int64_t>(0, limit.count + 1)};
            const int points = score(rules, {base, least, static_cast<int>(bases.size()), 1, left, limit, 1});
            RC_ASSERT(points >= base);
            bonus += points - base;
        }
        RC_ASSERT(bonus < least);
    }));
}

}  // namespace
}  // namespace qingwen
