#include <gtest/gtest.h>

#include "support/certain_stage.h"
#include "ui/screen.h"

namespace qingwen {
namespace {

const act::Sure* sure(const std::vector<Action>& actions) {
    for (const auto& action : actions)
        if (const auto* found = std::get_if<act::Sure>(&action)) return found;
    return nullptr;
}

class CertaintyScreen : public testing::Test {
protected:
    CertaintyScreen() { stage_.act(act::Start{{"certain"}}); }

    [[nodiscard]] bool confirms() {
        static_cast<void>(screen_.frame(stage_.view()));
        return screen_.drawn().control("confirm")->enabled;
    }

    Stage stage_{sample::certain_library(sample::questions_for_certainty())};
    ScreenTest screen_;
};

TEST_F(CertaintyScreen, IsSaidByClickAndByKey) {
    const auto clicked = screen_.click(stage_.view(), "certainty-2");
    ASSERT_TRUE(sure(clicked));
    EXPECT_EQ(sure(clicked)->certainty, Certainty::medium);
    const auto typed = screen_.key(stage_.view(), Key::l);
    ASSERT_TRUE(sure(typed));
    EXPECT_EQ(sure(typed)->certainty, Certainty::high);
}

TEST_F(CertaintyScreen, TheAnswerWaitsForItAndSaysWhy) {
    stage_.give(true);
    EXPECT_FALSE(confirms());
    EXPECT_TRUE(screen_.drawn().says("how sure"));
    EXPECT_TRUE(screen_.drawn().says("right +33, wrong 0"));
    EXPECT_TRUE(screen_.drawn().says("right +100, wrong −200"));
    stage_.act(act::Sure{Certainty::high});
    EXPECT_TRUE(confirms());
    stage_.act(act::Confirm{});
    static_cast<void>(screen_.frame(stage_.view()));
    EXPECT_TRUE(screen_.drawn().says("Right, +100  ·  Quite sure"));
    EXPECT_FALSE(screen_.drawn().control("certainty-1")) << "only while it is asked";
}

TEST_F(CertaintyScreen, SaysWhatAWrongAnswerCost) {
    stage_.give(false);
    stage_.act(act::Sure{Certainty::medium});
    stage_.act(act::Confirm{});
    static_cast<void>(screen_.frame(stage_.view()));
    EXPECT_TRUE(screen_.drawn().says("Wrong, −67  ·  Fairly sure"));
}

TEST_F(CertaintyScreen, IsAskedAnewForEveryQuestion) {
    stage_.give(true);
    stage_.act(act::Sure{Certainty::high});
    stage_.act(act::Confirm{});
    stage_.act(act::GoOn{});
    EXPECT_EQ(stage_.view().round.draft->certainty(), std::nullopt);
}

TEST(OtherScreens, DoNotAskHowSureOneIs) {
    Stage stage{sample::questions()};
    ScreenTest screen;
    stage.begin();
    static_cast<void>(screen.frame(stage.view()));
    EXPECT_FALSE(screen.drawn().control("certainty-1"));
    EXPECT_FALSE(sure(screen.key(stage.view(), Key::j)));
}

}  // namespace
}  // namespace qingwen
