// The screens of a table: what the keys of seats and presenter send.
#include <gtest/gtest.h>

#include "support/table_scenes.h"
#include "ui/screen.h"

namespace qingwen {
namespace {

using table_scenes::does;

class TableScreens : public testing::Test {
protected:
    TableScreens()
        : stage_(std::make_shared<const Library>(
              Library::load({{QINGWEN_SOURCE "/questions"}, QINGWEN_SOURCE "/assets/modes"}))) {}

    template <class What>
    static std::optional<What> sent(const std::vector<Action>& actions) {
        for (const auto& action : actions)
            if (const auto* at = std::get_if<act::AtTable>(&action))
                if (const auto* what = std::get_if<What>(&at->what)) return *what;
        return std::nullopt;
    }
    std::vector<Action> key(Key key) { return screen_.key(stage_.view(), key); }
    [[nodiscard]] const Table& table() const { return *stage_.view().table.table; }

    Stage stage_;
    ScreenTest screen_;
};

TEST_F(TableScreens, TheSetUpAsksHowManyAndBegins) {
    stage_.act(act::Start{{"duel"}});
    EXPECT_EQ(sent<act::table::Seats>(screen_.click(stage_.view(), "seats-4"))->count, 4);
    EXPECT_TRUE(screen_.drawn().control("seat-name-1"));
    EXPECT_TRUE(sent<act::table::Begin>(key(Key::enter)));
    EXPECT_TRUE(sent<act::table::Home>(key(Key::escape)));
}

TEST_F(TableScreens, EverySeatHasKeysOfItsOwn) {
    table_scenes::begin(stage_, "duel", 4);
    for (const auto& [key_, seat, place] :
         {std::tuple{Key::q, 0, 0}, {Key::w, 0, 1}, {Key::i, 1, 1}, {Key::z, 2, 0}, {Key::left, 3, 0}}) {
        const auto answer = sent<act::table::Answer>(key(key_));
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->seat, seat);
        EXPECT_EQ(answer->place, place);
    }
    EXPECT_EQ(sent<act::table::Answer>(screen_.click(stage_.view(), "answer-2-1"))->seat, 2);
}

TEST_F(TableScreens, WhatASeatChoseStaysHiddenUntilAllHaveAnswered) {
    table_scenes::duel_asked(stage_, 3);
    static_cast<void>(screen_.frame(stage_.view()));
    EXPECT_TRUE(screen_.drawn().says("answered"));
    EXPECT_FALSE(screen_.drawn().says("right"));
    EXPECT_FALSE(screen_.drawn().control("answer-0-0"));
    EXPECT_TRUE(screen_.drawn().control("answer-1-0"));
    EXPECT_FALSE(sent<act::table::GoOn>(key(Key::enter)));
    table_scenes::answer(stage_, 1, false);
    table_scenes::answer(stage_, 2, true);
    static_cast<void>(screen_.frame(stage_.view()));
    EXPECT_TRUE(screen_.drawn().says("wrong"));
    EXPECT_TRUE(screen_.drawn().says(table().item(1).question.why.substr(0, 12)));
    EXPECT_TRUE(sent<act::table::GoOn>(key(Key::enter)));
}

TEST_F(TableScreens, ThePresenterOpensRulesAndTakesBack) {
    table_scenes::stage_early(stage_);
    EXPECT_TRUE(sent<act::table::GoOn>(key(Key::enter)));
    EXPECT_EQ(sent<act::table::Press>(key(Key::d2))->seat, 1);
    EXPECT_TRUE(sent<act::table::Undo>(key(Key::u)));
    does(stage_, act::table::GoOn{});
    does(stage_, act::table::Press{1});
    EXPECT_FALSE(sent<act::table::Press>(key(Key::d1))) << "another team has it";
    EXPECT_TRUE(sent<act::table::Rule>(key(Key::r))->right);
    EXPECT_FALSE(sent<act::table::Rule>(key(Key::w))->right);
    EXPECT_EQ(sent<act::table::Pick>(key(Key::b))->place, 1);
}

TEST_F(TableScreens, ATeamStakesOrPassesByKey) {
    table_scenes::stage_to(stage_, 4, Section::Kind::risk);
    EXPECT_EQ(sent<act::table::Stake>(key(Key::d2))->points, 20);
    EXPECT_EQ(sent<act::table::Stake>(screen_.click(stage_.view(), "stake-2"))->points, 30);
    EXPECT_TRUE(sent<act::table::Pass>(key(Key::d0)));
}

TEST_F(TableScreens, LeavingAsksAndEscapeStays) {
    table_scenes::begin(stage_, "duel", 2);
    EXPECT_TRUE(sent<act::table::AskToLeave>(key(Key::escape)));
    does(stage_, act::table::AskToLeave{});
    EXPECT_FALSE(sent<act::table::Answer>(key(Key::q))) << "under the question nobody answers";
    EXPECT_FALSE(sent<act::table::AskToLeave>(key(Key::escape))->on);
    EXPECT_TRUE(sent<act::table::LeaveForLater>(screen_.click(stage_.view(), "leave-later")));
}

TEST_F(TableScreens, AKeyThatComesTooLateMovesNothing) {
    table_scenes::duel_told(stage_, 4);
    EXPECT_TRUE(key(Key::right).empty());
    EXPECT_TRUE(sent<act::table::GoOn>(key(Key::enter))) << "nothing else has the focus";
}

struct Size {
    float w, h;
    int percent;
};

class EveryTable : public testing::TestWithParam<Size> {};

TEST_P(EveryTable, KeepsItsControlsReachable) {
    const auto [w, h, percent] = GetParam();
    const auto library = std::make_shared<const Library>(
        Library::load({{QINGWEN_SOURCE "/questions"}, QINGWEN_SOURCE "/assets/modes"}));
    for (const auto& row : table_scenes::rows) {
        Stage stage(library);
        stage.act(act::Prefer{{.text_percent = percent}});
        row.steps(stage);
        ScreenTest screen;
        screen.resize(w, h);
        static_cast<void>(screen.frame(stage.view()));
        static_cast<void>(screen.frame(stage.view()));
        for (const auto& one : screen.drawn().all()) {
            const auto where = std::string(row.name) + ": " + one.id + one.label;
            EXPECT_LE(one.rect.right(), w + 1) << where;
            if (one.what != Drawn::What::control) continue;
            EXPECT_GE(one.rect.w, 43.5F) << where;
            EXPECT_GE(one.rect.h, 43.5F) << where;
            EXPECT_TRUE(one.clip.h < h || one.rect.bottom() <= h + 0.5F) << where;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Sizes, EveryTable,
                         testing::Values(Size{800, 600, 100}, Size{800, 600, 200}, Size{1280, 720, 100},
                                         Size{1280, 720, 200}, Size{1920, 1080, 100}, Size{1920, 1080, 200},
                                         Size{720, 1280, 150}));

}  // namespace
}  // namespace qingwen
