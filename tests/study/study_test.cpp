#include "study/study.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "study/rounds.h"
#include "support/bank_of.h"

namespace qingwen {
namespace {

using namespace sample;
using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<std::string> pool{"04-a", "04-b", "04-c", "05-a", "05-b", "05-c"};

Study study_of(const std::vector<Round>& rounds) {
    Study study;
    for (const auto& round : rounds) study.add(round);
    return study;
}

std::vector<std::string> names(const std::vector<QuestionId>& ids) {
    std::vector<std::string> all;
    for (const auto& id : ids) all.push_back(id.text);
    return all;
}

std::vector<std::string> names(const std::vector<Mistake>& mistakes) {
    std::vector<std::string> all;
    for (const auto& one : mistakes) all.push_back(one.question.text);
    return all;
}

Bank bank() {
    std::vector<Question> questions;
    for (const auto& id : pool) questions.push_back(studied(id));
    return bank_of(questions);
}

TEST(Study, KnowsNothingOfAPersonWithoutRounds) {
    const Study study;
    EXPECT_THAT(study.mistakes(), IsEmpty());
    EXPECT_THAT(study.due(first_day), IsEmpty());
    EXPECT_EQ(study.memory({"04-a"}), std::nullopt);
    EXPECT_EQ(study.mastery(bank()).whole, (Mastery{0, 6, 0, 0}));
    EXPECT_THAT(study.days(), IsEmpty());
    EXPECT_THAT(study.scores(), IsEmpty());
    EXPECT_EQ(study.accuracy(), Accuracy());
}

TEST(Study, AMistakeStaysUntilItWasRightInTwoRoundsInARow) {
    Study study;
    study.add(round_of("r1", noon(0), {{"04-a", How::wrong}, {"05-a", How::timed_out}, {"04-b"}}));
    EXPECT_THAT(names(study.mistakes()), ElementsAre("05-a", "04-a"));
    EXPECT_THAT(names(study.mistakes(ChapterId{"04"})), ElementsAre("04-a"));
    study.add(round_of("r2", noon(1), {{"04-a"}, {"05-a", How::partly}}));
    EXPECT_THAT(names(study.mistakes()), ElementsAre("05-a", "04-a"));
    EXPECT_EQ(study.mistakes()[0].wrong, 2);
    EXPECT_EQ(study.mistakes()[1].right_in_a_row, 1);
    study.add(round_of("r3", noon(2), {{"04-a"}, {"05-a"}}));
    EXPECT_THAT(names(study.mistakes()), ElementsAre("05-a"));
    EXPECT_EQ(study.mastery({"04-a"}), 1);
    EXPECT_EQ(study.mastery({"05-a"}), 0.5);
    EXPECT_EQ(study.mastery(bank()).chapters.at({"04"}), (Mastery{0.5, 3, 2, 1}));
}

TEST(Study, QuestionsAreDueOnTheirDayTheMostOverdueFirst) {
    const auto study = study_of({round_of("r1", noon(0), {{"04-a"}, {"05-a", How::wrong}, {"04-b"}}),
                                 round_of("r2", noon(1), {{"05-b"}, {"04-c", How::wrong}}),
                                 round_of("r3", noon(2), {{"04-b"}})});
    EXPECT_THAT(names(study.due(first_day)), IsEmpty());
    EXPECT_THAT(names(study.due(first_day + 1)), ElementsAre("05-a"));
    // 04-c (wrong a day ago) and 04-a (right two days ago) fall on the same day; 04-c is the weaker one.
    EXPECT_THAT(names(study.due(first_day + 2)), ElementsAre("05-a", "04-c", "04-a"));
    EXPECT_THAT(names(study.due(first_day + 3)), ElementsAre("05-a", "04-c", "04-a", "05-b"));
    EXPECT_THAT(names(study.due(first_day + 3, ChapterId{"05"})), ElementsAre("05-a", "05-b"));
    EXPECT_THAT(study.due(first_day + 1000).size(), 5U);
}

TEST(Study, CountsDaysAndKeepsScores) {
    const auto study =
        study_of({round_of("b", noon(1), {{"04-a"}}), round_of("a", noon(1), {{"04-a"}}),
                  round_of("c", noon(0), {{"04-a"}, {"04-b", How::wrong}}),
                  round_of("d", noon(4), {{"04-a"}, {"04-b"}}, 1), round_of("e", noon(5), {{"04-a"}}, 0)});
    EXPECT_THAT(study.days(), ElementsAre(DayWork{first_day, 1, {1, 2}}, DayWork{first_day + 1, 2, {2, 2}},
                                          DayWork{first_day + 4, 1, {1, 1}}));
    std::vector<std::pair<std::string, int>> scores;
    for (const auto& one : study.scores()) scores.emplace_back(one.round.text, one.mark);
    EXPECT_THAT(scores, ElementsAre(std::pair("c", 50), std::pair("a", 100), std::pair("b", 100)));
    EXPECT_EQ(study.accuracy().whole, (Hits{4, 5}));
}

TEST(Study, ARoundThatGoesOnIsCountedOnce) {
    const std::vector<Did> all{{"04-a", How::wrong}, {"04-b", How::wrong}, {"04-c"}};
    const auto early = round_of("r", noon(0), all, 1);
    const auto late = round_of("r", noon(0), all, 3);
    for (const auto& study : {study_of({early, late}), study_of({late, early, late}), study_of({late})}) {
        EXPECT_THAT(names(study.mistakes()), ElementsAre("04-b", "04-a"));
        EXPECT_EQ(study.mistakes()[1].wrong, 1);
        EXPECT_EQ(study.accuracy().whole, (Hits{1, 3}));
        EXPECT_THAT(study.days(), ElementsAre(DayWork{first_day, 1, {1, 3}}));
    }
}

TEST(Study, OfTwoStatesOfARoundTheLongerOneCounts) {
    const auto shorter = round_of("r", noon(0), {{"04-a", How::wrong}});
    const auto longer = round_of("r", noon(3), {{"05-a", How::wrong}, {"05-b"}});
    for (const auto& study : {study_of({shorter, longer}), study_of({longer, shorter})}) {
        EXPECT_THAT(names(study.due(first_day + 100)), ElementsAre("05-a", "05-b"));
        EXPECT_EQ(study.memory({"04-a"}), std::nullopt);
        EXPECT_EQ(study.days().size(), 1U);
    }
}

// All that a study says, at several days.
struct Everything {
    explicit Everything(const Study& study)
        : mistakes(study.mistakes()),
          mastery(study.mastery(bank())),
          accuracy(study.accuracy()),
          days(study.days()),
          scores(study.scores()) {
        for (const auto& id : pool) memories.push_back(study.memory({id}));
        for (int day = 0; day < 60; day += 7) due.push_back(study.due(first_day + day));
    }
    bool operator==(const Everything&) const = default;

