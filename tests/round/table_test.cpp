#include "round/table.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "round/table_transition.h"
#include "support/table_game.h"

namespace qingwen {
namespace {

using sample::duel_rules;
using sample::stage_of;
using sample::stage_rules;
using sample::table_head;
using sample::TableGame;
using Points = std::vector<int>;

TableGame duel(int seats = 2, int questions = 2, Rules rules = duel_rules()) {
    TableGame game(table_head("r", rules, seats, questions));
    EXPECT_FALSE(game.after(0, Started{}));
    return game;
}

TableGame stage(Rules rules, int seats = 2, int questions = 20) {
    TableGame game(table_head("r", std::move(rules), seats, questions));
    EXPECT_FALSE(game.after(0, Started{}));
    return game;
}

Section buzzer() { return usual_section(Section::Kind::buzzer); }

TEST(Duel, AnAnswerIsToldWhenAllHaveAnswered) {
    auto game = duel(3);
    EXPECT_EQ(game.table().step(), Step::asking);
    ASSERT_FALSE(game.gives(2, true));
    ASSERT_FALSE(game.gives(0, false));
    EXPECT_EQ(game.table().step(), Step::asking);
    ASSERT_FALSE(game.gives(1, true));
    EXPECT_EQ(game.table().step(), Step::told);
    EXPECT_EQ(game.points(), (Points{0, 100, 100}));
    EXPECT_EQ(game.table().outcome(0).seats[2].took, seconds(1));
    EXPECT_EQ(game.table().outcome(0).seats[1].took, seconds(3));
}

TEST(Duel, TheFirstAnswerOfASeatCounts) {
    auto game = duel();
    ASSERT_FALSE(game.gives(0, false));
    EXPECT_EQ(game.gives(0, true, 0), Refusal::answered_already);
    EXPECT_EQ(game.points(), (Points{0, 0}));
    EXPECT_EQ(game.gives(2, true), Refusal::wrong_seat);
    EXPECT_EQ(game.after(0, Answered{.item = 1, .answer = Chosen{{0}}, .seat = 1}), Refusal::wrong_question);
    EXPECT_EQ(game.after(0, Answered{.item = 0, .answer = Judged{true}, .seat = 1}), Refusal::no_answer);
}

TEST(Duel, TwoAnswersOfOneMomentBothCount) {
    auto game = duel();
    ASSERT_FALSE(game.gives(1, true, 500));
    ASSERT_FALSE(game.gives(0, true, 0));
    EXPECT_EQ(game.points(), (Points{100, 100}));
}

TEST(Duel, WhoHasNotAnsweredInTimeHasNothing) {
    auto game = duel();
    ASSERT_FALSE(game.gives(0, true, 20'300));  // at the very end of the grace
    EXPECT_EQ(game.gives(1, true, 1), Refusal::too_late);
    ASSERT_FALSE(game.after(0, TimedOut{}));
    EXPECT_EQ(game.table().outcome(0).seats[1].state, Outcome::State::timed_out);
    EXPECT_EQ(game.points(), (Points{100, 0}));
    EXPECT_EQ(game.table().step(), Step::told);
}

TEST(Duel, WithoutAClockItWaitsForEveryone) {
    auto game = duel(2, 2, duel_rules(0, std::nullopt));
    EXPECT_EQ(game.table().due(), std::nullopt);
    EXPECT_EQ(game.after(1'000'000, TimedOut{}), Refusal::too_early);
    ASSERT_FALSE(game.gives(0, true));
}

TEST(Duel, EndsWithTheTargetEvenIfQuestionsAreLeft) {
    auto game = duel(2, 5, duel_rules(200));
    for (int i = 0; i < 2; ++i) {
        ASSERT_FALSE(game.gives(0, true));
        ASSERT_FALSE(game.gives(1, i == 0));
        if (i == 0) {
            ASSERT_FALSE(game.after(10, WentOn{}));
        }
    }
    EXPECT_EQ(game.after(10, WentOn{}), Refusal::not_now);
    ASSERT_FALSE(game.after(10, Finished{Ending::completed}));
    EXPECT_EQ(game.table().ending(), Ending::completed);
    EXPECT_EQ(game.table().ranks().front(), (SeatRank{0, 1, 200, 2}));
}

TEST(Duel, EqualPointsShareThePlace) {
    auto game = duel(4, 1);
    for (int seat = 0; seat < 4; ++seat) ASSERT_FALSE(game.gives(seat, seat == 1 || seat == 3));
    const std::vector<SeatRank> ranks{{1, 1, 100, 1}, {3, 1, 100, 1}, {0, 3, 0, 0}, {2, 3, 0, 0}};
    EXPECT_EQ(game.table().ranks(), ranks);
    EXPECT_EQ(game.table().forward(), EventBody(Finished{Ending::completed}));
}

TEST(Duel, ScoresAsItsRulesSay) {
    auto rules = duel_rules();
    rules.speed = Speed::kahoot;
    rules.penalty = 50;
    auto game = duel(2, 1, rules);
    ASSERT_FALSE(game.gives(0, true, 10'000));
    ASSERT_FALSE(game.gives(1, false, 0));
    EXPECT_EQ(game.points(), (Points{75, -50}));
}

TEST(Duel, TheTimeAwayIsNotCharged) {
    auto game = duel();
    game.jump(50);
    ASSERT_FALSE(game.after(0, Interrupted{minutes(10)}));
    EXPECT_EQ(game.table().clocks(Mono{game.now()}).question, seconds(20));
    ASSERT_FALSE(game.gives(0, true, 2000));
    EXPECT_EQ(game.table().outcome(0).seats[0].took, seconds(2));
}

TEST(Table, DoesNotPlayWhatOnePersonPlaysNorARoundWhatATablePlays) {
    TableGame alone(sample::head("r"));
    EXPECT_EQ(alone.after(0, Started{}), Refusal::wrong_table);
    Round round(table_head("r", duel_rules(), 2, 2));
    EXPECT_EQ(round.apply(sample::event(0, Started{})), Refusal::wrong_table);
    Round own(sample::head("r"));
    ASSERT_FALSE(own.apply(sample::event(0, Started{})));
    EXPECT_EQ(own.may(Answered{.item = 0, .answer = Chosen{{0}}, .seat = 1}, Mono{0}), Refusal::wrong_seat);
    for (const EventBody& body : {EventBody(Opened{}), EventBody(Buzzed{}), EventBody(Ruled{}),
                                  EventBody(Staked{}), EventBody(Passed{}), EventBody(Undone{})})
        EXPECT_EQ(own.may(body, Mono{0}), Refusal::not_now);
}

TEST(Table, AllAnswerOnlyWhatFourKeysCanAnswer) {
    auto head = table_head("r", duel_rules(), 2, 2);
    EXPECT_TRUE(is_for_table(head));
    head.paper = sample::paper(sample::questions());
    EXPECT_FALSE(is_for_table(head));
    Single many = sample::single();
    many.wrong.emplace_back("五");
    head.paper = sample::paper({sample::question("many", many)});
    EXPECT_FALSE(is_for_table(head));
    head = table_head("r", duel_rules(), 1, 2);
    EXPECT_FALSE(is_for_table(head)) << "one person is no table";
}

TEST(Stage, CompulsoryQuestionsGoToTheTeamsInTurn) {
    auto section = usual_section(Section::Kind::compulsory);
    section.questions = 2;
    auto game = stage(stage_of(section), 3);
    EXPECT_EQ(game.table().size(), 6);
    for (int i = 0; i < 6; ++i) {
        EXPECT_EQ(game.table().holder(), i % 3);
        EXPECT_EQ(game.gives((i + 1) % 3, true), Refusal::wrong_seat);
        ASSERT_FALSE(game.after(5000, Ruled{i != 1}));
        if (i < 5) {
            ASSERT_FALSE(game.after(10, WentOn{}));
        }
    }
    EXPECT_EQ(game.points(), (Points{120, 110, 120}));
    EXPECT_EQ(game.table().forward(), EventBody(Finished{Ending::completed}));
}

TEST(Stage, ThePresenterStartsTheTimeAndRulesEvenWhenItIsUp) {
    auto game = stage(stage_of(usual_section(Section::Kind::compulsory)));
    EXPECT_EQ(game.table().due(), std::nullopt);
    EXPECT_EQ(game.table().clocks(Mono{90'000}).question, seconds(30));
    ASSERT_FALSE(game.after(60'000, Opened{}));
    EXPECT_EQ(game.after(1, Opened{}), Refusal::not_now);
    EXPECT_EQ(game.table().clocks(Mono{game.now() + 4999}).question, seconds(25));
    ASSERT_FALSE(game.after(30'299, TimedOut{}));
    EXPECT_TRUE(game.table().overtime());
    EXPECT_EQ(game.table().due(), std::nullopt);
    ASSERT_FALSE(game.after(2000, Ruled{true}));
    EXPECT_EQ(game.points(), (Points{110, 100}));
}

TEST(Stage, AnOptionThatATeamSaysIsGraded) {
    auto game = stage(stage_of(usual_section(Section::Kind::compulsory)));
    ASSERT_FALSE(game.gives(0, false));
    EXPECT_EQ(game.points(), (Points{100, 100}));
    ASSERT_FALSE(game.after(10, WentOn{}));
    ASSERT_FALSE(game.gives(1, true));
    EXPECT_EQ(game.points(), (Points{100, 110}));
    EXPECT_TRUE(game.table().outcome(1).seats[1].answer);
}

TEST(Stage, WhoPressesFirstHasTheQuestion) {
    auto game = stage(stage_of(buzzer()), 3);
    EXPECT_EQ(game.table().step(), Step::reading);
    EXPECT_EQ(game.after(10, Ruled{true}), Refusal::not_now);
    ASSERT_FALSE(game.after(3000, Opened{}));
    ASSERT_FALSE(game.after(700, Buzzed{1}));
    EXPECT_EQ(game.after(0, Buzzed{2}), Refusal::not_now) << "of the same moment, but second";
    EXPECT_EQ(game.after(0, Buzzed{1}), Refusal::not_now);
    EXPECT_EQ(game.gives(2, true), Refusal::wrong_seat);
    EXPECT_EQ(game.table().holder(), 1);
    EXPECT_EQ(game.table().clocks(Mono{game.now()}).question_limit, seconds(20));
    ASSERT_FALSE(game.after(4000, Ruled{false}));
    EXPECT_EQ(game.points(), (Points{100, 90, 100}));
}

TEST(Stage, AnEarlyPressCostsAndLeavesTheQuestionToTheOthers) {
    auto game = stage(stage_of(buzzer()), 3);
    ASSERT_FALSE(game.after(500, Buzzed{0}));
    EXPECT_EQ(game.after(0, Buzzed{0}), Refusal::wrong_seat) << "a double press costs once";
    EXPECT_EQ(game.table().step(), Step::reading);
    ASSERT_FALSE(game.after(2000, Opened{}));
    EXPECT_EQ(game.after(100, Buzzed{0}), Refusal::wrong_seat);
    ASSERT_FALSE(game.after(100, Buzzed{2}));
    ASSERT_FALSE(game.after(100, Ruled{true}));
    EXPECT_EQ(game.points(), (Points{90, 100, 110}));
}

TEST(Stage, AQuestionForWhichAllPressedTooEarlyIsVoid) {
    auto game = stage(stage_of(buzzer()), 2);
    ASSERT_FALSE(game.after(500, Buzzed{0}));
    ASSERT_FALSE(game.after(500, Buzzed{1}));
    EXPECT_EQ(game.table().step(), Step::told);
    EXPECT_EQ(game.table().outcome(0).state, TableOutcome::State::voided);
    EXPECT_EQ(game.points(), (Points{90, 90}));
}

TEST(Stage, SilenceVoidsAQuestion) {
    auto game = stage(stage_of(buzzer()), 2);
    ASSERT_FALSE(game.after(500, Opened{}));
    EXPECT_EQ(game.after(20'299, TimedOut{}), Refusal::too_early);
    ASSERT_FALSE(game.after(1, TimedOut{}));
    EXPECT_EQ(game.table().outcome(0).state, TableOutcome::State::voided);
    EXPECT_EQ(game.after(10, Undone{}), Refusal::nothing_to_undo);
    EXPECT_EQ(game.points(), (Points{100, 100}));
}

TEST(Stage, APressInTheMomentOfTheDeadlineCounts) {
    auto game = stage(stage_of(buzzer()), 2);
    ASSERT_FALSE(game.after(500, Opened{}));
    ASSERT_FALSE(game.after(20'300, Buzzed{0}));
    EXPECT_EQ(game.table().holder(), 0);
}

TEST(Stage, ATeamStakesOrPasses) {
    auto section = usual_section(Section::Kind::risk);
    section.questions = 2;
    auto game = stage(stage_of(section));
    EXPECT_EQ(game.table().step(), Step::staking);
    EXPECT_EQ(game.after(10, Ruled{true}), Refusal::not_now) << "not before it has staked";
    EXPECT_EQ(game.after(10, Staked{25}), Refusal::wrong_stake);
    ASSERT_FALSE(game.after(10, Staked{30}));
    ASSERT_FALSE(game.after(10, Ruled{false}));
    ASSERT_FALSE(game.after(10, WentOn{}));
    ASSERT_FALSE(game.after(10, Staked{20}));
    EXPECT_EQ(game.after(10, Passed{}), Refusal::not_now) << "staked is staked";
    ASSERT_FALSE(game.after(10, Ruled{true}));
    ASSERT_FALSE(game.after(10, WentOn{}));
    ASSERT_FALSE(game.after(10, Passed{}));
    EXPECT_EQ(game.table().outcome(2).state, TableOutcome::State::passed);
    EXPECT_EQ(game.points(), (Points{70, 120}));
}

TEST(Stage, ARulingIsTakenBackWithItsPoints) {
    auto game = stage(stage_of(buzzer()));
    ASSERT_FALSE(game.after(1000, Opened{}));
    ASSERT_FALSE(game.after(1000, Buzzed{0}));
    ASSERT_FALSE(game.after(5000, Ruled{false}));
    EXPECT_EQ(game.points(), (Points{90, 100}));
    ASSERT_FALSE(game.after(60'000, Undone{}));
    EXPECT_EQ(game.points(), (Points{100, 100}));
    EXPECT_EQ(game.table().step(), Step::answering);
    EXPECT_EQ(game.table().clocks(Mono{game.now()}).question, seconds(15)) << "what it had left";
    ASSERT_FALSE(game.after(0, Ruled{true}));
    EXPECT_EQ(game.points(), (Points{110, 100}));
    EXPECT_EQ(game.table().log().size(), 6U);
}

TEST(Stage, TakesBackStepByStepWhatWasDecidedAboutAQuestion) {
    auto game = stage(stage_of(buzzer()), 3);
    ASSERT_FALSE(game.after(1000, Buzzed{2}));
    ASSERT_FALSE(game.after(1000, Opened{}));
    ASSERT_FALSE(game.after(1000, Buzzed{0}));
    ASSERT_FALSE(game.after(1000, Undone{}));
    EXPECT_EQ(game.table().step(), Step::open);
    EXPECT_EQ(game.table().holder(), -1);
    ASSERT_FALSE(game.after(1000, Undone{}));
    EXPECT_EQ(game.table().step(), Step::reading);
    EXPECT_EQ(game.points(), (Points{100, 100, 100}));
    EXPECT_EQ(game.after(1000, Undone{}), Refusal::nothing_to_undo);
}

TEST(Stage, TheLastRulingIsTakenBackUntilSomethingHappensToTheNextQuestion) {
    auto section = buzzer();
    section.questions = 2;
    auto game = stage(stage_of(section));
    ASSERT_FALSE(game.after(1000, Opened{}));
    ASSERT_FALSE(game.after(1000, Buzzed{0}));
    ASSERT_FALSE(game.after(1000, Ruled{false}));
    ASSERT_FALSE(game.after(1000, WentOn{}));
    auto back = game;
    ASSERT_FALSE(back.after(1000, Undone{}));
    EXPECT_EQ(back.table().current(), 0);
    EXPECT_EQ(back.table().step(), Step::answering);
    ASSERT_FALSE(game.after(1000, Opened{}));
    EXPECT_EQ(game.after(1000, Undone{}), Refusal::nothing_to_undo);
}

TEST(Stage, AShortPaperEndsItSooner) {
    auto game = stage(stage_rules(), 2, 5);
    EXPECT_EQ(questions_of(game.table().rules(), 2), 9);
    EXPECT_EQ(game.table().size(), 5);
}

TEST(Stage, IsLeftAtAnyTime) {
    auto game = stage(stage_rules());
    EXPECT_EQ(game.after(10, Finished{Ending::completed}), Refusal::unanswered_left);
    EXPECT_EQ(game.after(10, Finished{Ending::time_up}), Refusal::not_now);
    ASSERT_FALSE(game.after(10, Finished{Ending::left}));
    EXPECT_EQ(game.after(10, WentOn{}), Refusal::finished);
}

// --- whatever is thrown at it

EventBody any_body(const Table& table) {
    const int seat = *rc::gen::inRange(-1, 4);
    const bool right = *rc::gen::arbitrary<bool>();
    const int item = table.step() == Step::ready ? 0 : table.current();
    const EventBody forward = table.forward().value_or(WentOn{});
    return *rc::gen::element<EventBody>(
        Started{}, Answered{.item = item, .answer = Chosen{{right ? 0 : 1}}, .seat = seat},
        Answered{.item = item, .answer = Judged{right}, .seat = seat},
        Answered{.item = item + 1, .answer = Chosen{{0}}, .seat = seat}, TimedOut{}, TimedOut{true}, WentOn{},
        Flagged{0, true}, Interrupted{seconds(3)}, Finished{Ending::completed}, WentTo{0}, Opened{},
        Buzzed{seat}, Staked{*rc::gen::element(10, 20, 25)}, Passed{}, Ruled{right}, Undone{}, forward,
        forward);
}

bool decides(const EventBody& body) {
    return std::holds_alternative<Ruled>(body) || std::holds_alternative<Buzzed>(body) ||
           std::holds_alternative<Staked>(body) || std::holds_alternative<Passed>(body);
}

void same(const Table& a, const Table& b) {
    RC_ASSERT(a.step() == b.step());
    RC_ASSERT(a.current() == b.current());
    RC_ASSERT(a.ranks() == b.ranks());
    RC_ASSERT(a.can_undo() == b.can_undo());
    for (int i = 0; i < a.size(); ++i) RC_ASSERT(a.outcome(i) == b.outcome(i));
}

TEST(Table, MayAndApplyAgreeAndTheLogReplays) {
    EXPECT_TRUE(rc::check([] {
        const bool all = *rc::gen::arbitrary<bool>();
        const auto rules = all ? duel_rules(*rc::gen::element(0, 200), seconds(5)) : stage_rules();
        TableGame game(table_head("r", rules, *rc::gen::inRange(2, 4), 12));
        for (int step = 0; step < 60; ++step) {
            const auto body = any_body(game.table());
            const auto ms = *rc::gen::element<std::int64_t>(0, 300, 2000, 25'000);
            const auto before = game.table().log().size();
            const auto may = game.table().may(body, Mono{game.now() + ms});
            RC_ASSERT(game.after(ms, body) == may);
            RC_ASSERT(game.table().log().size() == before + (may ? 0U : 1U));
        }
        Table again(game.table().head());
        for (const auto& event : game.table().log()) RC_ASSERT(!again.apply(event));
        same(again, game.table());
        RC_ASSERT(again.clocks(Mono{game.now()}).question == game.table().clocks(Mono{game.now()}).question);
    }));
}

TEST(Stage, TakingBackADecisionGivesExactlyWhatWasBefore) {
    EXPECT_TRUE(rc::check([] {
        TableGame game(table_head("r", stage_rules(), 3, 20));
        static_cast<void>(game.after(0, Started{}));
        for (int step = 0; step < 40; ++step) {
            const auto body = any_body(game.table());
            const auto before = game.table();
            const auto ms = *rc::gen::element<std::int64_t>(0, 300, 2000, 25'000);
            if (game.after(ms, body) || !decides(body)) continue;
            auto back = game;
            RC_ASSERT(!back.after(7000, Undone{}));
            RC_ASSERT(back.points() == [&] {
                Points all;
                for (int seat = 0; seat < before.seats(); ++seat) all.push_back(before.points(seat));
                return all;
            }());
            RC_ASSERT(back.table().step() == before.step());
            for (int i = 0; i < before.size(); ++i) RC_ASSERT(back.table().outcome(i) == before.outcome(i));
            RC_ASSERT(back.table().clocks(Mono{back.now()}).question ==
                      before.clocks(Mono{game.now()}).question);
        }
    }));
}

}  // namespace
}  // namespace qingwen
