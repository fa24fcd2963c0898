#include "study/tries.h"

#include <gmock/gmock.h>

#include "study/rounds.h"
#include "support/seeded_player.h"

namespace qingwen {
namespace {

using namespace sample;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> names(const std::vector<Try>& tries) {
    std::vector<std::string> all;
    for (const auto& one : tries) all.push_back(one.question.text);
    return all;
}

TEST(Tries, SayWhatWasDoneWithAQuestionAndWhen) {
    auto question = studied("04-a");
    question.level = 3;
    question.tags = {"文化"};
    question.cite = Cite{4, {2, 5}, {"核心"}};
    Playing playing("r1", {question}, noon(0));
    playing.meet(How::partly);
    const auto tries = tries_of(playing.round());
    ASSERT_EQ(tries.size(), 1U);
    const auto& one = tries[0];
    EXPECT_EQ(one.round, RoundId{"r1"});
    EXPECT_EQ(one.seq, 1);
    EXPECT_EQ(one.question, QuestionId{"04-a"});
    EXPECT_EQ(one.chapter, ChapterId{"04"});
    EXPECT_EQ(one.tags, question.tags);
    EXPECT_EQ(one.level, 3);
    EXPECT_EQ(one.kind, Kind::multiple);
    EXPECT_EQ(one.cite, question.cite);
    EXPECT_EQ(one.at, (Wall{noon(0).utc_ms + 2000, 480}));
    EXPECT_NEAR(one.fraction, 2.0 / 3, 1e-9);
    EXPECT_FALSE(one.timed_out);
    EXPECT_EQ(one.took, seconds(2));
    EXPECT_EQ(one.limit, limit);
    EXPECT_FALSE(one.right());
}

TEST(Tries, AQuestionThatWasNeverMetIsNone) {
    const std::vector<Did> all{{"04-a"}, {"04-b"}, {"04-c"}};
    EXPECT_THAT(tries_of(Round(round_of("r", noon(0), all).head())), IsEmpty());
    EXPECT_THAT(tries_of(round_of("r", noon(0), all, 0)), IsEmpty());
    EXPECT_THAT(names(tries_of(round_of("r", noon(0), all, 2))), ElementsAre("04-a", "04-b"));
}

TEST(Tries, ATimeOutIsOneAtItsOwnTime) {
    const auto tries =
        tries_of(round_of("r", noon(0), {{"04-a", How::timed_out}, {"04-b"}, {"04-c", How::timed_out}}));
    ASSERT_THAT(names(tries), ElementsAre("04-a", "04-b", "04-c"));
    EXPECT_TRUE(tries[0].timed_out);
    EXPECT_FALSE(tries[0].right());
    EXPECT_EQ(tries[0].at.utc_ms, noon(0).utc_ms + 20'300);
    EXPECT_TRUE(tries[1].right());
    EXPECT_TRUE(tries[2].timed_out);
    EXPECT_EQ(tries[2].at.utc_ms, noon(0).utc_ms + 42'600);
}

TEST(Tries, WhenTheTimeOfTheRoundIsUpOnlyTheQuestionAskedIsOne) {
    RoundHead head{
        {"r"}, {"p"}, {"m"}, "", {.per_round = seconds(5)}, paper({studied("04-a"), studied("04-b")})};
    Round round(head);
    ASSERT_FALSE(round.apply(event(0, Started{}, 0)));
    ASSERT_FALSE(round.apply(event(1, TimedOut{true}, 5300)));
    const auto tries = tries_of(round);
    ASSERT_THAT(names(tries), ElementsAre("04-a"));
    EXPECT_TRUE(tries[0].timed_out);
    EXPECT_EQ(tries[0].limit, std::nullopt);
}

TEST(Tries, TheLimitIsTheQuestionsOwnWhereThereIsAClock) {
    auto question = studied("04-a");
    question.seconds = 90;
    Playing playing("r", {question}, noon(0));
    playing.meet(How::right);
    EXPECT_EQ(tries_of(playing.round())[0].limit, seconds(90));
}

TEST(Tries, SlowIsOverThreeQuartersOfTheLimit) {
    EXPECT_FALSE((Try{.took = seconds(15), .limit = seconds(20)}).slow());
    EXPECT_TRUE((Try{.took = {15'001}, .limit = seconds(20)}).slow());
    EXPECT_FALSE((Try{.took = minutes(600)}).slow());
}

TEST(Tries, AgreeWithTheTallyOfAnyRound) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        auto head = sample::head("r", {.per_question = seconds(8)});
        const auto log = SeededPlayer(Seed{seed}, {.slow = 20, .away = 10, .flagging = 20}).play(head);
        Round round(head);
        for (const auto& each : log.events) ASSERT_FALSE(round.apply(each));
        const auto tries = tries_of(round);
        EXPECT_EQ(std::ssize(tries), round.tally().met);
        EXPECT_EQ(std::ranges::count_if(tries, &Try::right), round.tally().right);
        EXPECT_TRUE(std::ranges::is_sorted(tries, {}, &Try::seq));
        for (const auto& one : tries)
            EXPECT_EQ(one.at, log.events[static_cast<std::size_t>(one.seq)].at.wall);
    }
}

TEST(Tries, AreOrderedByTimeThenRoundThenSeq) {
    const auto made = [](std::int64_t ms, int offset, const char* round, int seq) {
        return Try{.round = {round}, .seq = seq, .at = {ms, offset}};
    };
    EXPECT_TRUE(earlier(made(1, 480, "b", 9), made(2, 0, "a", 0)));
    EXPECT_TRUE(earlier(made(1, 480, "a", 9), made(1, 0, "b", 0)));
    EXPECT_TRUE(earlier(made(1, 480, "a", 1), made(1, 0, "a", 2)));
    EXPECT_FALSE(earlier(made(1, 480, "a", 1), made(1, 0, "a", 1)));
}

}  // namespace
}  // namespace qingwen
