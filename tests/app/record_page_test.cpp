#include "app/record_page.h"

#include <gmock/gmock.h>

#include "app/record_words.h"
#include "study/rounds.h"
#include "support/bank_of.h"

namespace qingwen {
namespace {

using sample::Did;
using sample::first_day;
using sample::How;
using sample::noon;
using sample::round_of;
using testing::ElementsAre;
using testing::Field;

const Library& library() {
    static const Library library(sample::bank_of(sample::singles(5)),
                                 {{{"timed"}, {"计时", "Timed"}, {}, {.draws = {{}}}, {}},
                                  {{"challenge"}, {"挑战", "Challenge"}, {}, {.draws = {{}}}, {.lives = 1}}});
    return library;
}

Learning learnt(const std::vector<Round>& rounds) {
    Learning learning;
    for (const auto& round : rounds) learning.add(round, library());
    return learning;
}

// Right ones, then a mistake that ends it.
Round run_of(const std::string& id, int day, int right) {
    std::vector<Question> questions;
    for (int i = 0; i <= right; ++i) questions.push_back(sample::studied("04-" + std::to_string(i)));
    Round round({{id}, {"p"}, {"challenge"}, "", {.lives = 1}, sample::paper(questions)});
    int seq = 0;
    const auto happen = [&](EventBody body) {
        const Wall wall{noon(day).utc_ms + seq * 1000, 480};
        EXPECT_FALSE(round.apply({{id + std::to_string(seq)}, seq, {{seq * 1000}, wall}, std::move(body)}));
        ++seq;
    };
    happen(Started{});
    for (int i = 0; i <= right; ++i) {
        if (i > 0) happen(WentOn{});
        happen(Answered{i, sample::answer_of(i < right ? How::right : How::wrong)});
    }
    happen(Finished{Ending::lost});
    return round;
}

TEST(RecordPage, IsEmptyBeforeTheFirstRound) {
    const auto page = record_page({}, library(), first_day);
    EXPECT_EQ(page.rounds, 0);
    EXPECT_TRUE(page.list.empty());
    EXPECT_FALSE(page.best);
    EXPECT_EQ(page.questions, 5);
    EXPECT_EQ(page.days_in_a_row, 0);
}

TEST(RecordPage, ShowsTheNewestRoundFirstAndTheMarksOldestFirst) {
    const auto page = record_page(learnt({round_of("b", noon(1), {{"04-a"}, {"04-b", How::wrong}}),
                                          round_of("a", noon(0), {{"04-a"}})}),
                                  library(), first_day + 1);
    ASSERT_EQ(page.list.size(), 2U);
    EXPECT_EQ(page.list[0].line.id.text, "b");
    EXPECT_EQ(page.list[0].mode, library().mode({"timed"}));
    EXPECT_EQ(page.list[0].day, first_day + 1);
    EXPECT_THAT(page.marks, ElementsAre(Field(&RecordedMark::mark, 100), Field(&RecordedMark::mark, 50)));
    EXPECT_EQ(page.hits, (Hits{2, 3}));
    EXPECT_EQ(page.days_in_a_row, 2);
}

TEST(RecordPage, DaysBeginOnAMondayAndEndToday) {
    for (int i = 0; i < 7; ++i) {
        const Day today = first_day + i;  // a Monday and the days after it
        const auto page = record_page(learnt({round_of("a", noon(i), {{"04-a"}})}), library(), today);
        EXPECT_EQ(page.days.size(), 7U * (recorded_weeks - 1) + 1 + static_cast<std::size_t>(i));
        EXPECT_EQ((page.days.front().day.number + 3) % 7, 0) << "a Monday";
        EXPECT_EQ(page.days.back().day, today);
        EXPECT_EQ(page.days.back().hits.tries, 1);
        EXPECT_EQ(page.days.back().rounds, 1);
    }
}

TEST(RecordPage, CountsDaysInARowUpToTodayOrYesterday) {
    const auto learning = learnt({round_of("a", noon(0), {{"04-a"}}), round_of("b", noon(2), {{"04-a"}}),
                                  round_of("c", noon(3), {{"04-a"}})});
    const auto on = [&](int day) { return record_page(learning, library(), first_day + day).days_in_a_row; };
    EXPECT_EQ(on(3), 2);
    EXPECT_EQ(on(4), 2);
    EXPECT_EQ(on(5), 0);
}

TEST(RecordPage, KeepsTheBestRunAndTheDayItWasFirstReached) {
    const auto page =
        record_page(learnt({run_of("a", 0, 2), run_of("b", 1, 4), run_of("c", 2, 4), run_of("d", 3, 1)}),
                    library(), first_day + 3);
    ASSERT_TRUE(page.best);
    EXPECT_EQ(page.best->run, 4);
    EXPECT_EQ(page.best->day, first_day + 1);
    EXPECT_TRUE(page.marks.empty()) << "a run is no mark";
    EXPECT_EQ(page.list[0].line.questions, 2) << "what it never came to is not counted";
}

TEST(RecordPage, NamesChaptersTheBankHasNoMore) {
    const auto page =
        record_page(learnt({round_of("a", noon(0), {{"99-x"}, {"04-a"}})}), library(), first_day);
    ASSERT_EQ(page.chapters.size(), 2U);
    EXPECT_EQ(page.chapters[0].chapter, "第 04 篇");
    EXPECT_EQ(page.chapters[1].chapter, "99");
}

TEST(Compared, LooksAtEarlierRoundsOfTheSameModeAndTitle) {
    const auto learning =
        learnt({round_of("a", noon(0), {{"04-a"}}), round_of("b", noon(1), {{"04-a"}, {"04-b", How::wrong}}),
                round_of("c", noon(2), {{"04-a"}}), run_of("d", 3, 4)});
    const auto of = [&](const char* id) { return compared(learning.lines(), learning.lines().at({id})); };
    EXPECT_EQ(of("a"), Compared{});
    EXPECT_EQ(of("b"), (Compared{100, 100}));
    EXPECT_EQ(of("c"), (Compared{50, 100}));
    EXPECT_EQ(of("d"), Compared{}) << "another mode";
}

TEST(Compared, LeavesOutWhatWasLeft) {
    sample::Playing left("a", sample::questions_of({{"04-a"}, {"04-b"}}), noon(0));
    left.meet(How::right);
    left.happen(Finished{Ending::left});
    const auto learning = learnt({left.round(), round_of("b", noon(1), {{"04-a"}})});
    EXPECT_EQ(compared(learning.lines(), learning.lines().at({"b"})), Compared{});
}

TEST(Compared, TellsANewBestRun) {
    const auto learning = learnt({run_of("a", 0, 2), run_of("b", 1, 4), run_of("c", 2, 3)});
    const auto words = [&](const char* id) {
        const auto& line = learning.lines().at({id});
        return compared_words(line, compared(learning.lines(), line));
    };
    EXPECT_EQ(words("a"), "");
    EXPECT_EQ(words("b"), "+2 against last time  ·  a new best; before: 2");
    EXPECT_EQ(words("c"), "−1 against last time  ·  best so far 4");
}

}  // namespace
}  // namespace qingwen
