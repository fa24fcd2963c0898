#include "study/day.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "study/rounds.h"

namespace qingwen {
namespace {

using sample::any;

constexpr std::int64_t day_ms = 86'400'000;

TEST(Day, IsTheDateWhereItHappened) {
    struct Case {
        Wall wall;
        const char* date;
    };
    const Case cases[] = {
        {{0, 0}, "1970-01-01"},
        {{-1, 0}, "1969-12-31"},
        {{1'795'411'800'000, 480}, "2026-11-23"},
        {{20'780 * day_ms - 8 * 3'600'000, 480}, "2026-11-23"},
        {{20'780 * day_ms - 8 * 3'600'000 - 1, 480}, "2026-11-22"},
        {{20'780 * day_ms + 1, -60}, "2026-11-22"},
        {{951'782'400'000, 0}, "2000-02-29"},
        {{951'868'800'000, 0}, "2000-03-01"},
    };
    for (const auto& [wall, date] : cases) EXPECT_EQ(date_of(day_of(wall)), date);
}

TEST(Day, IsCountedInWholeDays) {
    EXPECT_EQ((Day{20'780} + 30) - Day{20'780}, 30);
    EXPECT_EQ(date_of(Day{20'780} + 8), "2026-12-01");
    EXPECT_LT(Day{1}, Day{2});
}

RC_GTEST_PROP(Day, ADayHasTwentyFourHours, ()) {
    const Wall wall{std::int64_t{any(-500'000, 500'000)} * 3'599'999, any(-1440, 1441)};
    RC_ASSERT(day_of({wall.utc_ms + day_ms, wall.offset_minutes}) - day_of(wall) == 1);
    RC_ASSERT(day_of(wall) <= day_of({wall.utc_ms + 1, wall.offset_minutes}));
}

}  // namespace
}  // namespace qingwen
