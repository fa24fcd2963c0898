#include <gtest/gtest.h>

#include "support/bank_maker.h"
#include "support/stage.h"
#include "ui/screen.h"

namespace qingwen {
namespace {

template <class Wanted>
const Wanted* sent(const std::vector<Action>& actions) {
    for (const auto& action : actions)
        if (const auto* found = std::get_if<Wanted>(&action)) return found;
    return nullptr;
}

class SearchScreen : public testing::Test {
protected:
    explicit SearchScreen(int questions = 300)
        : stage_(Library(assemble(bank_maker::parts(questions, Seed{5})).bank,
                         {{{"practice"}, {"练习", "Practice"}, {}, {.draws = {{}}}, {}}})) {
        stage_.act(act::Open{Screen::search});
        settle();
    }
    void settle() { stage_.settle(); }
    void look_for(const std::string& words) {
        stage_.act(act::Search{{.words = words}});
        settle();
    }
    void press(Key key) {
        static_cast<void>(screen_.key(stage_.view(), key));
        for (int i = 0; i < 3; ++i) static_cast<void>(screen_.frame(stage_.view()));
    }
    [[nodiscard]] std::size_t rows() const {
        return static_cast<std::size_t>(std::ranges::count_if(
            screen_.drawn().all(), [](const Drawn& one) { return one.id.starts_with("found-"); }));
    }

