#include "app/session.h"

#include <gtest/gtest.h>

#include "record/memory_store.h"
#include "record/replay.h"
#include "support/bank_of.h"

namespace qingwen {
namespace {

constexpr Wall some_day{1'795'411'800'000, 480};

class SessionTest : public testing::Test {
protected:
    SessionTest() : clock_({{1000}, some_day}) {}

    void begin(Rules rules = {}) {
        const auto bank = sample::bank_of(sample::singles(3));
        RoundHead head{{"r1"}, {"p"}, {"m"}, "", rules, draw_paper(bank, {.draws = {{}}}, Seed{1}).value()};
        session_ = Session::begin(std::move(head), store_, clock_.now());
        store_.deliver();
    }
    std::optional<Refusal> submit(const EventBody& body) { return session_->submit(body, clock_.now()); }
    std::optional<Refusal> answer(int choice) {
        return submit(Answered{session_->round().current(), Chosen{{choice}}});
    }
    [[nodiscard]] const Round& round() const { return session_->round(); }
    void after(Millis length) {
        clock_.advance(length);
        session_->tick(clock_.now());
        store_.deliver();
    }

    HandClock clock_;
    MemoryStore store_;
    std::unique_ptr<Session> session_;
};

TEST_F(SessionTest, NothingHasHappenedBeforeItIsKept) {
    begin();
    EXPECT_EQ(round().phase(), Phase::asking);
    ASSERT_FALSE(answer(0));
    EXPECT_TRUE(session_->saving());
    EXPECT_EQ(round().phase(), Phase::asking);
    EXPECT_EQ(answer(1), Refusal::not_now);
    store_.deliver();
    EXPECT_EQ(round().phase(), Phase::feedback);
    EXPECT_EQ(store_.log({"r1"})->events, round().log());
}

TEST_F(SessionTest, WhatCannotBeKeptDidNotHappenAndCanBeTriedAgain) {
    begin();
    store_.fail_at(1, {Fault::disk_full, "records.db", ""});
    ASSERT_FALSE(answer(0));
    store_.deliver();
    ASSERT_TRUE(session_->trouble());
    EXPECT_EQ(session_->trouble()->fault, Fault::disk_full);
    EXPECT_EQ(round().phase(), Phase::asking);
    ASSERT_FALSE(answer(1));
    store_.deliver();
    EXPECT_FALSE(session_->trouble());
    EXPECT_EQ(round().outcomes()[0].state, Outcome::State::wrong);
}

TEST_F(SessionTest, ARoundThatCouldNotBeOpenedIsOpenedLater) {
    store_.fail_at(1, {Fault::disk_full, "records.db", ""});
    begin();
    EXPECT_EQ(round().phase(), Phase::ready);
    EXPECT_TRUE(session_->trouble());
    after(seconds(2));
    EXPECT_EQ(round().phase(), Phase::asking);
    EXPECT_EQ(store_.rounds()->size(), 1U);
}

TEST_F(SessionTest, TimeBringsItsTimeOutOnceAndNotWhileAnAnswerIsBeingKept) {
    begin({.per_question = seconds(30)});
    EXPECT_EQ(session_->next(), Mono{1000 + 30'300});
    clock_.advance(Millis{30'200});
    ASSERT_FALSE(answer(0));
    EXPECT_EQ(session_->next(), std::nullopt);
    after(seconds(5));
    EXPECT_EQ(round().outcomes()[0].state, Outcome::State::right);
    ASSERT_FALSE(submit(WentOn{}));
    store_.deliver();
    after(seconds(31));
    after(seconds(31));
    EXPECT_EQ(round().outcomes()[1].state, Outcome::State::timed_out);
    EXPECT_EQ(round().phase(), Phase::feedback);
}

TEST_F(SessionTest, ATakenUpRoundIsWhereItWasAndTheTimeAwayIsRecordedNotCharged) {
    begin({.per_question = seconds(30)});
    clock_.advance(seconds(10));
    ASSERT_FALSE(submit(Flagged{0, true}));
    store_.deliver();
    session_.reset();

    HandClock later({{5}, {some_day.utc_ms + 10'000 + 3'600'000, 480}});  // another boot, an hour on
    auto resumed = Session::resume(store_.log({"r1"}).value(), store_, later.now());
    ASSERT_TRUE(resumed.ok());
    store_.deliver();
    const auto& round = (*resumed)->round();
    EXPECT_TRUE(round.outcomes()[0].flagged);
    EXPECT_EQ(round.clocks(Mono{5}).question, seconds(20));
    EXPECT_EQ(std::get<Interrupted>(round.log().back().body).away, Millis{3'600'000});
}

TEST_F(SessionTest, AWallClockThatWentBackIsNoTimeAway) {
    begin();
    auto resumed =
        Session::resume(store_.log({"r1"}).value(), store_, {{0}, {some_day.utc_ms - 86'400'000, 480}});
    store_.deliver();
    EXPECT_EQ(std::get<Interrupted>((*resumed)->round().log().back().body).away, Millis{0});
}

TEST_F(SessionTest, ASessionThatIsGoneHearsNothing) {
    begin();
    ASSERT_FALSE(answer(0));
    session_.reset();
    EXPECT_EQ(store_.deliver(), 1);
    EXPECT_EQ(store_.log({"r1"})->events.size(), 2U);  // the answer was kept all the same
}

TEST(IdMaker, MakesIdsThatSortByTimeAndDiffer) {
    IdMaker ids(Seed{1});
    const auto one = ids.round({1000, 0});
    EXPECT_LT(one, ids.round({2000, 0}));
    EXPECT_NE(one, ids.round({1000, 0}));
}

}  // namespace
}  // namespace qingwen
