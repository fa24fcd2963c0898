#include "app/table_desk.h"

#include <gtest/gtest.h>

#include "record/memory_store.h"
#include "record/replay.h"
#include "support/table_scenes.h"

namespace qingwen {
namespace {

using table_scenes::does;

Mode duel(std::optional<Millis> limit = seconds(20)) {
    Mode mode{{"duel"}, {"对战", "Duel"}, {}, {.draws = {{.of = {Kind::single, Kind::truth}}}}, {}};
    mode.rules.per_question = limit;
    mode.rules.table = {.play = Play::together};
    mode.rules = consistent(mode.rules);
    return mode;
}

Mode stage() {
    Mode mode{{"stage"}, {"抢答", "Stage"}, {}, {.draws = {{}}}, {}};
    mode.rules.table = {.play = Play::stage,
                        .most_seats = 6,
                        .start = 100,
                        .sections = {usual_section(Section::Kind::buzzer)}};
    mode.rules = consistent(mode.rules);
    return mode;
}

// A desk whose store is held when a test says so, as a slow disk.
class Tables : public testing::Test {
protected:
    Tables()
        : library_(std::make_shared<const Library>(sample::bank_of(sample::singles(4)),
                                                   std::vector<Mode>{duel(), stage()})),
          clock_({{10'000}, {1'795'411'800'000, 480}}),
          desk_(std::make_unique<Desk>(parts(), clock_.now())) {}

    Desk::Parts parts() { return {library_, store_, IdMaker(Seed{1}), {"p"}, {}}; }
    void act(const Action& action, Millis later = seconds(1)) {
        clock_.advance(later);
        desk_->act(action, clock_.now());
        desk_->tick(clock_.now());
        desk_->tick(clock_.now());
    }
    void at_table(act::TableAction action, Millis later = seconds(1)) {
        act(act::AtTable{std::move(action)}, later);
    }
    void begin(const char* mode, int seats = 2) {
        act(act::Start{{mode}});
        at_table(act::table::Seats{seats});
        at_table(act::table::Begin{});
        ASSERT_NE(table(), nullptr);
    }
    [[nodiscard]] View view() const { return desk_->view(clock_.now()); }
    [[nodiscard]] const Table* table() const { return desk_->view(clock_.now()).table.table; }
    [[nodiscard]] int place(bool right) const {
        const auto& shown = table()->item(table()->current()).shown;
        return static_cast<int>(std::ranges::find(shown, right ? 0 : 1) - shown.begin());
    }

    MemoryStore store_;
    std::shared_ptr<const Library> library_;
    HandClock clock_;
    std::unique_ptr<Desk> desk_;
};

TEST_F(Tables, AreSetUpWithNamesAndBegin) {
    act(act::Start{{"duel"}});
    EXPECT_EQ(view().screen, Screen::table);
    EXPECT_EQ(view().table.setup.names.size(), 2U);
    at_table(act::table::Seats{9});
    EXPECT_EQ(view().table.setup.names.size(), 4U);
    at_table(act::table::Seats{3});
    at_table(act::table::Name{1, "  营业部  "});
    at_table(act::table::Name{2, std::string(40, 'x')});
    EXPECT_TRUE(view().table.setup.ready);
    at_table(act::table::Begin{});
    const std::vector<std::string> names{"Player 1", "营业部", std::string(12, 'x')};
    EXPECT_EQ(table()->head().seats, names);
    EXPECT_EQ(table()->step(), Step::asking);
}

TEST_F(Tables, TellWhosePadWentAwayUntilTheyAreHeardOfAgain) {
    act(act::Start{{"duel"}});
    at_table(act::table::Begin{});
    at_table(act::table::PadLost{7});
    EXPECT_EQ(view().table.lost_pad, std::nullopt) << "a pad without a seat is nobody's loss";
    at_table(act::table::PadLost{1});
    EXPECT_EQ(view().table.lost_pad, 1);
    at_table(act::table::Answer{0, place(true)});
    EXPECT_EQ(view().table.lost_pad, 1);
    at_table(act::table::Answer{1, place(true)});
    EXPECT_EQ(view().table.lost_pad, std::nullopt);
    EXPECT_EQ(table()->step(), Step::told) << "the keys count as the pad did";
}

TEST_F(Tables, DoNotBeginWithFewerQuestionsThanTurns) {
    auto mode = stage();
    mode.rules.table.sections = {usual_section(Section::Kind::compulsory)};
    const auto bank = sample::bank_of(sample::singles(4));
    EXPECT_TRUE(table_paper(bank, mode, {}, 4).enough(Play::stage));
    const auto five = table_paper(bank, mode, {}, 5);
    EXPECT_EQ(five.wanted, 5);
    EXPECT_EQ(five.there, 4);
    EXPECT_FALSE(five.enough(Play::stage));
}

TEST_F(Tables, DrawOnlyWhatFourKeysCanAnswer) {
    auto questions = sample::questions();
    Single many = sample::single();
    many.wrong.emplace_back("五");
    questions.push_back(sample::question("many", many));
    const auto bank = sample::bank_of(questions);
    const auto paper = table_paper(bank, duel(), {}, 2);
    EXPECT_EQ(paper.there, 2);
    const auto head = make_round(bank, duel(), paper.scope, {"p"}, {"r"}, Seed{1});
    ASSERT_TRUE(head.ok());
    for (const auto& item : head->paper.items) EXPECT_TRUE(suits_together(item.question));
}

TEST_F(Tables, TwoAnswersInOneFrameBothCount) {
    begin("duel");
    clock_.advance(seconds(1));
    desk_->act(act::AtTable{act::table::Answer{0, place(true)}}, clock_.now());
    desk_->act(act::AtTable{act::table::Answer{1, place(false)}}, clock_.now());
    desk_->act(act::AtTable{act::table::Answer{1, place(true)}}, clock_.now());  // pressed twice: the first
    desk_->tick(clock_.now());
    desk_->tick(clock_.now());
    EXPECT_EQ(table()->step(), Step::told);
    EXPECT_EQ(table()->points(0), 100);
    EXPECT_EQ(table()->points(1), 0);
}

TEST_F(Tables, AnAnswerInTheFrameOfTheDeadlineCounts) {
    begin("duel");
    clock_.advance(Millis{20'300} - seconds(1));
    desk_->act(act::AtTable{act::table::Answer{0, place(true)}}, clock_.now());
    desk_->act(act::AtTable{act::table::Answer{1, place(true)}}, clock_.now());
    for (int i = 0; i < 3; ++i) desk_->tick(clock_.now());
    EXPECT_EQ(table()->points(0), 100);
    EXPECT_EQ(table()->points(1), 100);
}

TEST_F(Tables, NothingIsShownBeforeItIsKept) {
    begin("duel");
    store_.hold(true);
    at_table(act::table::Answer{0, place(true)});
    at_table(act::table::Answer{1, place(true)});
    EXPECT_FALSE(table()->outcome(0).seats[0].answer);
    EXPECT_TRUE(view().table.saving);
    store_.hold(false);
    for (int i = 0; i < 3; ++i) desk_->tick(clock_.now());
    EXPECT_EQ(table()->step(), Step::told);
    EXPECT_EQ(table()->outcome(0).seats[1].took, table()->outcome(0).seats[0].took + seconds(1))
        << "the moment of the press, not of its keeping";
}

TEST_F(Tables, TheFirstOfTwoPressesInOneFrameHasTheQuestion) {
    begin("stage", 3);
    at_table(act::table::GoOn{});
    clock_.advance(seconds(1));
    desk_->act(act::AtTable{act::table::Press{2}}, clock_.now());
    desk_->act(act::AtTable{act::table::Press{0}}, clock_.now());
    for (int i = 0; i < 3; ++i) desk_->tick(clock_.now());
    EXPECT_EQ(table()->holder(), 2);
    at_table(act::table::Rule{false});
    EXPECT_EQ(table()->points(2), 90);
    at_table(act::table::Undo{});
    EXPECT_EQ(table()->points(2), 100);
    at_table(act::table::Pick{place(true)});
    ASSERT_NE(view().table.said, nullptr);
    at_table(act::table::GoOn{});
    EXPECT_EQ(table()->points(2), 110);
    EXPECT_EQ(table()->step(), Step::told);
}

TEST_F(Tables, TimeVoidsAQuestionThatNobodyPressesFor) {
    begin("stage");
    at_table(act::table::GoOn{});
    EXPECT_TRUE(desk_->next(clock_.now()));
    clock_.advance(Millis{20'300});
    for (int i = 0; i < 2; ++i) desk_->tick(clock_.now());
    EXPECT_EQ(table()->outcome(0).state, TableOutcome::State::voided);
}

TEST_F(Tables, AreTakenUpAgainAfterTheProgramWasKilled) {
    begin("duel");
    at_table(act::table::Answer{1, place(true)});
    desk_ = std::make_unique<Desk>(parts(), clock_.now());
    desk_->tick(clock_.now());
    ASSERT_TRUE(view().home.unfinished);
    EXPECT_EQ(view().home.unfinished->total, 4);
    EXPECT_EQ(view().home.unfinished->mode->id, ModeId{"duel"});
    clock_.advance(minutes(30));
    act(act::Resume{});
    ASSERT_NE(table(), nullptr);
    EXPECT_TRUE(table()->outcome(0).seats[1].answer);
    EXPECT_EQ(table()->step(), Step::asking);
    at_table(act::table::Answer{0, place(true)});
    EXPECT_EQ(table()->step(), Step::told);
}

TEST_F(Tables, AreLeftForLaterOrEndedOrGivenUp) {
    begin("duel");
    at_table(act::table::AskToLeave{});
    EXPECT_TRUE(view().table.leaving);
    at_table(act::table::LeaveForLater{});
    EXPECT_EQ(view().screen, Screen::home);
    ASSERT_TRUE(view().home.unfinished);
    act(act::GiveUpUnfinished{});
    for (int i = 0; i < 3; ++i) desk_->tick(clock_.now());
    EXPECT_FALSE(view().home.unfinished);
    begin("duel");
    at_table(act::table::End{});
    EXPECT_EQ(table()->step(), Step::finished);
    at_table(act::table::Home{});
    EXPECT_FALSE(view().home.unfinished);
}

TEST_F(Tables, CountForNobodysStudy) {
    begin("duel");
    for (int i = 0; i < 4; ++i) {
        at_table(act::table::Answer{0, place(false)});
        at_table(act::table::Answer{1, place(false)});
        at_table(act::table::GoOn{});
    }
    EXPECT_EQ(table()->step(), Step::finished);
    desk_ = std::make_unique<Desk>(parts(), clock_.now());
    desk_->tick(clock_.now());
    EXPECT_EQ(view().home.due, 0);
    Learning learning;
    learning.begin(store_, {"p"});
    while (!learning.complete()) learning.read_some(store_, *library_);
    EXPECT_TRUE(learning.study().days().empty());
    EXPECT_TRUE(learning.study().mistakes({}).empty());
}

}  // namespace
}  // namespace qingwen
