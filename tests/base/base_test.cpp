// Random numbers, results, digests, findings, time.
#include <array>
#include <memory>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

#include "base/digest.h"
#include "base/finding.h"
#include "base/id.h"
#include "base/random.h"
#include "base/result.h"
#include "base/time.h"

namespace qingwen {
namespace {

TEST(Random, GivesTheSameNumbersForEver) {
    Random random(Seed{42});
    EXPECT_EQ(random.next(), 13679457532755275413U);
    for (int i = 2; i < 10'000; ++i) random.next();
    EXPECT_EQ(random.next(), 7128470787262806925U);
}

TEST(Random, StaysBelowTheBoundAndReachesEveryValue) {
    Random random(Seed{1});
    for (const std::uint64_t bound : {1U, 2U, 3U, 7U, 10U}) {
        std::vector<int> seen(bound);
        for (int i = 0; i < 1000; ++i) ++seen.at(random.below(bound));
        for (const int count : seen) EXPECT_GT(count, 0) << bound;
    }
}

TEST(Random, IsUnbiasedWhereTheModuloWouldNotBe) {
    // The bound is three quarters of 2^64: a bare modulo would hit the lowest third of the values twice, half
    // the time.
    constexpr std::uint64_t bound = (std::uint64_t{1} << 63U) + (std::uint64_t{1} << 62U);
    Random random(Seed{7});
    int lower = 0;
    for (int i = 0; i < 30'000; ++i) lower += random.below(bound) < (std::uint64_t{1} << 62U) ? 1 : 0;
    EXPECT_NEAR(lower, 10'000, 400);
}

TEST(Random, ShufflesIntoEveryOrderAboutAsOften) {
    Random random(Seed{3});
    std::array<int, 6> seen{};
    for (int i = 0; i < 6000; ++i) {
        std::array<int, 3> order{0, 1, 2};
        random.shuffle(std::span<int>(order));
        ++seen.at(static_cast<std::size_t>(order[0] * 2 + (order[1] > order[2] ? 1 : 0)));
    }
    for (const int count : seen) EXPECT_NEAR(count, 1000, 150);
}

TEST(Random, ShufflesTheSameWayForEver) {
    std::vector<int> items(8);
    std::iota(items.begin(), items.end(), 0);
    Random random(Seed{42});
    random.shuffle(std::span<int>(items));
    EXPECT_EQ(items, (std::vector<int>{3, 1, 6, 2, 4, 0, 7, 5}));
    std::vector<int> none;
    random.shuffle(std::span<int>(none));
    EXPECT_TRUE(none.empty());
}

TEST(Random, SplitsIntoAStreamOfItsOwn) {
    Random a(Seed{5});
    Random b(Seed{5});
    Random split = a.split();
    for (int i = 0; i < 10; ++i) split.next();
    b.next();
    EXPECT_EQ(a.next(), b.next());
}

TEST(Result, HoldsAValueOrAnError) {
    const Result<int> good = 7;
    const Result<int> bad = Error{Fault::disk_full, "/x", "No space left on device"};
    ASSERT_TRUE(good.ok());
    EXPECT_EQ(*good, 7);
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error(), (Error{Fault::disk_full, "/x", "No space left on device"}));
}

TEST(Result, HoldsWhatCanOnlyBeMoved) {
    Result<std::unique_ptr<int>> moved = std::make_unique<int>(3);
    EXPECT_EQ(*std::move(moved).value(), 3);
}

TEST(DigestOf, IsBlake2bOf256Bits) {
    EXPECT_EQ(digest_of(""), "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    EXPECT_EQ(digest_of("abc"), "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST(AnyError, SeesErrorsAmongWarnings) {
    const Rule warning{"w", Severity::warning, "", ""};
    const Rule error{"e", Severity::error, "", ""};
    EXPECT_FALSE(any_error({}));
    EXPECT_FALSE(any_error({{&warning, {}, {}, {}, {}, {}}}));
    EXPECT_TRUE(any_error({{&warning, {}, {}, {}, {}, {}}, {&error, {}, {}, {}, {}, {}}}));
}

TEST(Time, AddsUpInMilliseconds) {
    EXPECT_EQ(seconds(2) + minutes(1), Millis{62'000});
    EXPECT_EQ((Mono{500} + seconds(1)) - Mono{200}, Millis{1300});
    HandClock clock({{10}, {1000, 480}});
    clock.advance(seconds(1));
    EXPECT_EQ(clock.now(), (Moment{{1010}, {2000, 480}}));
}

TEST(SystemClock, GoesForward) {
    const SystemClock clock;
    const Moment first = clock.now();
    const Moment second = clock.now();
    EXPECT_GE(second.mono, first.mono);
    EXPECT_GT(first.wall.utc_ms, 1'600'000'000'000);
    EXPECT_LE(first.wall.offset_minutes, 14 * 60);
}

}  // namespace
}  // namespace qingwen
