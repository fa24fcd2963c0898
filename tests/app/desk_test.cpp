#include "app/desk.h"

#include <gtest/gtest.h>

#include "record/memory_store.h"
#include "support/bank_of.h"

namespace qingwen {
namespace {

Mode mode(const char* id, Rules rules = {}) {
    return {{id}, {id, id}, {}, {.draws = {{.count = 3, .up_to = true}}}, rules};
}

std::shared_ptr<const Library> library(Bank bank, std::vector<Mode> modes) {
    return std::make_shared<const Library>(std::move(bank), std::move(modes));
}

class DeskTest : public testing::Test {
protected:
    DeskTest()
        : library_(library(
              sample::bank_of(sample::singles(5)),
              {mode("practice"), mode("timed", {.per_question = seconds(30), .speed = Speed::guarded})})),
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

    std::shared_ptr<const Library> library_;
    MemoryStore store_;
    HandClock clock_;
    std::unique_ptr<Desk> desk_;
};

TEST_F(DeskTest, OffersChaptersAndModesWithTheirCounts) {
    const auto home = view().home;
    ASSERT_EQ(home.lists.size(), 2U) << "no papers and no posts in this bank";
    ASSERT_EQ(home.lists[0].rows.size(), 2U);
    EXPECT_TRUE(home.lists[0].rows[0].picked);
    EXPECT_EQ(home.lists[0].rows[1].questions, 5);
    ASSERT_EQ(home.modes.size(), 2U);
    EXPECT_EQ(home.modes[0].questions, 3);
    EXPECT_EQ(home.modes[0].longest, std::nullopt);
    EXPECT_EQ(home.modes[1].longest, seconds(90));
    ASSERT_TRUE(home.first);
    EXPECT_EQ(home.first->mode->id.text, "timed");  // the one with a clock
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
    EXPECT_TRUE(view().result.read_again.empty());        // these questions cite nothing
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
    desk_->tick(clock_.now());  // reads the record, after the first frame
    EXPECT_GT(*desk_->next(clock_.now()) - clock_.now().mono, minutes(60)) << "only at midnight";
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
    act(act::PickThis{{Pick::By::chapter, "04"}});
    EXPECT_TRUE(view().home.lists[0].rows[1].picked);
    act(act::Start{{"practice"}});
    EXPECT_EQ(view().round.round->head().title, "第 04 篇");
}

// A bank with posts and papers.
class DeskWithPapers : public DeskTest {
protected:
    DeskWithPapers() {
        auto questions = sample::singles(6);
        for (std::size_t i = 0; i < questions.size(); ++i)
            questions[i].tracks = {i % 2 == 0 ? "全员" : "新员工"};
        auto paper = mode("first-lesson");
        paper.bank = {"test"};
        paper.blueprint.draws = {{.tracks = {"新员工"}, .count = 2}};
        auto too_long = paper;
        too_long.id = {"too-long"};
        too_long.blueprint.draws = {{.count = 99}};
        library_ = library(sample::bank_of(questions), {mode("practice"), paper, too_long});
        start();
    }
    [[nodiscard]] PickList list(Pick::By by) {
        act(act::ShowList{by});
        const auto home = view().home;
        EXPECT_EQ(home.lists.at(home.shown).by, by);
        return home.lists.at(home.shown);
    }
};

TEST_F(DeskWithPapers, OffersPapersAndPostsInListsOfTheirOwn) {
    const auto papers = list(Pick::By::paper);
    ASSERT_EQ(papers.rows.size(), 2U);
    EXPECT_EQ(papers.rows[0].questions, 2);
    EXPECT_FALSE(papers.rows[0].shortage);
    EXPECT_EQ(papers.rows[1].shortage, (Shortage{0, 99, 6}));
    const auto posts = list(Pick::By::track);
    ASSERT_EQ(posts.rows.size(), 2U);
    EXPECT_EQ(posts.rows[0].pick.id, "全员");
    EXPECT_EQ(posts.rows[0].questions, 3);
    ASSERT_EQ(view().home.modes.size(), 1U) << "papers are no modes";
}

TEST_F(DeskWithPapers, PlaysAPaperByItsOwnRulesOrByAModes) {
    act(act::PickThis{{Pick::By::paper, "first-lesson"}});
    ASSERT_TRUE(view().home.first);
    EXPECT_EQ(view().home.first->mode->id.text, "first-lesson");
    EXPECT_EQ(view().home.modes[0].questions, 2);
    act(act::Start{{"first-lesson"}});
    EXPECT_EQ(view().round.round->head().mode.text, "first-lesson");
    EXPECT_EQ(view().round.round->size(), 2);
    act(act::LeaveForLater{});
    act(act::Start{{"practice"}});
    EXPECT_EQ(view().round.round->head().mode.text, "practice");
    EXPECT_EQ(view().round.round->head().title, "first-lesson");
    EXPECT_EQ(view().round.round->size(), 2);
}

TEST_F(DeskWithPapers, DoesNotOfferAPaperThatTheBankCannotFill) {
    act(act::PickThis{{Pick::By::paper, "too-long"}});
    ASSERT_TRUE(view().home.first);
    EXPECT_TRUE(view().home.first->shortage);
    act(act::Start{{"too-long"}});
    EXPECT_EQ(view().screen, Screen::home);
}

TEST_F(DeskWithPapers, AskAgainOnlyWhatWasMissedOfAPaper) {
    act(act::Start{{"first-lesson"}});
    play({false, true});
    ASSERT_EQ(view().screen, Screen::result);
    act(act::OnlyMistakes{});
    ASSERT_EQ(view().screen, Screen::round);
    EXPECT_EQ(view().round.round->size(), 1);
}

TEST_F(DeskWithPapers, PickingAPostNarrowsTheRound) {
    act(act::PickThis{{Pick::By::track, "新员工"}});
    act(act::Start{{"practice"}});
    EXPECT_EQ(view().round.round->head().title, "新员工");
    for (int i = 0; i < view().round.round->size(); ++i)
        EXPECT_EQ(view().round.round->item(i).question.tracks.front(), "新员工");
}

// A desk with the modes in which a round is no plain walk through its paper.
class DeskModes : public DeskTest {
protected:
    DeskModes() {
        auto daily = mode("daily");
        daily.daily = true;
        library_ = library(sample::bank_of(sample::singles(30)),
                           {mode("exam", consistent({.per_round = minutes(5), .go_back = true})),
                            mode("challenge", consistent({.lives = 1})),
                            mode("memorise", consistent({.feedback = Feedback::before})), daily,
                            mode("told-later", {.feedback = Feedback::at_end})});
        start();
    }
    void begin(const char* id) { act(act::Start{{id}}); }
};

using Lead = RoundView::Lead;

TEST_F(DeskModes, InAnExamAnswersComeBackToBeChangedAndAreHandedIn) {
    begin("exam");
    EXPECT_TRUE(view().round.goes_back);
    EXPECT_EQ(view().round.lead, Lead::pass) << "nothing is chosen";
    const int first = right_place();
    act(act::Choose{first});
    EXPECT_EQ(view().round.lead, Lead::confirm);
    act(act::Confirm{});
    EXPECT_EQ(view().round.round->current(), 1);
    EXPECT_TRUE(view().round.draft->empty());
    act(act::GoTo{0});
    EXPECT_TRUE(view().round.draft->chosen(first)) << "what was answered is there again";
    EXPECT_EQ(view().round.lead, Lead::pass);
    act(act::GoTo{2});
    act(act::Choose{right_place()});
    act(act::Confirm{});
    EXPECT_EQ(view().round.lead, Lead::hand_in);
    EXPECT_EQ(view().round.unanswered, 1);
    act(act::AskToHandIn{});
    EXPECT_TRUE(view().round.handing_in);
    act(act::AskToHandIn{false});
    EXPECT_FALSE(view().round.handing_in);
    act(act::HandIn{});
    ASSERT_EQ(view().screen, Screen::result);
    EXPECT_EQ(view().result.tally.right, 2);
    EXPECT_EQ(view().result.missed, (std::vector<int>{1}));
}

TEST_F(DeskModes, WhatIsToldAtTheEndIsNotShownAfterTheLastAnswer) {
    begin("told-later");
    for (int i = 0; i < 3; ++i) answer(true);
    EXPECT_EQ(view().screen, Screen::result);
    EXPECT_EQ(view().result.round->ending(), Ending::completed);
}

TEST_F(DeskModes, AChallengeGoesOnUntilTheFirstMistakeWasExplained) {
    begin("challenge");
    play({true});
    answer(false);
    EXPECT_EQ(view().round.lead, Lead::go_on);
    EXPECT_TRUE(view().round.last);
    act(act::GoOn{});
    ASSERT_EQ(view().screen, Screen::result);
    EXPECT_EQ(view().result.round->ending(), Ending::lost);
    EXPECT_EQ(view().result.missed, (std::vector<int>{1})) << "what never came is no mistake";
}

TEST_F(DeskModes, CardsAreTurnedAndScoreNothing) {
    begin("memorise");
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(view().round.lead, Lead::reveal);
        act(act::Reveal{});
        EXPECT_EQ(view().round.lead, Lead::go_on);
        act(act::GoOn{});
    }
    ASSERT_EQ(view().screen, Screen::result);
    EXPECT_TRUE(view().result.missed.empty());
    EXPECT_TRUE(view().result.by_kind.empty());
}

TEST_F(DeskModes, ADayHasOnePaperForEveryoneAndTheNextDayAnother) {
    const auto asked = [&] {
        begin("daily");
        std::vector<QuestionId> ids;
        for (int i = 0; i < 3; ++i) ids.push_back(view().round.round->item(i).question.id);
        act(act::LeaveForLater{});
        act(act::GiveUpUnfinished{});
        act(act::DismissNotice{});
        return ids;
    };
    const auto today = asked();
    EXPECT_EQ(asked(), today);
    EXPECT_EQ(view().home.first->mode->id.text, "daily") << "today's comes first";
    clock_.advance(minutes(24 * 60));
    EXPECT_NE(asked(), today);
}

TEST_F(DeskModes, MistakesAndMasteryAreThereAfterARoundAndAfterANewStart) {
    begin("told-later");
    answer(true);
    answer(false);
    answer(true);
    act(act::GoHome{});
    const auto looks = [&] {
        const auto home = view().home;
        const auto& review = home.lists.back();
        EXPECT_EQ(review.by, Pick::By::review);
        EXPECT_EQ(review.rows[1].questions, 1) << "one mistake";
        EXPECT_EQ(review.rows.size(), 3U) << "due, all mistakes, those of the chapter";
        EXPECT_DOUBLE_EQ(*home.lists.front().rows[0].mastery, 2 * 0.5 / 30);
    };
    looks();
    start();
    EXPECT_TRUE(desk_->next(clock_.now())) << "the record is read after the first frame";
    desk_->tick(clock_.now());
    EXPECT_GT(*desk_->next(clock_.now()) - clock_.now().mono, minutes(60)) << "only at midnight";
    looks();
}

TEST_F(DeskModes, ALongRecordIsReadAFewRoundsAFrame) {
    for (int i = 0; i < 20; ++i) {
        begin("told-later");
        for (int question = 0; question < 3; ++question) answer(false);
        act(act::GoHome{});
    }
    start();
    EXPECT_DOUBLE_EQ(view().home.reading.value_or(-1), 0);
    desk_->tick(clock_.now());
    EXPECT_GT(view().home.reading.value_or(-1), 0);
    EXPECT_EQ(view().home.mistakes, 0) << "nothing is said before all is read";
    for (int frames = 0; desk_->next(clock_.now()) && frames < 20; ++frames) desk_->tick(clock_.now());
    EXPECT_EQ(view().home.reading, std::nullopt);
    EXPECT_GT(view().home.mistakes, 0);
}

TEST_F(DeskModes, MistakesArePickedAndAskedAgain) {
    begin("told-later");
    std::vector<QuestionId> missed;
    for (int i = 0; i < 3; ++i) {
        if (i > 0) missed.push_back(view().round.round->item(i).question.id);
        answer(i == 0);
    }
    act(act::GoHome{});
    act(act::PickThis{{Pick::By::review, "mistakes"}});
    EXPECT_EQ(view().home.modes.front().questions, 2);
    act(act::Start{{"told-later"}});
    ASSERT_EQ(view().round.round->size(), 2);
    std::vector<QuestionId> asked{view().round.round->item(0).question.id,
                                  view().round.round->item(1).question.id};
    std::ranges::sort(asked);
    std::ranges::sort(missed);
    EXPECT_EQ(asked, missed);
}

TEST_F(DeskModes, TheNotebookTellsWhatIsWrongAndPlaysIt) {
    begin("told-later");
    for (int question = 0; question < 3; ++question) answer(question == 0);
    act(act::GoHome{});
    act(act::Open{Screen::notebook});
    const auto notebook = view().notebook;
    ASSERT_EQ(notebook.rows.size(), 2U);
    EXPECT_EQ(notebook.rows[0].wrong, 1);
    EXPECT_EQ(notebook.rows[0].rights_to_go, 2);
    EXPECT_FALSE(notebook.rows[0].is_due);
    ASSERT_EQ(notebook.parts.size(), 2U) << "all, and the one chapter";
    EXPECT_TRUE(notebook.parts[0].shown);
    ASSERT_TRUE(notebook.mode);
    act(act::PlayPick{notebook.mode->id, notebook.pick});
    ASSERT_EQ(view().screen, Screen::round);
    EXPECT_EQ(view().round.round->size(), 2);
}

TEST_F(DeskModes, AChapterOfTheNotebookThatGetsEmptyGivesWayToAll) {
    begin("told-later");
    for (int question = 0; question < 3; ++question) answer(false);
    act(act::GoHome{});
    act(act::Open{Screen::notebook});
    const auto chapter = view().notebook.parts.at(1).chapter;
    act(act::ShowMistakes{chapter});
    EXPECT_TRUE(view().notebook.parts.at(1).shown);
    EXPECT_EQ(view().notebook.rows.size(), 3U);
    act(act::ShowMistakes{ChapterId{"nowhere"}});
    EXPECT_TRUE(view().notebook.parts.at(0).shown);
}

TEST_F(DeskModes, NothingToReviewIsNotPlayed) {
    act(act::PickThis{{Pick::By::review, "due"}});
    EXPECT_TRUE(view().home.modes.front().shortage);
    act(act::Start{{"told-later"}});
    EXPECT_EQ(view().screen, Screen::home);
}

TEST_F(DeskModes, WhatWasMissedIsDueOnALaterDay) {
    begin("told-later");
    for (int i = 0; i < 3; ++i) answer(false);
    act(act::GoHome{});
    clock_.advance(minutes(3 * 24 * 60));
    desk_->tick(clock_.now());
    EXPECT_EQ(view().home.due, 3);
}

TEST_F(DeskModes, AnExamUnderWayTellsNothingOfItsMistakes) {
    begin("exam");
    act(act::Choose{(right_place() + 1) % 4});
    act(act::Confirm{});
    act(act::LeaveForLater{});
    EXPECT_EQ(view().home.lists.back().rows[1].questions, 0);
}

TEST_F(DeskModes, DaysInARowAreCounted) {
    for (int day = 0; day < 3; ++day) {
        begin("daily");
        play({true, true, true});
        ASSERT_EQ(view().screen, Screen::result);
        act(act::GoHome{});
        EXPECT_TRUE(view().home.done_today);
        EXPECT_EQ(view().home.days_in_a_row, day + 1);
        clock_.advance(minutes(24 * 60));
        desk_->tick(clock_.now());
        EXPECT_FALSE(view().home.done_today);
        EXPECT_EQ(view().home.days_in_a_row, day + 1) << "until the day is over";
    }
}

TEST_F(DeskTest, AnUnknownModeStartsNothing) {
    act(act::Start{{"exam"}});
    EXPECT_EQ(view().screen, Screen::home);
}

}  // namespace
}  // namespace qingwen