    std::vector<Mistake> mistakes;
    BankMastery mastery;
    Accuracy accuracy;
    std::vector<DayWork> days;
    std::vector<Score> scores;
    std::vector<std::optional<Memory>> memories;
    std::vector<std::vector<QuestionId>> due;
};

std::size_t below(std::size_t n) { return static_cast<std::size_t>(any(0, static_cast<int>(n))); }

Round any_round(int number) {
    std::vector<Did> all;
    const auto first = below(pool.size());
    for (std::size_t i = 0, count = 1 + below(4); i < count; ++i)
        all.push_back({pool[(first + i) % pool.size()], static_cast<How>(below(5))});
    // Several rounds at the same moment, so that ties are there too.
    return round_of("r" + std::to_string(number), noon(static_cast<int>(below(20))), all,
                    below(all.size() + 1));
}

std::vector<Round> any_rounds() {
    std::vector<Round> rounds;
    for (int i = 0, count = static_cast<int>(below(12)); i < count; ++i) rounds.push_back(any_round(i));
    return rounds;
}

std::vector<Round> in_any_order(std::vector<Round> rounds) {
    for (std::size_t i = rounds.size(); i > 1; --i) std::swap(rounds[i - 1], rounds[below(i)]);
    return rounds;
}

// The round as it was some events ago.
Round earlier_state(const Round& round) {
    Round again(round.head());
    for (std::size_t i = 0, count = below(round.log().size() + 1); i < count; ++i)
        again.apply(round.log()[i]);
    return again;
}

RC_GTEST_PROP(Study, IsTheSameInWhateverOrderRoundsAreAdded, ()) {
    const auto rounds = any_rounds();
    RC_ASSERT(Everything(study_of(rounds)) == Everything(study_of(in_any_order(rounds))));
}

RC_GTEST_PROP(Study, AddingARoundAgainOrWhileItWentOnChangesNothing, ()) {
    const auto rounds = any_rounds();
    auto more = rounds;
    for (const auto& round : rounds) {
        if (below(2) == 0) more.push_back(round);
        if (below(2) == 0) more.push_back(earlier_state(round));
    }
    RC_ASSERT(Everything(study_of(rounds)) == Everything(study_of(in_any_order(more))));
}

RC_GTEST_PROP(Study, WhatItSaysHangsTogether, ()) {
    const auto study = study_of(any_rounds());
    for (const auto& mistake : study.mistakes()) {
        RC_ASSERT(mistake.open && mistake.wrong > 0);
        RC_ASSERT(mistake.right_in_a_row < rights_to_leave);
        RC_ASSERT(study.mastery(mistake.question) < 1);
        RC_ASSERT(mistake.last_day() <= study.memory(mistake.question)->last);
    }
    for (const auto& id : study.due(first_day + 10)) RC_ASSERT(study.memory(id)->last < first_day + 10);
    Hits sum;
    for (const auto& day : study.days()) {
        sum.right += day.hits.right;
        sum.tries += day.hits.tries;
    }
    RC_ASSERT(sum == study.accuracy().whole);
    const auto mastery = study.mastery(bank()).whole;
    RC_ASSERT(mastery.value >= 0 && mastery.value <= 1);
    RC_ASSERT(mastery.mastered <= mastery.met && mastery.met <= mastery.questions);
}

// Two thousand rounds of ten, newest first as a store lists them.
TEST(Study, FoldsTwentyThousandTries) {
    std::vector<Did> all(10);
    Study study;
    for (int number = 1999; number >= 0; --number) {
        for (int i = 0; i < 10; ++i)
            all[static_cast<std::size_t>(i)] = {"04-" + std::to_string((number * 7 + i) % 500),
                                                static_cast<How>((number + i * 3) % 5)};
        study.add(round_of("r" + std::to_string(number), noon(number / 4), all));
    }
    EXPECT_EQ(study.accuracy().whole.tries, 20'000);
    EXPECT_EQ(study.days().size(), 500U);
    EXPECT_FALSE(study.mistakes().empty());
    EXPECT_FALSE(study.due(first_day + 600).empty());
}

}  // namespace
}  // namespace qingwen
