#include <gmock/gmock.h>

#include "base/file.h"
#include "support/folder.h"
#include "support/stage.h"

namespace qingwen {
namespace {

class DeskPlayers : public testing::Test {
protected:
    void play(bool right) {
        stage_.begin();
        while (stage_.view().screen == Screen::round) {
            stage_.answer(right);
            stage_.act(act::GoOn{});
        }
        stage_.act(act::GoHome{});
    }
    void ask(PlayerAsk what, const PlayerId& who = {}, const std::string& text = {}) {
        stage_.act(act::Open{Screen::players});
        stage_.act(act::AskPlayer{what, who});
        if (!text.empty()) stage_.act(act::TypePlayer{text});
    }
    void done(PlayerAsk what, const PlayerId& who, const std::string& text) {
        ask(what, who, text);
        stage_.act(act::ConfirmPlayer{});
    }
    [[nodiscard]] PlayersView players() {
        stage_.act(act::Open{Screen::players});
        return stage_.view().players;
    }
    [[nodiscard]] int rounds() {
        stage_.act(act::Open{Screen::record});
        return stage_.view().record.page->rounds;
    }

    Stage stage_{sample::questions()};
};

TEST_F(DeskPlayers, NobodySeesWhatAnotherLookedFor) {
    stage_.act(act::Open{Screen::search});
    stage_.act(act::Search{{.words = "理念"}});
    ASSERT_EQ(stage_.view().search.wish.words, "理念");
    done(PlayerAsk::add, {}, "王芳");
    ask(PlayerAsk::play, players().rows.at(1).id);
    stage_.act(act::Open{Screen::search});
    EXPECT_TRUE(stage_.view().search.wish.words.empty());
}

TEST_F(DeskPlayers, EachSeesOnlyTheirOwn) {
    play(false);
    EXPECT_EQ(rounds(), 1);
    done(PlayerAsk::add, {}, "王芳");
    const auto wang = players().rows.at(1).id;
    ask(PlayerAsk::play, wang);
    EXPECT_EQ(stage_.view().screen, Screen::home) << "who has no record is not asked about";
    EXPECT_EQ(stage_.view().home.player, "王芳");
    EXPECT_EQ(stage_.view().home.mistakes, 0);
    EXPECT_EQ(rounds(), 0);
    stage_.act(act::Open{Screen::home});
    stage_.begin();
    stage_.answer(true);
    stage_.act(act::LeaveForLater{});
    EXPECT_TRUE(stage_.view().home.unfinished);
    ask(PlayerAsk::play, {"p"});
    ASSERT_EQ(stage_.view().players.ask, PlayerAsk::play) << "a record is not shown without asking";
    EXPECT_TRUE(stage_.view().players.has_record);
    stage_.act(act::ConfirmPlayer{});
    EXPECT_EQ(stage_.view().screen, Screen::home);
    EXPECT_FALSE(stage_.view().home.unfinished);
    EXPECT_EQ(rounds(), 1);
}

TEST_F(DeskPlayers, AForeignRoundIsNotOpened) {
    play(true);
    stage_.act(act::Open{Screen::record});
    const auto id = stage_.view().record.page->list.at(0).line.id;
    done(PlayerAsk::add, {}, "王芳");
    ask(PlayerAsk::play, players().rows.at(1).id);
    stage_.act(act::Open{Screen::record});
    stage_.act(act::OpenRound{id});
    EXPECT_EQ(stage_.view().screen, Screen::record);
}

TEST_F(DeskPlayers, APinIsAskedForAndAWrongOneChangesNothing) {
    done(PlayerAsk::set_pin, {"p"}, "2468");
    EXPECT_TRUE(players().rows.at(0).pin);
    done(PlayerAsk::add, {}, "王芳");
    ask(PlayerAsk::play, players().rows.at(1).id);
    done(PlayerAsk::play, {"p"}, "1357");
    EXPECT_EQ(stage_.view().players.refused, PlayerRefusal::wrong_pin);
    EXPECT_EQ(stage_.view().players.typed, "") << "the next try begins anew";
    stage_.act(act::TypePlayer{"2468"});
    EXPECT_FALSE(stage_.view().players.refused);
    stage_.act(act::ConfirmPlayer{});
    EXPECT_EQ(stage_.view().screen, Screen::home);
    EXPECT_EQ(stage_.view().home.player, "");
}

TEST_F(DeskPlayers, OnlyWhoPlaysGetsANameOrAPin) {
    done(PlayerAsk::add, {}, "王芳");
    const auto wang = players().rows.at(1).id;
    for (const auto what : {PlayerAsk::rename, PlayerAsk::set_pin}) {
        ask(what, wang);
        EXPECT_EQ(stage_.view().players.ask, PlayerAsk::nothing);
    }
    ask(PlayerAsk::remove, {"p"});
    EXPECT_EQ(stage_.view().players.ask, PlayerAsk::nothing) << "who plays stays on the list";
    done(PlayerAsk::remove, wang, {});
    EXPECT_EQ(players().rows.size(), 1U);
}

TEST(DeskAtStart, NobodyPlaysBeforeThePin) {
    auto book = PlayerBook({"p"});
    ASSERT_FALSE(book.set_pin({"p"}, "2468"));
    ASSERT_FALSE(book.add("王芳", {"p-1"}));
    MemoryStore store;
    HandClock clock{{{10'000}, {1'795'411'800'000, 480}}};
    const auto library = std::make_shared<const Library>(
        sample::bank_of(sample::questions()), std::vector<Mode>{{{"timed"}, {}, {}, {.draws = {{}}}}});
    Desk desk({.library = library,
               .store = store,
               .ids = IdMaker(Seed{1}),
               .player = {"p"},
               .preferences = {},
               .book = book},
              clock.now());
    const auto act = [&](const Action& action) {
        clock.advance(seconds(1));
        desk.act(action, clock.now());
        desk.tick(clock.now());
        return desk.view(clock.now());
    };
    for (const Action& action :
         {Action(act::Open{Screen::home}), Action(act::Open{Screen::record}), Action(act::Start{{"timed"}}),
          Action(act::AskPlayer{}), Action(act::AskPlayer{PlayerAsk::set_pin, {"p"}})}) {
        const auto view = act(action);
        EXPECT_EQ(view.screen, Screen::players);
        EXPECT_TRUE(view.players.locked);
        EXPECT_EQ(desk.next(clock.now()), std::nullopt) << "nothing of the record is read";
    }
    act(act::AskPlayer{PlayerAsk::play, {"p"}});
    act(act::TypePlayer{"2468"});
    EXPECT_EQ(act(act::ConfirmPlayer{}).screen, Screen::home);
}

TEST(DeskRecord, AnOldRoundOpensAndLeadsBack) {
    Stage stage{sample::questions()};
    for (const bool right : {true, false}) {
        stage.begin();
        while (stage.view().screen == Screen::round) {
            stage.answer(right);
            stage.act(act::GoOn{});
        }
        EXPECT_EQ(stage.view().result.compared, right ? Compared{} : (Compared{100, 100}));
        stage.act(act::GoHome{});
    }
    stage.act(act::Open{Screen::record});
    const auto list = stage.view().record.page->list;
    ASSERT_EQ(list.size(), 2U);
    stage.act(act::OpenRound{list.at(1).line.id});
    ASSERT_EQ(stage.view().screen, Screen::result);
    EXPECT_TRUE(stage.view().result.past);
    EXPECT_EQ(stage.view().result.tally.mark(), 100);
    EXPECT_EQ(stage.view().result.compared, Compared{}) << "as it was then";
    stage.act(act::Review{2});
    EXPECT_EQ(stage.view().review.item, 2);
    stage.act(act::BackToResult{});
    stage.act(act::BackToRecord{});
    EXPECT_EQ(stage.view().screen, Screen::record);
    stage.act(act::OpenRound{list.at(0).line.id});
    stage.act(act::OnlyMistakes{});
    ASSERT_EQ(stage.view().screen, Screen::round);
    EXPECT_EQ(stage.view().round.round->phase(), Phase::asking);
}

TEST(DeskRecord, ExportsAndSaysWhereTo) {
    const sample::Folder folder;
    MemoryStore store;
    HandClock clock{{{10'000}, {1'795'411'800'000, 480}}};
    const auto library =
        std::make_shared<const Library>(sample::bank_of(sample::questions()), std::vector<Mode>{});
    Desk desk({.library = library,
               .store = store,
               .ids = IdMaker(Seed{1}),
               .player = {"me"},
               .preferences = {},
               .data = folder.path()},
              clock.now());
    const auto act = [&](const Action& action) {
        clock.advance(seconds(1));
        desk.act(action, clock.now());
        desk.tick(clock.now());
    };
    act(act::Open{Screen::record});
    act(act::ExportRecord{});
    const auto exported = desk.view(clock.now()).record.exported;
    ASSERT_TRUE(exported && exported->ok());
    EXPECT_EQ(exported->value(), folder / "export" / "qingwen-record-2026-11-23.csv");
    EXPECT_THAT(read_file(exported->value(), 10'000).value(), testing::StartsWith("\xEF\xBB\xBF"
                                                                                  "Date,"));
}

}  // namespace
}  // namespace qingwen
