#include <algorithm>
#include <array>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "round/rules.h"

namespace qingwen {
namespace {

int points(Rules rules, double fraction, Millis left = {}, Millis limit = {}, int run = 1) {
    rules.version = version_of(rules);
    return score(rules, {.base = 100,
                         .least_base = 100,
                         .questions = 10,
                         .fraction = fraction,
                         .left = left,
                         .limit = limit,
                         .run = run});
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
        return score(newer, {.base = 1000,
                             .least_base = 1000,
                             .questions = 10,
                             .fraction = 1,
                             .left = seconds(30) - taken,
                             .limit = seconds(30),
                             .run = 1});
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

TEST(Score, AStreakPaysNothingForAQuestionWorthNothing) {
    EXPECT_EQ(score({.version = 2, .streak = 10}, {.base = 0, .fraction = 1, .run = 4}), 0);
}

// research/field.md 3.4: wrong = -1/(n - 1), a truth -1.
TEST(Score, ABlindGuessGainsNothingOnAverage) {
    const Rules rules{.version = 2, .guess_penalty = true};
    const auto wrong = [&](int base, int guesses) {
        return score(rules, {.base = base, .fraction = 0, .guesses = guesses});
    };
    EXPECT_EQ(wrong(100, 2), -100);
    EXPECT_EQ(wrong(100, 3), -50);
    EXPECT_EQ(wrong(100, 4), -33);
    EXPECT_EQ(wrong(90, 4), -30);
    EXPECT_EQ(wrong(100, 0), 0) << "nobody guesses a blank";
    for (int guesses = 2; guesses <= 8; ++guesses) {
        const int sum = 840 + (guesses - 1) * wrong(840, guesses);  // 840: divided by 1 to 8
        EXPECT_EQ(sum, 0) << guesses;
    }
}

// research/field.md 3.3: odd marks round up, a single point is nothing.
TEST(Score, HalfAQuestionIsRoundedUp) {
    const Rules rules{.version = 2, .partial = true, .grading = {Several::half, {}}};
    for (const auto& [base, half] : {std::pair{100, 50}, {5, 3}, {3, 2}, {2, 1}, {1, 0}, {0, 0}})
        EXPECT_EQ(score(rules, {.base = base, .fraction = 0.5, .kind = Kind::multiple}), half) << base;
    EXPECT_EQ(score(rules, {.base = 5, .fraction = 0.5, .kind = Kind::match}), 2);
}

TEST(Score, APartIsExactFromVersionTwoOnAndStaysAsItWasInVersionOne) {
    const Worth seven_tenths{.base = 90, .fraction = 7.0 / 10, .kind = Kind::blank};
    EXPECT_EQ(score({.version = 1, .partial = true}, seven_tenths), 62);
    EXPECT_EQ(score({.version = 2, .partial = true, .streak = 1}, seven_tenths), 63);
    for (int whole = 1; whole <= 60; ++whole)
        for (int part = 1; part < whole; ++part)
            for (const int base : {1, 7, 90, 100, 180, 1000, 100'000})
                ASSERT_EQ(score({.version = 2, .partial = true, .streak = 1},
                                {.base = base, .fraction = static_cast<double>(part) / whole}),
                          std::int64_t{base} * part / whole)
                    << base << " × " << part << " / " << whole;
}

struct Sure {
    Certainty certainty;
    int right, wrong;
};
constexpr std::array sures{Sure{Certainty::low, 1, 0}, Sure{Certainty::medium, 2, -2},
                           Sure{Certainty::high, 3, -6}};

// research/field.md 3.4: right 1 2 3, wrong 0 -2 -6, here in thirds of the question's points.
TEST(Score, CertaintyIsPaidAndPaysInThirds) {
    const Rules rules{.version = 2, .partial = true, .certainty = true};
    const auto of = [&](Certainty certainty, double fraction) {
        return score(rules, {.base = 300, .fraction = fraction, .certainty = certainty});
    };
    for (const auto& one : sures) {
        EXPECT_EQ(of(one.certainty, 1), 100 * one.right);
        EXPECT_EQ(of(one.certainty, 0), 100 * one.wrong);
        EXPECT_EQ(of(one.certainty, 0.5), 50 * one.right);
        EXPECT_EQ(stake_of(300, one.certainty).right, 100 * one.right);
        EXPECT_EQ(stake_of(300, one.certainty).wrong, 100 * one.wrong);
    }
    EXPECT_EQ(stake_of(100, Certainty::low).right, 33);
    EXPECT_EQ(stake_of(100, Certainty::medium).right, 67);
    EXPECT_EQ(stake_of(100, Certainty::medium).wrong, -67);
    EXPECT_EQ(stake_of(100, Certainty::high).wrong, -200);
}

TEST(Score, WithoutPartialAPartThatOneWasSureOfIsWrong) {
    const Rules rules{.version = 2, .certainty = true};
    EXPECT_EQ(score(rules, {.base = 300, .fraction = 0.9, .certainty = Certainty::high}), -600);
    EXPECT_EQ(score(rules, {.base = 300, .fraction = 0.9, .certainty = Certainty::low}), 0);
}

// Break-even at 2/3 and 4/5: telling the truth about oneself pays best.
TEST(Score, TheCertaintyThatPaysBestIsTheOneThatIsTrue) {
    const auto best = [](int percent) {
        const auto worth = [&](const Sure& one) { return percent * one.right + (100 - percent) * one.wrong; };
        return std::ranges::max_element(sures, {}, worth)->certainty;
    };
    EXPECT_EQ(best(66), Certainty::low);
    EXPECT_EQ(best(67), Certainty::medium);
    EXPECT_EQ(best(79), Certainty::medium);
    EXPECT_EQ(best(81), Certainty::high);
}

TEST(Rules, AreOfTheLowestVersionThatCanSayThem) {
    EXPECT_EQ(version_of({.speed = Speed::guarded, .partial = true}), 1);
    for (const Rules& rules :
         {Rules{.feedback = Feedback::before}, Rules{.speed = Speed::kahoot}, Rules{.go_back = true},
          Rules{.lives = 1}, Rules{.grading = {Several::half, {}}}, Rules{.penalty = 1}, Rules{.streak = 1},
          Rules{.guess_penalty = true}, Rules{.certainty = true}})
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

TEST(Rules, WithCertaintyNothingElseTakesOrGivesPoints) {
    const auto rules = consistent({.speed = Speed::guarded, .penalty = 50, .certainty = true, .streak = 10});
    EXPECT_EQ(rules.speed, Speed::none);
    EXPECT_EQ(rules.penalty, 0);
    EXPECT_EQ(rules.streak, 0);
    EXPECT_EQ(consistent({.penalty = 50, .guess_penalty = true}).penalty, 0);
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
            const int points = score(rules, {.base = base,
                                             .least_base = least,
                                             .questions = static_cast<int>(bases.size()),
                                             .fraction = 1,
                                             .left = left,
                                             .limit = limit,
                                             .run = 1});
            RC_ASSERT(points >= base);
            bonus += points - base;
        }
        RC_ASSERT(bonus < least);
    }));
}

}  // namespace
}  // namespace qingwen
