#include "app/desk.h"

#include <gtest/gtest.h>

#include "record/memory_store.h"
#include "support/bank_of.h"

namespace qingwen {
namespace {

Mode mode(const char* id, Rules rules = {}) {
    return {{id}, {id, id}, {}, {.draws = {{.count = 3, .up_to = true}}}, rules};
}

class DeskTest : public testing::Test {
protected:
    DeskTest()
        : library_(sample::bank_of(sample::singles(5)),
                   {mode("practice"), mode("timed", {.per_question = seconds(30), .speed_bonus = true})}),
          clock_({{10'000}, {1'795'411'800'000, 480}}) {
        start();
    }

    void start() {
        desk_ =
            std::make_unique<Desk>(Desk::Parts{library_, store_, IdMaker(Seed{1}), {"p"}, {}}, clock_.now());
    }
    void act(const Action& action, Millis later = seconds(1)) {
        clock_.advance(later);
        desk_->act(action, clock_.now());
        desk_->tick(clock_.now());
    }
    [[nodiscard]] View view() const { return desk_->view(clock_.now()); }
    // The place on the screen of the right option of the question that is asked.
    [[nodiscard]] int right_place() const {
        const auto now = view();
        const auto& shown = now.round.round->item(now.round.round->current()).shown;
        return static_cast<int>(std::ranges::find(shown, 0) - shown.begin());
    }
    void answer(bool right) {
        act(act::Choose{right ? right_place() : (right_place() + 1) % 4});
        act(act::Confirm{});
    }
    void play(std::vector<bool> answers) {
        for (const bool right : answers) {
            answer(right);
            act(act::GoOn{});
        }
    }

    Library library_;
    MemoryStore store_;
    HandClock clock_;
    std::unique_ptr<Desk> desk_;
};

TEST_F(DeskTest, OffersChaptersAndModesWithTheirCounts) {
    const auto home = view().home;
    ASSERT_EQ(home.chapters.size(), 2U);
    EXPECT_TRUE(home.chapters[0].picked);
    EXPECT_EQ(home.chapters[1].questions, 5);
    ASSERT_EQ(home.modes.size(), 2U);
    EXPECT_EQ(home.modes[0].questions, 3);
    EXPECT_EQ(home.modes[0].longest, std::nullopt);
    EXPECT_EQ(home.modes[1].longest, seconds(90));
    EXPECT_EQ(home.first_choice, 1U);  // the one with a clock
    EXPECT_FALSE(home.unfinished);
}

TEST_F(DeskTest, NothingIsPlayedWhenThereIsTrouble) {
    const Error trouble{Fault::damaged, "records.db", {}};
    desk_ = std::make_unique<Desk>(Desk::Parts{library_, store_, IdMaker(Seed{1}), {"p"}, {}, {}, trouble},
                                   clock_.now());
    for (const auto& action :
         {Action(act::Start{{"practice"}}), Action(act::Resume{}), Action(act::GoHome{})}) {
        act(action);
        EXPECT_EQ(view().screen, Screen::trouble);
    }
    EXPECT_TRUE(store_.rounds()->empty());
    act(act::Quit{});
    EXPECT_TRUE(desk_->over());
}

TEST_F(DeskTest, ARoundGoesFromHomeToResultAndReview) {
    act(act::Start{{"practice"}});
    ASSERT_EQ(view().screen, Screen::round);
    EXPECT_EQ(view().round.confirm, Refusal::no_answer);
    play({true, false, true});
    ASSERT_EQ(view().screen, Screen::result);
    EXPECT_EQ(view().result.tally.right, 2);
    EXPECT_EQ(view().result.missed, (std::vector<int>{1}));
    EXPECT_EQ(view().result.standing, Standing::passed);  // 67 of 100
    EXPECT_FALSE(view().result.read_again);               // these questions cite nothing
    act(act::Review{1});
    EXPECT_EQ(view().screen, Screen::review);
    act(act::BackToResult{});
    act(act::GoHome{});
    EXPECT_EQ(view().screen, Screen::home);
    EXPECT_FALSE(view().home.unfinished);
}

TEST_F(DeskTest, TheSecondClickOfADoubleClickIsNoAnswer) {
    act(act::Start{{"practice"}});
    act(act::Choose{0}, Millis{100});
    EXPECT_TRUE(view().round.draft->empty());
    act(act::Choose{0}, Millis{200});
    EXPECT_FALSE(view().round.draft->empty());
    act(act::Confirm{});
    act(act::GoOn{}, Millis{249});
    EXPECT_EQ(view().round.round->phase(), Phase::feedback);
}

TEST_F(DeskTest, OnlyTheMissedOnesAreAskedAgain) {
    act(act::Start{{"practice"}});
    play({true, false, false});
    act(act::OnlyMistakes{});
    EXPECT_EQ(view().round.round->size(), 2);
    play({true, true});
    act(act::Again{});
    EXPECT_EQ(view().round.round->size(), 2);
}

TEST_F(DeskTest, AnUnfinishedRoundIsOfferedAgainWithItsAnswers) {
    act(act::Start{{"timed"}});
    answer(true);
    desk_.reset();  // the program ends here, without a word
    clock_.advance(minutes(60));
    start();
    ASSERT_TRUE(view().home.unfinished);
    EXPECT_EQ(view().home.unfinished->answers, 1);
    act(act::Resume{});
    ASSERT_EQ(view().screen, Screen::round);
    EXPECT_EQ(view().round.round->phase(), Phase::feedback);
    act(act::GoOn{});
    play({true, true});
    EXPECT_EQ(view().result.tally.right, 3);
}

TEST_F(DeskTest, LeavingForLaterKeepsTheRoundAndEndingItDoesNot) {
    act(act::Start{{"practice"}});
    answer(true);
    act(act::AskToLeave{});
    EXPECT_TRUE(view().round.leaving);
    act(act::LeaveForLater{});
    ASSERT_TRUE(view().home.unfinished);
    act(act::Resume{});
    act(act::EndRound{});
    EXPECT_EQ(view().screen, Screen::result);
    EXPECT_EQ(view().result.round->ending(), Ending::left);
    act(act::GoHome{});
    EXPECT_FALSE(view().home.unfinished);
}

TEST_F(DeskTest, AnUnfinishedRoundCanBeLetBe) {
    act(act::Start{{"practice"}});
    answer(true);
    act(act::LeaveForLater{});
    act(act::GiveUpUnfinished{});
    act(act::DismissNotice{});
    act(act::DismissNotice{});
    EXPECT_FALSE(view().home.unfinished);
    EXPECT_TRUE(store_.rounds()->front().finished);
}

TEST_F(DeskTest, WakesWhenTheFigureOfTheClockChangesAndNotBefore) {
    EXPECT_EQ(desk_->next(clock_.now()), std::nullopt);
    act(act::Start{{"timed"}});
    EXPECT_EQ(desk_->next(clock_.now()), clock_.now().mono + seconds(1));
    clock_.advance(Millis{300});
    EXPECT_EQ(desk_->next(clock_.now()), clock_.now().mono + Millis{700});
    act(act::GoHome{});
    act(act::Start{{"practice"}});
    EXPECT_EQ(desk_->next(clock_.now()), std::nullopt);
}

TEST_F(DeskTest, TheClockRunsOutByItself) {
    act(act::Start{{"timed"}});
    for (int i = 0; i < 40 && view().round.round->phase() == Phase::asking; ++i) {
        const auto when = desk_->next(clock_.now());
        ASSERT_TRUE(when);
        clock_.advance(*when - clock_.now().mono);
        desk_->tick(clock_.now());
        desk_->tick(clock_.now());
    }
    EXPECT_EQ(view().round.round->outcomes()[0].state, Outcome::State::timed_out);
    EXPECT_EQ(clock_.now().mono, Mono{11'000 + 30'300});
}

TEST_F(DeskTest, PickingAChapterNarrowsTheRound) {
    act(act::PickChapter{ChapterId{"04"}});
    EXPECT_TRUE(view().home.chapters[1].picked);
    act(act::Start{{"practice"}});
    EXPECT_EQ(view().round.round->head().title, "第 04 篇");
}

TEST_F(DeskTest, AnUnknownModeStartsNothing) {
    act(act::Start{{"exam"}});
    EXPECT_EQ(view().screen, Screen::home);
}

}  // namespace
}  // namespace qingwen
