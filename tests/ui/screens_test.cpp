#include <gtest/gtest.h>

#include "support/certain_stage.h"
#include "ui/audit.h"

namespace qingwen {
namespace {

template <class Wanted>
const Wanted* sent(const std::vector<Action>& actions) {
    for (const auto& action : actions)
        if (const auto* found = std::get_if<Wanted>(&action)) return found;
    return nullptr;
}

class Screens : public testing::Test {
protected:
    Stage stage_{sample::questions()};
    ScreenTest screen_;
};

TEST_F(Screens, HomeStartsARoundByClickAndByEnter) {
    const auto view = stage_.view();
    const auto* start = sent<act::Start>(screen_.click(view, "start"));
    EXPECT_TRUE(start);
    EXPECT_TRUE(sent<act::Start>(screen_.key(view, Key::enter)));
    EXPECT_TRUE(sent<act::Start>(screen_.click(view, "mode-practice")));
    const auto clicked = screen_.click(view, "chapter-04");
    const auto* picked = sent<act::PickThis>(clicked);
    ASSERT_TRUE(picked);
    EXPECT_EQ(picked->pick, (Pick{Pick::By::chapter, "04"}));
}

TEST_F(Screens, TheHeadLeadsToThePagesAndToTheOtherLanguage) {
    const auto view = stage_.view();
    const auto english = screen_.click(view, "language");
    ASSERT_TRUE(sent<act::Prefer>(english));
    EXPECT_EQ(sent<act::Prefer>(english)->preferences.language, Language::en);
    for (const auto& [id, page] : {std::pair{"open-notebook", Screen::notebook},
                                   {"open-record", Screen::record},
                                   {"open-search", Screen::search},
                                   {"open-players", Screen::players},
                                   {"open-settings", Screen::settings}}) {
        const auto clicked = screen_.click(view, id);
        ASSERT_TRUE(sent<act::Open>(clicked)) << id;
        EXPECT_EQ(sent<act::Open>(clicked)->page, page) << id;
    }
}

TEST_F(Screens, KeysChooseConfirmFlagAndLeave) {
    stage_.begin();
    const auto asked = screen_.key(stage_.view(), Key::d2);
    ASSERT_TRUE(sent<act::Choose>(asked));
    EXPECT_EQ(sent<act::Choose>(asked)->place, 1);
    EXPECT_EQ(sent<act::Choose>(screen_.key(stage_.view(), Key::c))->place, 2);
    EXPECT_TRUE(sent<act::Flag>(screen_.key(stage_.view(), Key::f)));
    EXPECT_TRUE(sent<act::ShowCard>(screen_.key(stage_.view(), Key::tab)));
    EXPECT_TRUE(sent<act::AskToLeave>(screen_.key(stage_.view(), Key::escape)));
    EXPECT_FALSE(sent<act::Confirm>(screen_.key(stage_.view(), Key::enter)));  // nothing is chosen
    stage_.act(act::Choose{0});
    EXPECT_TRUE(sent<act::Confirm>(screen_.key(stage_.view(), Key::enter)));
}

TEST_F(Screens, TheButtonIsGreyWhileTheRoundWouldRefuse) {
    stage_.begin();
    static_cast<void>(screen_.frame(stage_.view()));
    EXPECT_FALSE(screen_.drawn().control("confirm")->enabled);
    EXPECT_TRUE(screen_.click(stage_.view(), "confirm").empty());
    stage_.act(act::Choose{0});
    static_cast<void>(screen_.frame(stage_.view()));
    EXPECT_TRUE(screen_.drawn().control("confirm")->enabled);
}

TEST_F(Screens, ArrowsReachAControlAndEnterPressesIt) {
    stage_.begin();
    static_cast<void>(screen_.key(stage_.view(), Key::down));  // the focus shows itself first
    auto pressed = screen_.key(stage_.view(), Key::enter);
    ASSERT_TRUE(sent<act::Choose>(pressed));
    EXPECT_EQ(sent<act::Choose>(pressed)->place, 0);
    static_cast<void>(screen_.key(stage_.view(), Key::right));
    pressed = screen_.key(stage_.view(), Key::space);
    ASSERT_TRUE(sent<act::Choose>(pressed));
    EXPECT_EQ(sent<act::Choose>(pressed)->place, 1);
}

TEST_F(Screens, UnderTheAnswerCardNothingCanBePressed) {
    stage_.begin();
    stage_.act(act::ShowCard{});
    const auto view = stage_.view();
    EXPECT_TRUE(screen_.click(view, "option-0").empty());
    EXPECT_TRUE(screen_.key(view, Key::d1).empty());
    const auto closed = screen_.click(view, "close-card");
    ASSERT_TRUE(sent<act::ShowCard>(closed));
    EXPECT_FALSE(sent<act::ShowCard>(closed)->on);
}

TEST_F(Screens, LeavingAsksAndEscapeStays) {
    stage_.begin();
    stage_.act(act::AskToLeave{});
    EXPECT_TRUE(sent<act::LeaveForLater>(screen_.click(stage_.view(), "leave-later")));
    EXPECT_TRUE(sent<act::EndRound>(screen_.click(stage_.view(), "leave-end")));
    const auto stayed = screen_.key(stage_.view(), Key::escape);
    ASSERT_TRUE(sent<act::AskToLeave>(stayed));
    EXPECT_FALSE(sent<act::AskToLeave>(stayed)->on);
}

TEST_F(Screens, EveryKindCanBeAnsweredAndTellsWhatWasRight) {
    stage_.begin();
    for (int i = 0; i < kind_count; ++i) {
        const bool right = i % 2 == 0;
        static_cast<void>(screen_.frame(stage_.view()));
        stage_.answer(right);
        const auto view = stage_.view();
        ASSERT_EQ(view.round.round->phase(), Phase::feedback) << i;
        const auto state = view.round.round->outcomes()[static_cast<std::size_t>(i)].state;
        EXPECT_EQ(state == Outcome::State::right, right) << i;
        static_cast<void>(screen_.frame(view));
        EXPECT_TRUE(screen_.drawn().says(right ? "Right, +" : i == 1 ? "Partly" : "Wrong") || !right) << i;
        EXPECT_TRUE(screen_.drawn().says("材料第 5 段")) << i;
        EXPECT_TRUE(sent<act::GoOn>(screen_.key(view, Key::enter))) << i;
        stage_.act(act::GoOn{});
    }
    EXPECT_EQ(stage_.view().screen, Screen::result);
}

TEST_F(Screens, TheResultLeadsToReviewAndBack) {
    stage_.begin();
    for (int i = 0; i < kind_count; ++i) {
        stage_.answer(i != 0);
        stage_.act(act::GoOn{});
    }
    const auto view = stage_.view();
    ASSERT_EQ(view.screen, Screen::result);
    const auto missed = screen_.click(view, "missed-0");
    ASSERT_TRUE(sent<act::Review>(missed));
    EXPECT_TRUE(sent<act::OnlyMistakes>(screen_.click(view, "only-missed")));
    EXPECT_TRUE(sent<act::Again>(screen_.key(view, Key::enter)));
    EXPECT_TRUE(sent<act::GoHome>(screen_.key(view, Key::escape)));
    stage_.act(act::Review{0});
    EXPECT_EQ(sent<act::Review>(screen_.key(stage_.view(), Key::right))->item, 1);
    EXPECT_TRUE(sent<act::BackToResult>(screen_.click(stage_.view(), "result")));
}

struct Size {
    float w, h;
    int percent;
};

class EverySize : public testing::TestWithParam<Size> {};

TEST_P(EverySize, EveryScreenKeepsItsControlsReachable) {
    const auto [w, h, percent] = GetParam();
    Stage stage{sample::questions()};
    stage.act(act::Prefer{{.text_percent = percent}});
    ScreenTest screen;
    screen.resize(w, h);
    const auto look = [&](const std::string& name) {
        static_cast<void>(screen.frame(stage.view()));
        static_cast<void>(screen.frame(stage.view()));
        audit(screen.drawn(), screen.page(), name + ": ");
    };
    look("home");
    stage.begin();
    for (int i = 0; i < kind_count; ++i) {
        const auto name = std::to_string(i);
        look("asked " + name);
        EXPECT_TRUE(screen.drawn().control("confirm")) << name;
        stage.answer(i % 2 == 1);
        look("told " + name);
        if (i == 2) {
            stage.act(act::ShowCard{});
            look("card");
            stage.act(act::ShowCard{false});
            stage.act(act::AskToLeave{});
            look("leave");
            stage.act(act::AskToLeave{false});
        }
        stage.act(act::GoOn{});
    }
    look("result");
    stage.act(act::Review{3});
    look("review");
    stage.act(act::GoHome{});
    stage.act(act::Open{Screen::record});
    look("record");
    stage.act(act::Open{Screen::players});
    look("players");
    stage.act(act::AskPlayer{PlayerAsk::add});
    look("who joins");
    stage.act(act::AskPlayer{PlayerAsk::set_pin, {"p"}});
    look("pin");
}

TEST_P(EverySize, SoDoQuestionsThatAskHowSureOneIs) {
    const auto [w, h, percent] = GetParam();
    Stage stage{sample::certain_library(sample::questions_for_certainty())};
    stage.act(act::Prefer{{.text_percent = percent}});
    ScreenTest screen;
    screen.resize(w, h);
    stage.act(act::Start{{"certain"}});
    for (int i = 0; i < kind_count; ++i) {
        for (int frame = 0; frame < 2; ++frame) static_cast<void>(screen.frame(stage.view()));
        audit(screen.drawn(), screen.page(), std::to_string(i) + ": ");
        EXPECT_TRUE(screen.drawn().control("certainty-3"));
        stage.give(true);
        stage.act(act::Sure{Certainty::high});
        stage.act(act::Confirm{});
        stage.act(act::GoOn{});
    }
}

INSTANTIATE_TEST_SUITE_P(Sizes, EverySize,
                         testing::Values(Size{800, 600, 100}, Size{800, 600, 200}, Size{1280, 720, 100},
                                         Size{1280, 720, 200}, Size{1920, 1080, 100}, Size{1920, 1080, 200},
                                         Size{720, 1280, 150}));

}  // namespace
}  // namespace qingwen
