#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/search_page.h"
#include "support/bank_maker.h"
#include "support/bank_of.h"
#include "support/stage.h"

namespace qingwen {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(SearchWords, AreFoldedAndApartByAnyWhiteSpace) {
    EXPECT_THAT(search_words("  不敢腐　ＡＢＣ\t不敢腐 "), ElementsAre("不敢腐", "abc"));
    EXPECT_THAT(search_words(" 　"), IsEmpty());
}

TEST(SearchText, IsFoundInEveryFieldAndNotOverTheirBorders) {
    auto question = sample::question("q", sample::single());
    question.ask = "哪一种 文化是核心？";
    question.why = "Because of ARTICLE four";
    question.tags = {"三不"};
    question.cite = Cite{4, {5}, {"核心和主体"}};
    const SearchText text(question);
    for (const auto* const typed :
         {"文化是核心", "物质形态", "becauseof article", "三不", "核心和主体", "核心 三不"})
        EXPECT_TRUE(text.has(search_words(typed), true)) << typed;
    for (const auto* const typed : {"核心？理念", "文化 腐败", "三不核心"})
        EXPECT_FALSE(text.has(search_words(typed), true)) << typed;
}

TEST(SearchText, KeepsToItselfWhatGivesTheAnswerAway) {
    auto question = sample::question("q", Blank{{{"核心"}}});
    question.ask = "理念文化是____。";
    question.why = "原文如此。";
    const SearchText text(question);
    EXPECT_TRUE(text.has(search_words("理念"), false));
    EXPECT_FALSE(text.has(search_words("核心"), false));
    EXPECT_FALSE(text.has(search_words("原文"), false));
    EXPECT_TRUE(text.has(search_words("核心 原文"), true));
}

std::vector<std::string> marked(std::string_view text, std::string_view typed) {
    std::vector<std::string> all;
    for (const auto& mark : marks_in(text, search_words(typed)))
        all.emplace_back(text.substr(mark.begin, mark.end - mark.begin));
    return all;
}

TEST(SearchMarks, StandWhereTheTextHasThem) {
    EXPECT_THAT(marked("不敢腐、不能腐、不想腐", "不能腐"), ElementsAre("不能腐"));
    EXPECT_THAT(marked("ＡｂＣ 与 abc", "abc"), ElementsAre("ＡｂＣ", "abc"));
    EXPECT_THAT(marked("清 廉 文化", "清廉"), ElementsAre("清 廉"));
    EXPECT_THAT(marked("清廉文化建设", "清廉文化 文化建设"), ElementsAre("清廉文化建设"));  // over each other
    EXPECT_THAT(marked("清廉", "腐败"), IsEmpty());
}

TEST(SearchExcerpt, ShowsTheFirstMarkThatWouldBeCutOff) {
    const std::string text = "一二三四五六七八九十甲乙丙丁戊己庚辛";
    EXPECT_EQ(excerpt_of(text, search_words("二三"), 10).text, text);
    const auto moved = excerpt_of(text, search_words("丙丁"), 10);
    EXPECT_EQ(moved.text, "…七八九十甲乙丙丁戊己庚辛");
    ASSERT_EQ(moved.marks.size(), 1U);
    EXPECT_EQ(moved.text.substr(moved.marks[0].begin, moved.marks[0].end - moved.marks[0].begin), "丙丁");
}

const Bank& large_bank() {
    static const Bank bank = assemble(bank_maker::parts(5000, Seed{3})).bank;
    return bank;
}

void settle(SearchPage& page) {
    while (!page.settled()) page.step();
}

std::vector<std::size_t> found_for(const Bank& bank, SearchWish wish) {
    SearchPage page(bank);
    page.wish(std::move(wish));
    settle(page);
    const auto view = page.view();
    return {view.found.begin(), view.found.end()};
}

TEST(SearchPage, WorksInStepsAndShowsWhatItHas) {
    SearchPage page(large_bank());
    page.wish({.words = "礼品"});
    int steps = 0;
    std::size_t before = page.view().found.size();
    for (; page.view().searching; ++steps) {
        page.step();
        EXPECT_GE(page.view().found.size(), before);
        before = page.view().found.size();
    }
    EXPECT_GT(steps, 3);  // 5,000 questions that nobody has read yet
    EXPECT_GT(before, 100U);
    settle(page);
    page.wish({.words = "授信"});
    for (steps = 0; page.view().searching; ++steps) page.step();
    EXPECT_LE(steps, 5);  // that have been read
}

TEST(SearchPage, FindsTheSameTypedOnAsTypedAtOnce) {
    SearchPage page(large_bank());
    for (const auto* const typed : {"礼", "礼品", "礼品登记", "礼品登记 党", "礼品登记 党纪", "礼", ""}) {
        page.wish({.words = typed});
        if (std::string_view(typed) == "礼品") continue;  // typed over in haste
        settle(page);
        const auto view = page.view();
        EXPECT_EQ(std::vector(view.found.begin(), view.found.end()),
                  found_for(large_bank(), {.words = typed}))
            << typed;
    }
}

TEST(SearchPage, HoldsEveryFilterAtOnce) {
    const auto& bank = large_bank();
    const SearchWish wish{"礼品", {"02"}, Kind::single, 2, bank.questions()[1500].tracks.at(0)};
    const auto found = found_for(bank, wish);
    ASSERT_FALSE(found.empty());
    for (const auto at : found) {
        const auto& question = bank.questions()[at];
        EXPECT_EQ(question.chapter.text, "02");
        EXPECT_EQ(question.kind(), Kind::single);
        EXPECT_EQ(question.level, 2);
        EXPECT_THAT(question.tracks, testing::Contains(wish.track));
    }
}

TEST(SearchPage, OffersWhatTheBankHasAndMarksWhatIsChosen) {
    SearchPage page(large_bank());
    page.wish({.words = "礼品", .chapter = {"02"}});
    page.choose_from(SearchFilter::chapter);
    const auto view = page.view();
    ASSERT_EQ(view.choices.size(), 6U);
    EXPECT_TRUE(view.choices[0].wish.chapter.empty());
    EXPECT_TRUE(view.choices[2].chosen);
    EXPECT_EQ(view.choices[3].wish.words, "礼品");
    page.choose_from(SearchFilter::kind);
    EXPECT_EQ(page.view().choices.size(), 1U + kind_count);
    page.wish(page.view().choices[1].wish);
    EXPECT_FALSE(page.view().choosing);
}

TEST(SearchPage, PractisesAtMostThirtyByChanceAndNoneThatIsWithheld) {
    SearchPage page(large_bank());
    settle(page);
    EXPECT_EQ(page.practises(), 30);
    EXPECT_EQ(page.practice(Seed{1})->only.size(), 30U);
    EXPECT_EQ(page.practice(Seed{1})->only, page.practice(Seed{1})->only);
    EXPECT_NE(page.practice(Seed{1})->only, page.practice(Seed{2})->only);
    page.wish({.words = "没有这样的词"});
    settle(page);
    EXPECT_FALSE(page.practice(Seed{1}));

    const Bank few = sample::bank_of(sample::singles(3));
    SearchPage small(few);
    small.withhold({few.questions()[1].id});
    ASSERT_EQ(small.practises(), 2);
    EXPECT_THAT(small.practice(Seed{1})->only, testing::Not(testing::Contains(few.questions()[1].id)));
}

// --- on the desk

Library exam_library() {
    const auto mode = [](const char* id, Rules rules) {
        return Mode{{id}, {id, id}, {}, {.draws = {{.count = 3, .up_to = true}}}, rules};
    };
    return {
        sample::bank_of(sample::singles(5)),
        {mode("timed", {.per_question = seconds(30)}),
         mode("exam", consistent({.feedback = Feedback::at_end, .go_back = true})), mode("practice", {})}};
}

class Searching : public testing::Test {
protected:
    void search(const std::string& words) {
        stage_.act(act::Open{Screen::search});
        stage_.act(act::Search{{.words = words}});
        stage_.settle();
    }
    Stage stage_{exam_library()};
};

TEST_F(Searching, OpensWhatWasFoundAndPractisesItWithoutAClock) {
    search("q3");
    ASSERT_EQ(stage_.view().search.found.size(), 1U);
    stage_.act(act::ShowFound{0});
    ASSERT_TRUE(stage_.view().search.sheet);
    EXPECT_EQ(stage_.view().search.sheet->item->question.id.text, "04-q3");
    stage_.act(act::PractiseFound{});
    const auto view = stage_.view();
    ASSERT_EQ(view.screen, Screen::round);
    EXPECT_EQ(view.round.mode->id.text, "practice");
    EXPECT_EQ(view.round.round->size(), 1);
    EXPECT_EQ(view.round.round->item(0).question.id.text, "04-q3");
    EXPECT_FALSE(view.round.clocks.question);
}

TEST_F(Searching, TellsNoAnswerOfAnExamThatIsNotHandedIn) {
    stage_.act(act::Start{{"exam"}});
    const auto asked = stage_.view().round.round->item(0).question.id.text;
    stage_.act(act::LeaveForLater{});
    search(asked.substr(3));
    ASSERT_EQ(stage_.view().search.found.size(), 1U);
    stage_.act(act::ShowFound{0});
    EXPECT_TRUE(stage_.view().search.sheet->withheld);
    EXPECT_EQ(stage_.view().search.practises, 0);
    search("");
    EXPECT_EQ(stage_.view().search.practises, 2);

    stage_.act(act::Open{Screen::home});
    stage_.act(act::Resume{});
    stage_.act(act::HandIn{});
    stage_.act(act::GoHome{});
    search(asked.substr(3));
    stage_.act(act::ShowFound{0});
    EXPECT_FALSE(stage_.view().search.sheet->withheld);
    EXPECT_EQ(stage_.view().search.practises, 1);
}

TEST_F(Searching, AsksForFramesOnlyUntilAllIsRead) {
    search("");
    const auto now = stage_.clock().now();
    EXPECT_GT(stage_.desk().next(now).value_or(now.mono + seconds(3600)), now.mono + seconds(60));
}

}  // namespace
}  // namespace qingwen
