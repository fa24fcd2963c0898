#include "record/replay.h"

#include <gtest/gtest.h>

#include "support/sample.h"

namespace qingwen {

namespace {

using namespace sample;

TEST(Replay, ALogGivesTheRoundItWas) {
    const RoundHead head = sample::head("r1");
    Round round(head);
    for (const auto& each : perfect_events(head)) ASSERT_FALSE(round.apply(each).has_value());
    const auto again = replay({head, round.log()});
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again->log(), round.log());
    EXPECT_EQ(again->phase(), Phase::finished);
    EXPECT_EQ(again->tally().right, kind_count);
    EXPECT_EQ(again->tally().mark(), 100);
    EXPECT_EQ(again->tally().points, round.tally().points);
    EXPECT_EQ(again->tally().took, round.tally().took);
}

TEST(Replay, ARoundThatWasLeftOpenIsOpenAgain) {
    const RoundHead head = sample::head("r1");
    auto events = perfect_events(head);
    events.resize(2);
    const auto round = replay({head, events});
    ASSERT_TRUE(round.ok());
    EXPECT_EQ(round->phase(), Phase::feedback);
    EXPECT_EQ(round->outcomes()[0].state, Outcome::State::right);
}

TEST(Replay, TheFirstEventTheRulesRefuseIsNamed) {
    const RoundHead head = sample::head("r1");
    auto events = perfect_events(head);
    events[3] = event(3, Answered{5, Judged{true}}, 3000);
    const auto round = replay({head, events});
    ASSERT_FALSE(round.ok());
    EXPECT_EQ(round.error().seq, 3);
    EXPECT_EQ(round.error().refusal, Refusal::wrong_question);
}

TEST(Replay, AnEventOutOfTurnIsRefused) {
    const RoundHead head = sample::head("r1");
    const auto round = replay({head, {event(1, Started{})}});
    ASSERT_FALSE(round.ok());
    EXPECT_EQ(round.error().seq, 0);
    EXPECT_EQ(round.error().refusal, Refusal::wrong_sequence);
}

}  // namespace

}  // namespace qingwen
