#include "round/round.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "round/transition.h"
#include "support/bank_of.h"

namespace qingwen {
namespace {

// A round over `count` single questions; times are milliseconds on its clock.
class Game {
public:
    explicit Game(int count, Rules rules = {}) : round_(head(count, rules)) {}

    std::optional<Refusal> at(std::int64_t ms, const EventBody& body) {
        const int seq = static_cast<int>(round_.log().size());
        return round_.apply({{"e" + std::to_string(seq)}, seq, {{ms}, {}}, body});
    }
    std::optional<Refusal> right(std::int64_t ms) { return at(ms, Answered{round_.current(), Chosen{{0}}}); }
    std::optional<Refusal> wrong(std::int64_t ms) { return at(ms, Answered{round_.current(), Chosen{{1}}}); }
    [[nodiscard]] const Round& round() const { return round_; }

private:
    static RoundHead head(int count, Rules rules) {
        const auto bank = sample::bank_of(sample::singles(count));
        return {{"r"}, {"p"}, {"m"}, "", rules, draw_paper(bank, {.draws = {{}}}, Seed{1}).value()};
    }
    Round round_;
};

constexpr Rules clocked{.per_question = seconds(30), .per_round = seconds(50), .speed = Speed::guarded};

TEST(Round, GoesThroughItsPaperAndCounts) {
    Game game(2);
    EXPECT_EQ(game.at(0, Started{}), std::nullopt);
    EXPECT_EQ(game.right(1000), std::nullopt);
    EXPECT_EQ(game.round().phase(), Phase::feedback);
    EXPECT_EQ(game.at(5000, WentOn{}), std::nullopt);
    EXPECT_EQ(game.wrong(7000), std::nullopt);
    EXPECT_EQ(game.at(8000, Finished{}), std::nullopt);
    const auto tally = game.round().tally();
    EXPECT_EQ(tally.right, 1);
    EXPECT_EQ(tally.points, 100);
    EXPECT_EQ(tally.mark(), 50);
    EXPECT_EQ(tally.took, Millis{3000});
    EXPECT_EQ(game.round().ending(), Ending::completed);
}

TEST(Round, RefusesWhatMayNotHappenAndStaysAsItWas) {
    Game game(2);
    EXPECT_EQ(game.right(0), Refusal::not_now);
    ASSERT_FALSE(game.at(0, Started{}));
    EXPECT_EQ(game.at(1, Answered{1, Chosen{{0}}}), Refusal::wrong_question);
    EXPECT_EQ(game.at(1, Answered{0, Judged{true}}), Refusal::no_answer);
    EXPECT_EQ(game.at(1, WentOn{}), Refusal::not_now);
    EXPECT_EQ(game.at(1, Finished{Ending::completed}), Refusal::unanswered_left);
    EXPECT_EQ(game.at(1, Finished{Ending::time_up}), Refusal::not_now);
    EXPECT_EQ(game.at(1, Flagged{2, true}), Refusal::wrong_question);
    EXPECT_EQ(game.at(-1, Finished{Ending::left}), Refusal::wrong_sequence);
    EXPECT_EQ(game.round().log().size(), 1U);
    ASSERT_FALSE(game.right(2));
    EXPECT_EQ(game.right(3), Refusal::not_now);
    ASSERT_FALSE(game.at(4, Finished{Ending::left}));
    EXPECT_EQ(game.at(5, WentOn{}), Refusal::finished);
}

TEST(Round, AnEventOutOfSequenceIsRefused) {
    Game game(1);
    auto round = game.round();
    EXPECT_EQ(round.apply({{"e"}, 1, {}, Started{}}), Refusal::wrong_sequence);
}

TEST(Round, AnAnswerWithinTheGraceCountsAndATimeOutWaitsForIt) {
    Game game(2, clocked);
    ASSERT_FALSE(game.at(0, Started{}));
    ASSERT_TRUE(game.round().due());
    EXPECT_EQ(game.round().due()->at, Mono{30'300});
    EXPECT_EQ(game.at(30'299, TimedOut{}), Refusal::too_early);
    EXPECT_EQ(game.round().may(Answered{0, Chosen{{0}}}, Mono{30'301}), Refusal::too_late);
    ASSERT_FALSE(game.right(30'300));
    EXPECT_EQ(game.round().outcomes()[0].took, seconds(30));
    EXPECT_EQ(game.round().outcomes()[0].points, 100);  // no time left, no bonus
}

TEST(Round, ATimeOutOfTheQuestionIsMetWithoutAnAnswer) {
    Game game(2, clocked);
    ASSERT_FALSE(game.at(0, Started{}));
    ASSERT_FALSE(game.at(30'300, TimedOut{}));
    EXPECT_EQ(game.round().outcomes()[0].state, Outcome::State::timed_out);
    EXPECT_EQ(game.round().tally().met, 1);
    EXPECT_EQ(game.round().tally().answered, 0);
    EXPECT_EQ(game.round().phase(), Phase::feedback);
}

TEST(Round, TheClockOfTheRoundStandsWhileAnExplanationIsRead) {
    Game game(3, clocked);
    ASSERT_FALSE(game.at(0, Started{}));
    ASSERT_FALSE(game.right(10'000));
    EXPECT_EQ(game.round().due(), std::nullopt);
    EXPECT_EQ(game.round().clocks(Mono{500'000}).round, seconds(40));
    ASSERT_FALSE(game.at(500'000, WentOn{}));
    EXPECT_EQ(game.round().clocks(Mono{501'000}).round, seconds(39));
    ASSERT_FALSE(game.right(520'000));
    ASSERT_FALSE(game.at(520'000, WentOn{}));
    EXPECT_EQ(game.round().due()->at, Mono{540'300});  // 20 s of the round are left, 30 of the question
    EXPECT_TRUE(game.round().due()->event.whole_round);
    EXPECT_EQ(game.at(540'300, TimedOut{}), Refusal::too_early);  // it is the round's time that is up
    ASSERT_FALSE(game.at(540'300, TimedOut{true}));
    EXPECT_EQ(game.round().ending(), Ending::time_up);
}

TEST(Round, AnInterruptionIsNotChargedEvenIfTheClockBeganAnew) {
    Game game(2, clocked);
    ASSERT_FALSE(game.at(1'000'000, Started{}));
    ASSERT_FALSE(game.at(1'004'000, Flagged{0, true}));
    ASSERT_FALSE(game.at(50, Interrupted{minutes(90)}));  // another boot: the monotonic clock is small again
    EXPECT_EQ(game.round().clocks(Mono{50}).question, seconds(26));
    EXPECT_EQ(game.round().clocks(Mono{1'050}).round, seconds(45));
    ASSERT_FALSE(game.right(2'050));
    EXPECT_EQ(game.round().outcomes()[0].took, seconds(6));
}

TEST(Round, AQuestionsOwnSecondsComeFirstButOnlyWhereThereIsAClock) {
    auto questions = sample::singles(1);
    questions[0].seconds = 90;
    questions[0].points = 250;
    const auto paper = draw_paper(sample::bank_of(questions), {.draws = {{}}}, Seed{1}).value();
    Round timed({{"r"}, {"p"}, {"m"}, "", {.per_question = seconds(30)}, paper});
    ASSERT_FALSE(timed.apply({{"e"}, 0, {}, Started{}}));
    EXPECT_EQ(timed.clocks(Mono{0}).question_limit, seconds(90));
    Round free({{"r"}, {"p"}, {"m"}, "", {}, paper});
    ASSERT_FALSE(free.apply({{"e"}, 0, {}, Started{}}));
    EXPECT_EQ(free.clocks(Mono{0}).question, std::nullopt);
    ASSERT_FALSE(free.apply({{"f"}, 1, {}, Answered{0, Chosen{{0}}}}));
    EXPECT_EQ(free.tally().points, 250);
    EXPECT_EQ(free.tally().mark(), 100);
}

TEST(Round, WithFeedbackAtTheEndTheNextQuestionComesAtOnce) {
    Game game(2, {.feedback = Feedback::at_end});
    ASSERT_FALSE(game.at(0, Started{}));
    ASSERT_FALSE(game.right(1));
    EXPECT_EQ(game.round().phase(), Phase::asking);
    EXPECT_EQ(game.round().current(), 1);
    ASSERT_FALSE(game.right(2));
    ASSERT_FALSE(game.at(3, Finished{}));
}

// Whatever is thrown at it: what may() lets through apply() takes, what it refuses changes nothing, and the
// log replays to the same state and score.
TEST(Round, MayAndApplyAgreeAndTheLogReplays) {
    EXPECT_TRUE(rc::check([] {
        auto rules = consistent(
            {.per_question = *rc::gen::element(std::optional<Millis>(), std::optional<Millis>(seconds(5))),
             .per_round = *rc::gen::element(std::optional<Millis>(), std::optional<Millis>(seconds(12))),
             .feedback = *rc::gen::element(Feedback::at_once, Feedback::at_end, Feedback::before),
             .speed = Speed::guarded,
             .go_back = *rc::gen::arbitrary<bool>(),
             .lives = *rc::gen::inRange(0, 3),
             .penalty = *rc::gen::element(0, 50),
             .guess_penalty = *rc::gen::arbitrary<bool>(),
             .certainty = *rc::gen::arbitrary<bool>()});
        Game game(3, rules);
        std::int64_t now = 0;
        for (int step = 0; step < 30; ++step) {
            now += *rc::gen::inRange<std::int64_t>(0, 3000);
            const int item = *rc::gen::inRange(-1, 4);
            const auto body = *rc::gen::element<EventBody>(
                Started{}, Answered{game.round().current(), Chosen{{0}}}, Answered{item, Chosen{{1}}},
                Answered{game.round().current(), Chosen{{1}}, Certainty::high}, TimedOut{}, TimedOut{true},
                WentOn{}, Flagged{item, true}, Interrupted{seconds(3)}, Interrupted{seconds(3), Millis{500}},
                Finished{Ending::completed}, Finished{Ending::time_up}, Finished{Ending::lost}, WentTo{item},
                game.round().forward());
            const auto before = game.round().log().size();
            const auto may = game.round().may(body, Mono{now});
            RC_ASSERT(game.at(now, body) == may);
            RC_ASSERT(game.round().log().size() == before + (may ? 0 : 1));
            const auto tally = game.round().tally();
            RC_ASSERT(tally.mark() >= 0 && tally.mark() <= 100);
            RC_ASSERT(tally.points - tally.base_points < rules.base);
        }
        Round again(game.round().head());
        for (const auto& event : game.round().log()) RC_ASSERT(!again.apply(event));
        RC_ASSERT(again.phase() == game.round().phase());
        RC_ASSERT(again.tally().points == game.round().tally().points);
        RC_ASSERT(again.tally().took == game.round().tally().took);
    }));
}

constexpr Rules exam{.version = 2, .per_round = seconds(50), .feedback = Feedback::at_end, .go_back = true};

TEST(Exam, QuestionsAreMetInAnyOrderAndAnsweredAgainUntilTheRoundIsHandedIn) {
    Game game(3, exam);
    ASSERT_FALSE(game.at(0, Started{}));
    ASSERT_FALSE(game.at(1000, WentTo{2}));
    ASSERT_FALSE(game.wrong(3000));
    EXPECT_EQ(game.round().current(), 2) << "after the last one it stays";
    EXPECT_EQ(game.round().phase(), Phase::asking);
    ASSERT_FALSE(game.right(4000));
    ASSERT_FALSE(game.at(5000, WentTo{0}));
    ASSERT_FALSE(game.at(5500, Flagged{1, true}));
    ASSERT_FALSE(game.wrong(6000));
    EXPECT_EQ(game.round().current(), 1);
    ASSERT_FALSE(game.at(7000, Finished{Ending::completed}));
    EXPECT_EQ(game.round().outcomes()[0].state, Outcome::State::wrong);
    EXPECT_EQ(game.round().outcomes()[1].state, Outcome::State::open);
    EXPECT_EQ(game.round().outcomes()[2].state, Outcome::State::right);
    EXPECT_EQ(game.round().outcomes()[0].took, seconds(2));  // before going and after coming back
    EXPECT_EQ(game.round().outcomes()[2].took, seconds(4));  // with what was looked at after answering
    EXPECT_EQ(game.round().tally().took, seconds(7));
    EXPECT_EQ(game.round().tally().mark(), 33);
}

TEST(Exam, IsOverWhenItsTimeIsUpAndKeepsTheAnswerThatWasGiven) {
    Game game(2, exam);
    ASSERT_FALSE(game.at(0, Started{}));
    ASSERT_FALSE(game.right(1000));
    ASSERT_FALSE(game.right(2000));
    EXPECT_EQ(game.at(50'299, TimedOut{true}), Refusal::too_early);
    ASSERT_FALSE(game.at(50'300, TimedOut{true}));
    EXPECT_EQ(game.round().ending(), Ending::time_up);
    EXPECT_EQ(game.round().tally().right, 2);
}

TEST(Round, DoesNotGoBackWhereTheRulesDoNotSaySo) {
    Game game(2);
    ASSERT_FALSE(game.at(0, Started{}));
    EXPECT_EQ(game.at(1, WentTo{1}), Refusal::not_now);
    ASSERT_FALSE(game.right(2));
    EXPECT_EQ(game.at(3, WentTo{1}), Refusal::not_now);
}

constexpr Rules challenge{.version = 2, .lives = 1};

TEST(Challenge, TheFirstMistakeEndsItAfterItWasExplained) {
    Game game(3, challenge);
    ASSERT_FALSE(game.at(0, Started{}));
    ASSERT_FALSE(game.right(1));
    EXPECT_EQ(game.round().lives(), 1);
    EXPECT_EQ(game.round().forward(), EventBody(WentOn{}));
    ASSERT_FALSE(game.at(2, WentOn{}));
    ASSERT_FALSE(game.wrong(3));
    EXPECT_EQ(game.round().phase(), Phase::feedback);
    EXPECT_EQ(game.round().lives(), 0);
    EXPECT_EQ(game.at(4, WentOn{}), Refusal::no_life);
    EXPECT_EQ(game.round().forward(), EventBody(Finished{Ending::lost}));
    ASSERT_FALSE(game.at(5, Finished{Ending::lost}));
    EXPECT_EQ(game.round().tally().met, 2);
}

TEST(Challenge, ATimeOutCostsALifeToo) {
    auto rules = challenge;
    rules.per_question = seconds(10);
    Game game(3, rules);
    ASSERT_FALSE(game.at(0, Started{}));
    ASSERT_FALSE(game.at(10'300, TimedOut{}));
    EXPECT_EQ(game.round().lives(), 0);
    EXPECT_EQ(game.at(10'301, Finished{Ending::completed}), Refusal::no_life);
}

TEST(Challenge, WithoutAMistakeItIsCompleted) {
    Game game(1, challenge);
    ASSERT_FALSE(game.at(0, Started{}));
    EXPECT_EQ(game.at(1, Finished{Ending::lost}), Refusal::not_now);
    ASSERT_FALSE(game.right(2));
    ASSERT_FALSE(game.at(3, game.round().forward()));
    EXPECT_EQ(game.round().ending(), Ending::completed);
}

TEST(Cards, AreTurnedForthAndBackAndScoreNothing) {
    Game game(3, {.version = 2, .feedback = Feedback::before});
    ASSERT_FALSE(game.at(0, Started{}));
    EXPECT_EQ(game.round().phase(), Phase::feedback);
    EXPECT_EQ(game.right(1), Refusal::not_now);
    ASSERT_FALSE(game.at(2, WentOn{}));
    ASSERT_FALSE(game.at(3, WentTo{0}));
    ASSERT_FALSE(game.at(4, WentTo{2}));
    EXPECT_EQ(game.round().forward(), EventBody(Finished{Ending::completed}));
    ASSERT_FALSE(game.at(5, game.round().forward()));
    EXPECT_EQ(game.round().tally().met, 0);
    EXPECT_EQ(game.round().tally().points, 0);
}

TEST(Round, CountsAStreakOfRightAnswers) {
    Game game(3, {.version = 2, .streak = 10});
    ASSERT_FALSE(game.at(0, Started{}));
    for (int i = 0; i < 3; ++i) {
        ASSERT_FALSE(game.right(2 * i + 1));
        ASSERT_FALSE(game.at(2 * i + 2, game.round().forward()));
    }
    EXPECT_EQ(game.round().tally().points, 330);
    EXPECT_EQ(game.round().tally().base_points, 300);
}

TEST(Round, AnAnswerSaysHowSureOneIsWhereTheRulesAskForIt) {
    Game game(3, consistent({.certainty = true}));
    ASSERT_FALSE(game.at(0, Started{}));
    EXPECT_EQ(game.right(1), Refusal::no_certainty);
    ASSERT_FALSE(game.at(2, Answered{0, Chosen{{0}}, Certainty::medium}));
    EXPECT_EQ(game.round().outcomes()[0].certainty, Certainty::medium);
    EXPECT_EQ(game.round().tally().points, 67);
    ASSERT_FALSE(game.at(3, WentOn{}));
    ASSERT_FALSE(game.at(4, Answered{1, Chosen{{1}}, Certainty::high}));
    EXPECT_EQ(game.round().tally().points, 67 - 200);
    EXPECT_EQ(game.round().tally().base_points, 67 - 200);
    EXPECT_EQ(game.round().tally().mark(), 0);
}

TEST(Round, OfAnInterruptionOnlyWhatWasSpentIsCharged) {
    Game game(2, clocked);
    ASSERT_FALSE(game.at(0, Started{}));
    EXPECT_EQ(game.at(20'000, Interrupted{seconds(9), seconds(21)}), Refusal::wrong_sequence);
    EXPECT_EQ(game.at(20'000, Interrupted{seconds(9), Millis{-1}}), Refusal::wrong_sequence);
    ASSERT_FALSE(game.at(20'000, Interrupted{seconds(9), seconds(11)}));
    EXPECT_EQ(game.round().clocks(Mono{20'000}).question, seconds(19));
    EXPECT_EQ(game.round().clocks(Mono{20'000}).round, seconds(39));
    ASSERT_FALSE(game.right(22'000));
    EXPECT_EQ(game.round().outcomes()[0].took, seconds(13));
}

TEST(Tally, TheWorstMarkOfTheLargestPaperIsNothing) {
    EXPECT_EQ((Tally{.base_points = -20'000'000, .possible = 10'000'000}).mark(), 0);
    EXPECT_EQ((Tally{.base_points = 10'000'000, .possible = 10'000'000}).mark(), 100);
}

TEST(Tally, MarksAreRoundedHalfUp) {
    EXPECT_EQ((Tally{.base_points = 1, .possible = 8}).mark(), 13);  // 12.5
    EXPECT_EQ((Tally{.base_points = 1, .possible = 3}).mark(), 33);
    EXPECT_EQ((Tally{.base_points = 2, .possible = 3}).mark(), 67);
    EXPECT_EQ(Tally{}.mark(), 0);
}

}  // namespace
}  // namespace qingwen
