#include "study/history.h"

#include <gtest/gtest.h>

#include "study/rounds.h"

namespace qingwen {
namespace {

using namespace sample;

TEST(Accuracy, CountsByAllThatAQuestionIs) {
    Accuracy accuracy;
    accuracy.count({.tags = {"文化", "文化"}, .level = 2, .fraction = 1});
    accuracy.count({.chapter = {"04"}, .tags = {"文化"}, .kind = Kind::truth, .fraction = 0.5});
    EXPECT_EQ(accuracy.whole, (Hits{1, 2}));
    EXPECT_EQ(accuracy.chapters.at({"04"}), (Hits{0, 1}));
    EXPECT_EQ(accuracy.kinds.at(Kind::single), (Hits{1, 1}));
    EXPECT_EQ(accuracy.levels.at(1), (Hits{0, 1}));
    EXPECT_EQ(accuracy.levels.at(2), (Hits{1, 1}));
    EXPECT_EQ(accuracy.tags.at("文化"), (Hits{1, 2}));
}

TEST(DayWork, ARoundInWhichNothingHappenedCountsOnNoDay) {
    EXPECT_EQ(day_begun(round_of("r", noon(3), {{"04-a"}}, 1)), first_day + 3);
    EXPECT_EQ(day_begun(round_of("r", noon(3), {{"04-a"}}, 0)), std::nullopt);
    Playing playing("r", {studied("04-a")}, noon(3));
    playing.happen(Finished{Ending::left});
    EXPECT_EQ(day_begun(playing.round()), std::nullopt);
}

TEST(Score, IsOfARoundThatWasGoneThrough) {
    const std::vector<Did> all{{"04-a"}, {"04-b", How::wrong}};
    const auto score = score_of(round_of("r", noon(0), all));
    ASSERT_TRUE(score);
    EXPECT_EQ(*score, (Score{{"r"}, {"timed"}, {noon(0).utc_ms + 4000, 480}, 50}));
    EXPECT_EQ(score_of(round_of("r", noon(0), all, 1)), std::nullopt);
    Playing left("r", questions_of(all), noon(0));
    left.meet(How::right);
    left.happen(Finished{Ending::left});
    EXPECT_EQ(score_of(left.round()), std::nullopt);
}

}  // namespace
}  // namespace qingwen
