// What the world does to a round that is being played: the machine sleeps, clocks jump, midnight comes, banks
// and modes change, two things happen in one frame.
#include <filesystem>

#include <gtest/gtest.h>

#include "app/desk.h"
#include "record/memory_store.h"
#include "record/replay.h"
#include "support/bank_of.h"
#include "support/folder.h"

namespace qingwen {
namespace {

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;
// 2026-11-25 10:00 +08:00
constexpr Wall morning{1'795'572'000'000, 480};

Mode mode(const char* id, Rules rules, bool daily = false) {
    return {{id}, {id, id}, {}, {.draws = {{.count = 3, .up_to = true}}}, rules, {}, daily};
}

class Faults : public testing::Test {
protected:
    Faults() : clock_({{100'000}, morning}) {
        use({mode("practice", {}), mode("timed", {.per_question = seconds(30), .per_round = minutes(5)}),
             mode("daily", {}, true)});
    }

    void use(std::vector<Mode> modes) {
        use(std::make_shared<const Library>(sample::bank_of(sample::singles(9)), std::move(modes)));
    }
    void use(std::shared_ptr<const Library> library) {
        library_ = std::move(library);
        desk_ =
            std::make_unique<Desk>(Desk::Parts{library_, store_, IdMaker(Seed{1}), {"p"}, {}}, clock_.now());
        desk_->tick(clock_.now());
    }
    void act(const Action& action, Millis later = seconds(1)) {
        clock_.advance(later);
        desk_->act(action, clock_.now());
        desk_->tick(clock_.now());
    }
    void tick(Millis later) {
        clock_.advance(later);
        desk_->tick(clock_.now());
    }
    [[nodiscard]] View view() const { return desk_->view(clock_.now()); }
    [[nodiscard]] const Round& round() const { return *view().round.round; }
    [[nodiscard]] int place_of(int choice) const {
        const auto& shown = round().item(round().current()).shown;
        return static_cast<int>(std::ranges::find(shown, choice) - shown.begin());
    }
    void answer(bool right) {
        act(act::Choose{place_of(right ? 0 : 1)});
        act(act::Confirm{});
    }
    void play(int right, int wrong) {
        for (int i = 0; i < right + wrong; ++i) {
            answer(i < right);
            act(act::GoOn{});
        }
    }
    // What the machine's clocks do while it sleeps: Mono stands, the wall goes on.
    void sleep(Millis length) {
        const auto before = clock_.now();
        clock_.set({before.mono, {before.wall.utc_ms + length.count, before.wall.offset_minutes}});
        desk_->was_away(length, before.mono, clock_.now());
        desk_->tick(clock_.now());
    }
    template <class Body>
    [[nodiscard]] int count() const {
        return static_cast<int>(std::ranges::count_if(
            round().log(), [](const Event& event) { return std::holds_alternative<Body>(event.body); }));
    }

    std::shared_ptr<const Library> library_;
    MemoryStore store_;
    HandClock clock_;
    std::unique_ptr<Desk> desk_;
};

TEST_F(Faults, SleepInAQuestionIsRecordedAndNeitherChargedNorATimeOut) {
    act(act::Start{{"timed"}});
    tick(seconds(10));
    sleep(minutes(60));
    ASSERT_EQ(count<Interrupted>(), 1);
    EXPECT_EQ(std::get<Interrupted>(round().log().back().body), (Interrupted{minutes(60), seconds(10)}));
    EXPECT_EQ(view().round.clocks.question, seconds(20)) << "the ten seconds before it are charged";
    EXPECT_EQ(round().phase(), Phase::asking);
    answer(true);
    EXPECT_EQ(round().outcomes()[0].took, seconds(12));
}

TEST_F(Faults, AProcessThatWasStoppedOverTheDeadlineIsNotTimedOut) {
    act(act::Start{{"timed"}});
    tick(seconds(10));
    const auto seen = clock_.now().mono;
    clock_.advance(minutes(2));
    desk_->was_away(minutes(2), seen, clock_.now());
    desk_->tick(clock_.now());
    EXPECT_EQ(round().outcomes()[0].state, Outcome::State::open);
    EXPECT_EQ(view().round.clocks.question, seconds(20));
    tick(seconds(21));
    EXPECT_EQ(round().outcomes()[0].state, Outcome::State::timed_out) << "the rest of its time runs";
}

TEST_F(Faults, WhatWasPressedWhileNobodyWasThereIsNoAnswer) {
    act(act::Start{{"practice"}});
    act(act::Choose{place_of(0)});
    sleep(minutes(10));
    act(act::Confirm{}, Millis{100});
    EXPECT_EQ(count<Answered>(), 0);
    act(act::Confirm{}, Millis{200});
    EXPECT_EQ(count<Answered>(), 1);
}

TEST_F(Faults, SleepWhileAnAnswerIsBeingKeptIsRecordedAfterIt) {
    act(act::Start{{"timed"}});
    act(act::Choose{place_of(0)}, seconds(5));
    clock_.advance(seconds(1));
    desk_->act(act::Confirm{}, clock_.now());  // and before it is kept:
    sleep(minutes(1));
    EXPECT_EQ(round().outcomes()[0].state, Outcome::State::right);
    tick(Millis{1});
    ASSERT_EQ(count<Interrupted>(), 1);
    EXPECT_TRUE(std::holds_alternative<Interrupted>(round().log().back().body));
    EXPECT_EQ(round().outcomes()[0].took, seconds(6));
}

TEST_F(Faults, SleepWhileAnExplanationIsReadIsRecordedToo) {
    act(act::Start{{"timed"}});
    answer(true);
    sleep(minutes(60));
    EXPECT_EQ(count<Interrupted>(), 1);
    act(act::GoOn{});
    EXPECT_EQ(view().round.clocks.round, minutes(5) - seconds(2));
}

TEST_F(Faults, SleepOnTheHomeScreenIsNobodysBusiness) {
    sleep(minutes(60));
    EXPECT_TRUE(store_.rounds()->empty());
}

TEST_F(Faults, AWallClockSetByHandMovesNoCountdown) {
    act(act::Start{{"timed"}});
    for (const std::int64_t jump : {3 * day_ms, -9 * day_ms}) {
        const auto now = clock_.now();
        clock_.set({now.mono, {now.wall.utc_ms + jump, 480}});
        tick(seconds(1));
    }
    EXPECT_EQ(view().round.clocks.question, seconds(28));
    play(3, 0);
    EXPECT_EQ(view().result.tally.right, 3);
    EXPECT_EQ(view().result.tally.took, seconds(2 + 6));
    const auto log = store_.log(view().result.round->head().id);
    EXPECT_EQ(replay(*log).value().tally().took, seconds(8));
}

TEST_F(Faults, TwoAnswersInOneFrameAreOne) {
    act(act::Start{{"practice"}});
    clock_.advance(seconds(1));
    for (const bool right : {true, false}) {
        desk_->act(act::Choose{place_of(right ? 0 : 1)}, clock_.now());
        desk_->act(act::Confirm{}, clock_.now());
    }
    desk_->tick(clock_.now());
    EXPECT_EQ(count<Answered>(), 1);
    EXPECT_EQ(round().outcomes()[0].state, Outcome::State::right) << "the first one counts";
}

TEST_F(Faults, AnAnswerInTheFrameOfTheDeadlineCountsAndTheOneAfterDoesNot) {
    for (const bool late : {false, true}) {
        act(act::Start{{"timed"}});
        act(act::Choose{place_of(0)});
        act(act::Confirm{}, seconds(30) + Millis{300 - 1000 + (late ? 1 : 0)});
        const auto& outcome = round().outcomes()[0];
        EXPECT_EQ(outcome.state, late ? Outcome::State::timed_out : Outcome::State::right);
        EXPECT_EQ(count<Answered>() + count<TimedOut>(), 1) << "one result";
        act(act::EndRound{});
        act(act::GoHome{});
    }
}

TEST_F(Faults, ADoubleClickDoesNotReachTheScreenAfter) {
    act(act::Start{{"practice"}});
    play(1, 1);
    act(act::Choose{place_of(0)});
    act(act::Confirm{});
    act(act::Confirm{}, Millis{80});
    act(act::GoOn{}, Millis{80});
    EXPECT_EQ(view().screen, Screen::round) << "the explanation is still there";
    act(act::GoOn{});
    ASSERT_EQ(view().screen, Screen::result);
    act(act::Again{}, Millis{80});
    act(act::GoHome{}, Millis{80});
    EXPECT_EQ(view().screen, Screen::result);
}

TEST_F(Faults, ADaysRoundThatEndsAfterMidnightIsOfTheDayItBegan) {
    clock_.set({{100'000}, {morning.utc_ms + (14 * 60 - 2) * 60'000, 480}});  // 23:58
    use(library_);
    act(act::Start{{"daily"}});
    answer(true);
    tick(minutes(5));
    act(act::GoOn{});
    play(2, 0);
    ASSERT_EQ(view().screen, Screen::result);
    act(act::GoHome{});
    tick(seconds(1));
    EXPECT_FALSE(view().home.done_today) << "today is the day after";
    EXPECT_EQ(view().home.days_in_a_row, 1);
}

TEST_F(Faults, TheHomeScreenWakesAtMidnightForTheNewDay) {
    clock_.set({{100'000}, {morning.utc_ms + (14 * 60 - 2) * 60'000, 480}});
    use(library_);
    act(act::Start{{"daily"}});
    play(3, 0);
    act(act::GoHome{});
    ASSERT_TRUE(view().home.done_today);
    const auto wakes = desk_->next(clock_.now());
    ASSERT_TRUE(wakes);
    EXPECT_LE(*wakes - clock_.now().mono, minutes(2));
    tick(*wakes - clock_.now().mono);
    EXPECT_FALSE(view().home.done_today);
    EXPECT_GE(*desk_->next(clock_.now()) - clock_.now().mono, Millis{day_ms});
}

std::string bank_text(const char* right) {
    return std::string("qingwen: 1\nbank: demo\nquestions:\n") + "  - {id: a, ask: 甲？, right: " + right +
           ", wrong: [乙, 丙], why: 丁}\n  - {id: b, ask: 乙？, is: true, why: 丁}\n";
}

class ChangingFiles : public Faults {
protected:
    void load() {
        use(std::make_shared<const Library>(Library::load({{folder_ / "bank"}, folder_ / "modes"})));
    }
    void write_mode(const std::string& rules) {
        folder_.write("modes/m.yaml", "qingwen: 1\nmode: m\ndraw: [{up_to: 9}]\nrules: {" + rules + "}\n");
    }
    void answer_all_right() {
        while (view().screen == Screen::round) {
            const auto& question = round().item(round().current()).question;
            act(act::Choose{question.kind() == Kind::truth ? 0 : place_of(0)});
            act(act::Confirm{});
            act(act::GoOn{});
        }
    }

    sample::Folder folder_;
};

TEST_F(ChangingFiles, ARoundKeepsItsQuestionsWhenTheBankChangesOrGoes) {
    folder_.write("bank/a.yaml", bank_text("甲"));
    write_mode("base: 10");
    load();
    act(act::Start{{"m"}});
    folder_.write("bank/a.yaml", bank_text("另一个"));
    std::filesystem::remove_all(folder_ / "bank");
    act(act::LeaveForLater{});
    load();  // a new start, with no bank left
    ASSERT_TRUE(view().home.unfinished);
    act(act::Resume{});
    ASSERT_EQ(view().screen, Screen::round);
    answer_all_right();
    EXPECT_EQ(view().result.tally.points, 20);
    EXPECT_EQ(view().result.tally.mark(), 100);
}

// One after the other, each changes what every answer is worth.
TEST_F(ChangingFiles, AModeThatChangesMovesNoOldResult) {
    const std::vector<std::string> rules{"base: 10",
                                         "base: 20, penalty: 50",
                                         "base: 30, penalty: guess",
                                         "base: 40, streak: 7",
                                         "base: 50, partial: true, several: half",
                                         "base: 60, seconds_per_question: 30, speed: kahoot",
                                         "base: 70, seconds_per_question: 30, speed_bonus: true"};
    folder_.write("bank/a.yaml", bank_text("甲"));
    std::vector<std::pair<RoundId, Tally>> before;
    for (const auto& one : rules) {
        write_mode(one);
        load();
        act(act::Start{{"m"}});
        answer_all_right();
        before.emplace_back(view().result.round->head().id, view().result.tally);
        for (const auto& [id, tally] : before) {
            const auto again = replay(*store_.log(id)).value().tally();
            EXPECT_EQ(again.points, tally.points) << one;
            EXPECT_EQ(again.mark(), tally.mark()) << one;
            EXPECT_EQ(again.possible, tally.possible) << one;
        }
    }
    std::vector<int> possible;
    for (const auto& [id, tally] : before) possible.push_back(tally.possible);
    EXPECT_EQ(possible, (std::vector<int>{20, 40, 60, 80, 100, 120, 140})) << "each had rules of its own";
}

}  // namespace
}  // namespace qingwen
