#include "shell/attendance.h"

#include <gtest/gtest.h>

namespace qingwen {
namespace {

class AttendanceTest : public testing::Test {
protected:
    AttendanceTest() { EXPECT_FALSE(attendance_.at_work({1000}, Millis{})); }

    Millis slept_;
    Attendance attendance_{[this] { return slept_; }};
};

TEST_F(AttendanceTest, WhoComesBackInTimeOrALittleLateWasThere) {
    EXPECT_FALSE(attendance_.at_work({1900}, seconds(1)));
    EXPECT_FALSE(attendance_.at_work({4900}, seconds(1)));
    EXPECT_FALSE(attendance_.at_work({6900}, Millis{}));
}

TEST_F(AttendanceTest, WhoComesBackTwoSecondsTooLateWasStopped) {
    const auto absence = attendance_.at_work({4001}, seconds(1));
    ASSERT_TRUE(absence);
    EXPECT_EQ(absence->away, Millis{3001});
    EXPECT_EQ(absence->seen, Mono{1000});
    EXPECT_FALSE(attendance_.at_work({4002}, Millis{})) << "told once";
}

TEST_F(AttendanceTest, WhoMeantToWaitForSomethingToHappenWasThereHoweverLong) {
    EXPECT_FALSE(attendance_.at_work({9'000'000}, std::nullopt));
}

TEST_F(AttendanceTest, SleepIsNoticedWhoeverWaitedAndForWhat) {
    slept_ = minutes(60);
    auto absence = attendance_.at_work({1500}, std::nullopt);
    ASSERT_TRUE(absence);
    EXPECT_EQ(absence->away, minutes(60));
    EXPECT_EQ(absence->seen, Mono{1500}) << "Mono stood meanwhile: all of it was spent awake";
    slept_ += Millis{2};  // two clocks are never read at once
    EXPECT_FALSE(attendance_.at_work({1600}, std::nullopt));
    slept_ += seconds(30);
    absence = attendance_.at_work({9000}, seconds(1));
    ASSERT_TRUE(absence);
    EXPECT_EQ(absence->away, seconds(30) + Millis{7400});
    EXPECT_EQ(absence->seen, Mono{1600});
}

TEST(Attendance, KnowsOfNoSleepWhereNobodyDoes) {
    Attendance attendance({});
    EXPECT_FALSE(attendance.at_work({0}, Millis{}));
    EXPECT_FALSE(attendance.at_work({50'000}, std::nullopt));
}

}  // namespace
}  // namespace qingwen
