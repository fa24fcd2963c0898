#include "app/cue.h"

#include <gtest/gtest.h>

#include "support/stage.h"

namespace qingwen {
namespace {

using Cues = std::vector<Cue>;

class CueTest : public testing::Test {
protected:
    Cues after(const Action& action, Millis later = seconds(1)) {
        stage_.act(action, later);
        return heard();
    }
    Cues heard() { return stage_.desk().take_cues(stage_.clock().now()); }
    Cues pass(Millis time) {
        stage_.clock().advance(time);
        stage_.desk().tick(stage_.clock().now());
        return heard();
    }
    void begin(const char* mode) {
        stage_.act(act::Start{{mode}});
        stage_.desk().tick(stage_.clock().now());
        EXPECT_EQ(heard(), Cues{});
    }

    Stage stage_{sample::singles(2)};
};

TEST_F(CueTest, ARoundIsHeardAsItIsSeen) {
    begin("timed");
    EXPECT_EQ(after(act::Choose{1}), Cues{Cue::chosen});
    EXPECT_EQ(after(act::Choose{0}), Cues{Cue::chosen});
    EXPECT_EQ(heard(), Cues{});  // once
    stage_.give(true);
    EXPECT_LE(heard().size(), 1U);
    EXPECT_EQ(after(act::Confirm{}), Cues{Cue::right});
    EXPECT_EQ(after(act::GoOn{}), Cues{});
    stage_.give(false);
    static_cast<void>(heard());
    EXPECT_EQ(after(act::Confirm{}), Cues{Cue::wrong});
    EXPECT_EQ(after(act::GoOn{}), Cues{});           // the seal is on its way
    EXPECT_EQ(pass(Millis{250}), Cues{Cue::stamp});  // and down
    EXPECT_EQ(pass(seconds(1)), Cues{});
    EXPECT_EQ(after(act::Review{0}), Cues{});
}

TEST_F(CueTest, WithoutMovementTheSealIsThereAtOnce) {
    stage_.act(act::Prefer{{.movement = false}});
    begin("practice");
    for (int i = 0; i < 2; ++i) {
        stage_.answer(true);
        static_cast<void>(heard());
        if (i == 0) stage_.act(act::GoOn{});
    }
    EXPECT_EQ(after(act::GoOn{}), Cues{Cue::stamp});
}

TEST_F(CueTest, TheLastFiveSecondsAreHeardOneByOne) {
    begin("timed");
    EXPECT_EQ(pass(seconds(24)), Cues{});
    for (int left = 5; left > 1; --left) EXPECT_EQ(pass(seconds(1)), Cues{Cue::hurry}) << left;
    EXPECT_EQ(pass(Millis{100}), Cues{});  // the same second
}

TEST_F(CueTest, TooLateSoundsWrong) {
    begin("timed");
    EXPECT_EQ(pass(seconds(40)), Cues{Cue::wrong});
}

TEST_F(CueTest, ASilentProgramStaysSilent) {
    stage_.act(act::Prefer{{.sound = false}});
    begin("timed");
    EXPECT_EQ(after(act::Choose{0}), Cues{});
    stage_.act(act::Prefer{{}});
    EXPECT_EQ(heard(), Cues{});  // nothing is made up for
    EXPECT_EQ(after(act::HearSound{}), Cues{Cue::right});
}

TEST(Cues, NoVerdictBeforeItMayBeToldAndNoneForCards) {
    const Audible asking{.screen = Screen::round, .round = {"r"}, .item = 0, .asking = true};
    Audible kept = asking;
    kept.asking = false;
    EXPECT_EQ(cues_between(asking, kept), Cues{});
    kept.verdict = Outcome::State::partly;
    EXPECT_EQ(cues_between(asking, kept), Cues{Cue::wrong});
    EXPECT_EQ(cues_between(kept, {.screen = Screen::result, .round = {"r"}}), Cues{Cue::finish});
    EXPECT_EQ(cues_between({}, kept), Cues{});  // a round that is taken up again
}

}  // namespace
}  // namespace qingwen
