#include "study/memory.h"

#include <cmath>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "study/rounds.h"

namespace qingwen {
namespace {

using sample::any;

constexpr Day start{20'780};

struct Step {
    int gap = 0;  // days since the one before
    Grade grade = Grade::good;
};

Memory after(const std::vector<Step>& steps) {
    std::optional<Memory> memory;
    Day day = start;
    for (const auto& step : steps) memory = review(memory, step.grade, day = day + step.gap);
    return *memory;
}

// py-fsrs, test_memo_state.
TEST(Memory, MatchesTheGoldenStateOfFsrs6) {
    const auto memory = after({{0, Grade::again}, {0}, {1}, {3}, {8}, {21}});
    EXPECT_NEAR(memory.stability, 53.6269, 5e-5);
    EXPECT_NEAR(memory.difficulty, 6.35749, 5e-6);
}

// py-fsrs, test_review_card: intervals 0,2,11,46,163,498,0,0,2,4,7,12,21. Its three 0s are learning steps of
// ten minutes, after which the card comes again on the same day; we have no such steps and say the next day.
TEST(Memory, MatchesTheGoldenIntervalsOfFsrs6) {
    constexpr int minutes = 0;
    const std::pair<Grade, int> golden[] = {
        {Grade::good, minutes}, {Grade::good, 2},   {Grade::good, 11},       {Grade::good, 46},
        {Grade::good, 163},     {Grade::good, 498}, {Grade::again, minutes}, {Grade::again, minutes},
        {Grade::good, 2},       {Grade::good, 4},   {Grade::good, 7},        {Grade::good, 12},
        {Grade::good, 21}};
    std::optional<Memory> memory;
    Day day = start;
    int place = 0;
    for (const auto& [grade, days] : golden) {
        memory = review(memory, grade, day);
        if (days != minutes) {
            EXPECT_EQ(interval(memory->stability), days) << "at " << place;
        }
        EXPECT_GE(due_day(*memory) - day, 1);
        day = day + days;
        ++place;
    }
}

TEST(Memory, BeginsWithTheGrade) {
    const auto first = [](Grade grade) { return after({{0, grade}}); };
    EXPECT_EQ(first(Grade::again), (Memory{0.212, 6.4133, start}));
    EXPECT_NEAR(first(Grade::good).stability, 2.3065, 1e-9);
    EXPECT_NEAR(first(Grade::good).difficulty, 2.118104, 1e-6);
    EXPECT_NEAR(first(Grade::easy).difficulty, 1, 1e-9);
    EXPECT_EQ(due_day(first(Grade::again)) - start, 1);
    EXPECT_EQ(due_day(first(Grade::hard)) - start, 1);
    EXPECT_EQ(due_day(first(Grade::good)) - start, 2);
    EXPECT_EQ(due_day(first(Grade::easy)) - start, 8);
}

// Worked out apart from our code, from the published formulas.
TEST(Memory, EveryGradeMovesItAsTheFormulasSay) {
    struct Case {
        Memory before;
        int days;
        Grade grade;
        double stability, difficulty;
    };
    const Case cases[] = {
        {{10, 5, start}, 0, Grade::again, 3.051249, 8.341762},
        {{10, 5, start}, 0, Grade::hard, 5.249070, 6.665995},
        {{10, 5, start}, 0, Grade::good, 10, 4.990228},
        {{10, 5, start}, 0, Grade::easy, 15.534308, 3.314461},
        {{10, 5, start}, 12, Grade::again, 1.422153, 8.341762},
        {{10, 5, start}, 12, Grade::hard, 25.048690, 6.665995},
        {{10, 5, start}, 12, Grade::good, 35.022764, 4.990228},
        {{10, 5, start}, 12, Grade::easy, 56.865135, 3.314461},
        {{0.5, 9, start}, 1, Grade::again, 0.187982, 9.656535},
        {{0.5, 9, start}, 1, Grade::hard, 1.072890, 9.321382},
        {{0.5, 9, start}, 1, Grade::good, 1.452594, 8.986228},
        {{0.5, 9, start}, 1, Grade::easy, 2.284113, 8.651075},
        {{0.5, 1, start},
         3000,
         Grade::again,
         0.475864,
         7.026990},  // forgetting leaves no more than there was
    };
    for (const auto& [before, days, grade, stability, difficulty] : cases) {
        const auto memory = review(before, grade, start + days);
        EXPECT_NEAR(memory.stability, stability, 1e-6) << before.stability << " after " << days;
        EXPECT_NEAR(memory.difficulty, difficulty, 1e-6) << before.stability << " after " << days;
        EXPECT_EQ(memory.last, start + days);
    }
}

TEST(Memory, ADayBeforeTheLastCountsAsTheLast) {
    const Memory before{10, 5, start};
    EXPECT_EQ(review(before, Grade::good, {start.number - 1}), review(before, Grade::good, start));
}

TEST(Memory, AnotherRightOneOnTheSameDayAddsLittle) {
    const auto once = after({{0}});
    const auto twice = after({{0}, {0}});
    EXPECT_GE(twice.stability, once.stability);
    EXPECT_LT(twice.stability, once.stability * 1.06);
}

TEST(Memory, NeverFadesToNothing) {
    EXPECT_EQ(after(std::vector<Step>(40, {0, Grade::again})).stability, 0.001);
}

TEST(Memory, IsGradedByWhatWasDone) {
    const Try right{.fraction = 1, .took = seconds(10), .limit = seconds(20)};
    auto slow = right;
    slow.took = seconds(16);
    auto partly = right;
    partly.fraction = 0.99;
    auto late = right;
    late.timed_out = true;
    EXPECT_EQ(grade_of(right), Grade::good);
    EXPECT_EQ(grade_of(slow), Grade::hard);
    EXPECT_EQ(grade_of(partly), Grade::again);
    EXPECT_EQ(grade_of(late), Grade::again);
    EXPECT_EQ(grade_of(Try{.fraction = 1, .took = minutes(60)}), Grade::good);
}

TEST(Memory, IsNineTenthsWhenTheStabilityIsOver) {
    EXPECT_NEAR(retrievability({10, 5, start}, start + 10), 0.9, 1e-12);
    EXPECT_NEAR(retrievability({10, 5, start}, start), 1, 1e-12);
    EXPECT_NEAR(retrievability({10, 5, start}, {start.number - 3}), 1, 1e-12);
}

TEST(Memory, AnIntervalIsOneDayToAHundredYears) {
    EXPECT_EQ(interval(0.001), 1);
    EXPECT_EQ(interval(7.4), 7);
    EXPECT_EQ(interval(1e12), longest_interval);
}

std::vector<Step> any_steps() {
    std::vector<Step> steps(static_cast<std::size_t>(any(1, 30)));
    for (auto& step : steps) step = {any(-1, 100), static_cast<Grade>(any(1, 5))};
    return steps;
}

RC_GTEST_PROP(Memory, StaysWithinItsBounds, ()) {
    const auto memory = after(any_steps());
    RC_ASSERT(memory.stability >= 0.001);
    RC_ASSERT(std::isfinite(memory.stability));
    RC_ASSERT(memory.difficulty >= 1 && memory.difficulty <= 10);
}

RC_GTEST_PROP(Memory, IsNeverDueOnTheDayOfTheLastTryOrBefore, ()) {
    const auto memory = after(any_steps());
    RC_ASSERT(due_day(memory) > memory.last);
    RC_ASSERT(due_day(memory) - memory.last <= longest_interval);
}

RC_GTEST_PROP(Memory, FadesDayByDay, ()) {
    const auto memory = after(any_steps());
    double before = retrievability(memory, memory.last);
    RC_ASSERT(before <= 1);
    for (int days = 1; days < 400; days += any(1, 50)) {
        const double now = retrievability(memory, memory.last + days);
        RC_ASSERT(now < before && now > 0);
        before = now;
    }
}

RC_GTEST_PROP(Memory, AWrongOneLeavesLessThanARightOne, ()) {
    const auto memory = after(any_steps());
    const Day day = memory.last + any(0, 200);
    const auto again = review(memory, Grade::again, day);
    const auto hard = review(memory, Grade::hard, day);
    const auto good = review(memory, Grade::good, day);
    RC_ASSERT(again.stability <= memory.stability);
    RC_ASSERT(again.stability <= hard.stability && hard.stability <= good.stability);
    RC_ASSERT(again.difficulty >= hard.difficulty && hard.difficulty >= good.difficulty);
}

}  // namespace
}  // namespace qingwen