    Stage stage_;
    ScreenTest screen_;
};

TEST_F(SearchScreen, TypingLooksForWhatIsTyped) {
    static_cast<void>(screen_.click(stage_.view(), "search-words"));
    ImGui::GetIO().AddInputCharactersUTF8("礼品");
    const auto typed = screen_.frame(stage_.view());
    ASSERT_TRUE(sent<act::Search>(typed));
    EXPECT_EQ(sent<act::Search>(typed)->wish.words, "礼品");
}

TEST_F(SearchScreen, ARowOpensItsQuestionAndArrowsGoOn) {
    look_for("礼品");
    const auto opened = screen_.click(stage_.view(), "found-1");
    ASSERT_TRUE(sent<act::ShowFound>(opened));
    EXPECT_EQ(sent<act::ShowFound>(opened)->place, 1);
    stage_.act(act::ShowFound{1});
    EXPECT_EQ(sent<act::ShowFound>(screen_.key(stage_.view(), Key::right))->place, 2);
    EXPECT_EQ(sent<act::ShowFound>(screen_.key(stage_.view(), Key::left))->place, 0);
    EXPECT_EQ(sent<act::ShowFound>(screen_.key(stage_.view(), Key::escape))->place, -1);
}

TEST_F(SearchScreen, SaysWhatToDoWhereNothingIsFound) {
    stage_.act(act::Search{{.words = "区块链", .kind = Kind::single}});
    settle();
    const auto all = screen_.click(stage_.view(), "clear-filters");
    EXPECT_TRUE(screen_.drawn().says("Nothing was found"));
    EXPECT_FALSE(screen_.drawn().control("practise"));
    ASSERT_TRUE(sent<act::Search>(all));
    EXPECT_FALSE(sent<act::Search>(all)->wish.kind);
    EXPECT_EQ(sent<act::Search>(all)->wish.words, "区块链");
}

TEST_F(SearchScreen, AFilterIsChosenFromItsList) {
    EXPECT_EQ(sent<act::ChooseFilter>(screen_.click(stage_.view(), "filter-kind"))->filter,
              SearchFilter::kind);
    stage_.act(act::ChooseFilter{SearchFilter::kind});
    const auto chosen = screen_.click(stage_.view(), "choice-2");
    ASSERT_TRUE(sent<act::Search>(chosen));
    EXPECT_EQ(sent<act::Search>(chosen)->wish.kind, Kind::multiple);
    EXPECT_FALSE(sent<act::ChooseFilter>(screen_.key(stage_.view(), Key::escape))->filter);
}

TEST_F(SearchScreen, TabLeavesTheFieldAndArrowsGoDownFromIt) {
    static_cast<void>(screen_.click(stage_.view(), "search-words"));
    ASSERT_TRUE(ImGui::GetIO().WantTextInput);
    press(Key::down);
    EXPECT_FALSE(ImGui::GetIO().WantTextInput);
    EXPECT_TRUE(screen_.at("found-0"));
    EXPECT_TRUE(sent<act::ShowFound>(screen_.key(stage_.view(), Key::enter)));
    press(Key::up);
    EXPECT_TRUE(ImGui::GetIO().WantTextInput);
}

class LongList : public SearchScreen {
protected:
    LongList() : SearchScreen(20'000) {}
};

TEST_F(LongList, DrawsOnlyTheRowsInView) {
    ASSERT_EQ(stage_.view().search.found.size(), 20'000U);
    static_cast<void>(screen_.frame(stage_.view()));
    EXPECT_GT(rows(), 3U);
    EXPECT_LT(rows(), 12U);
    EXPECT_LT(screen_.drawn().all().size(), 100U);
}

TEST_F(LongList, IsWalkedThroughFromEndToEndByKeys) {
    static_cast<void>(screen_.frame(stage_.view()));
    for (int i = 0; i < 30 && !screen_.at("found-0"); ++i) press(Key::tab);
    ASSERT_TRUE(screen_.at("found-0"));
    for (int i = 0; i < 20; ++i) press(Key::down);
    EXPECT_TRUE(screen_.at("found-20"));
    press(Key::page_down);
    EXPECT_TRUE(screen_.drawn().control("found-22")) << "a page on, and drawn";
    press(Key::end);
    ASSERT_TRUE(screen_.at("found-19999"));
    const auto* last = screen_.drawn().control("found-19999");
    ASSERT_TRUE(last);
    EXPECT_LE(last->rect.bottom(), last->clip.bottom() + 1) << "scrolled to";
    EXPECT_GE(last->rect.y, last->clip.y);
    EXPECT_EQ(sent<act::ShowFound>(screen_.key(stage_.view(), Key::enter))->place, 19'999);
    press(Key::home);
    EXPECT_TRUE(screen_.at("found-0"));
}

// What a frame draws does not grow with the bank: the lists of home, the card of a round and its result.
class LargeBank : public testing::Test {
protected:
    static std::vector<Part> chapters() {
        bank_maker::Maker maker(Seed{7});
        std::vector<Part> parts;
        for (int chapter = 0; chapter < 500; ++chapter) {
            parts.push_back(maker.part(chapter % 99 + 1, chapter * 40, 40));
            auto& part = parts.back();
            part.chapter.id = {std::to_string(1000 + chapter)};
            part.cases.clear();
            for (auto& question : part.questions) {
                question.chapter = part.chapter.id;
                question.case_id = {};
            }
        }
        return parts;
    }
    LargeBank()
        : stage_(Library(assemble(chapters()).bank,
                         {{{"exam"},
                           {"考试", "Exam"},
                           {},
                           {.draws = {{}}},
                           consistent({.feedback = Feedback::at_end, .go_back = true})}})) {}
    std::size_t drawn() {
        static_cast<void>(screen_.frame(stage_.view()));
        static_cast<void>(screen_.frame(stage_.view()));
        return screen_.drawn().all().size();
    }
    Stage stage_;
    ScreenTest screen_;
};

TEST_F(LargeBank, NoScreenDrawsMoreThanAPersonSees) {
    EXPECT_EQ(stage_.view().home.questions, 20'000);
    EXPECT_LT(drawn(), 150U) << "home";
    stage_.act(act::Start{{"exam"}});
    ASSERT_EQ(stage_.view().round.round->size(), 20'000);
    EXPECT_LT(drawn(), 150U) << "a question";
    stage_.act(act::ShowCard{});
    EXPECT_LT(drawn(), 500U) << "the card";
    EXPECT_TRUE(screen_.drawn().control("cell-0"));
    EXPECT_FALSE(screen_.drawn().control("cell-19999"));
    stage_.act(act::ShowCard{false});
    stage_.act(act::AskToHandIn{});
    stage_.act(act::HandIn{});
    ASSERT_EQ(stage_.view().screen, Screen::result);
    ASSERT_EQ(stage_.view().result.missed.size(), 20'000U);
    EXPECT_LT(drawn(), 150U) << "the result";
}

}  // namespace
}  // namespace qingwen
