#include <gtest/gtest.h>

#include "support/stage.h"
#include "ui/screen.h"

namespace qingwen {
namespace {

template <class Wanted>
const Wanted* sent_of(const std::vector<Action>& actions) {
    for (const auto& action : actions)
        if (const auto* found = std::get_if<Wanted>(&action)) return found;
    return nullptr;
}

RecordPage page_of(int rounds) {
    RecordPage page;
    page.rounds = rounds;
    page.hits = {3, 4};
    const Day today{20'780};
    for (int i = 0; i < rounds; ++i)
        page.list.push_back({RoundLine{.id = {std::to_string(i)},
                                       .mode = {"timed"},
                                       .title = "第四章",
                                       .ending = Ending::completed,
                                       .right = 3,
                                       .met = 4,
                                       .questions = 4,
                                       .mark = 75},
                             nullptr, today});
    for (int i = 0; i < 7 * recorded_weeks; ++i)
        page.days.push_back({today + (i + 1 - 7 * recorded_weeks), 1, {1, 2}});
    page.marks = {{today, 60}, {today, 75}};
    return page;
}

class RecordScreen : public testing::Test {
protected:
    static View view_of(const RecordPage& page) {
        View view;
        view.screen = Screen::record;
        view.record.page = &page;
        return view;
    }
    [[nodiscard]] int rows() const {
        int count = 0;
        for (const auto& one : screen_.drawn().all()) count += one.id.starts_with("round-") ? 1 : 0;
        return count;
    }

    ScreenTest screen_;
};

TEST_F(RecordScreen, SaysWhatWillStandHereAndOffersToBegin) {
    const RecordPage page;
    const Mode mode{{"timed"}, {"计时", "Timed"}};
    auto view = view_of(page);
    view.record.start = &mode;
    const auto clicked = screen_.click(view, "record-start");
    ASSERT_TRUE(sent_of<act::Start>(clicked));
    EXPECT_EQ(sent_of<act::Start>(clicked)->mode.text, "timed");
    EXPECT_TRUE(screen_.drawn().says("No round yet."));
}

TEST_F(RecordScreen, WhileTheRecordIsReadItSaysSo) {
    View view;
    view.screen = Screen::record;
    view.record.reading = 0.5;
    static_cast<void>(screen_.frame(view));
    EXPECT_TRUE(screen_.drawn().says("Reading your record"));
}

TEST_F(RecordScreen, ARoundIsAClickAwayAndSoAreADayAndTheExport) {
    screen_.resize(1280, 2400);
    const auto page = page_of(3);
    const auto view = view_of(page);
    const auto row = screen_.click(view, "round-1");
    ASSERT_TRUE(sent_of<act::OpenRound>(row));
    EXPECT_EQ(sent_of<act::OpenRound>(row)->round.text, "1");
    EXPECT_TRUE(sent_of<act::LookAtDay>(screen_.click(view, "record-days")));
    EXPECT_TRUE(sent_of<act::ExportRecord>(screen_.click(view, "export-record")));
    EXPECT_TRUE(sent_of<act::Open>(screen_.key(view, Key::escape)));
}

TEST_F(RecordScreen, ARoundThatIsNotFinishedDoesNotOpen) {
    screen_.resize(1280, 2400);
    auto page = page_of(1);
    page.list[0].line.ending.reset();
    EXPECT_FALSE(sent_of<act::OpenRound>(screen_.click(view_of(page), "round-0")));
    EXPECT_TRUE(screen_.drawn().says("not finished"));
}

TEST_F(RecordScreen, OfTwoThousandRoundsOnlyThoseInSightAreDrawn) {
    const auto page = page_of(2000);
    for (const auto& [high, most] : {std::pair{720.F, 3}, {2400.F, 40}}) {
        screen_.resize(1280, high);
        static_cast<void>(screen_.frame(view_of(page)));
        static_cast<void>(screen_.frame(view_of(page)));
        EXPECT_LE(rows(), most);
    }
    EXPECT_GT(rows(), 10);
}

TEST_F(RecordScreen, TheDaysAreWalkedByArrows) {
    const auto page = page_of(1);
    auto view = view_of(page);
    view.record.day = page.days[100].day;
    for (int i = 0; i < 12; ++i) {
        static_cast<void>(screen_.key(view, Key::tab));
        if (!screen_.at("record-days")) continue;
        const auto moved = screen_.key(view, Key::left);
        if (const auto* look = sent_of<act::LookAtDay>(moved)) {
            EXPECT_EQ(look->day, page.days[93].day);
            return;
        }
    }
    FAIL() << "the days never had the focus";
}

class PlayersScreen : public testing::Test {
protected:
    PlayersScreen() {
        view_.screen = Screen::players;
        view_.players.rows = {{{"me"}, "李雷", true, false}, {{"p-1"}, "王芳", false, true}};
    }
    void ask(PlayerAsk what, std::size_t who, bool pin) {
        view_.players.ask = what;
        view_.players.who = view_.players.rows[who];
        view_.players.wants_pin = pin;
    }

    View view_;
    ScreenTest screen_;
};

TEST_F(PlayersScreen, EveryRowLeadsToWhatMayBeDone) {
    for (const auto& [id, what, who] : {std::tuple{"rename-me", PlayerAsk::rename, "me"},
                                        {"pin-of-me", PlayerAsk::set_pin, "me"},
                                        {"play-as-p-1", PlayerAsk::play, "p-1"},
                                        {"remove-p-1", PlayerAsk::remove, "p-1"},
                                        {"add-player", PlayerAsk::add, ""}}) {
        const auto clicked = screen_.click(view_, id);
        ASSERT_TRUE(sent_of<act::AskPlayer>(clicked)) << id;
        EXPECT_EQ(sent_of<act::AskPlayer>(clicked)->ask, what) << id;
        EXPECT_EQ(sent_of<act::AskPlayer>(clicked)->who.text, who) << id;
    }
}

TEST_F(PlayersScreen, APinIsTypedByKeysOrByFinger) {
    ask(PlayerAsk::play, 1, true);
    view_.players.typed = "12";
    const auto clicked = screen_.click(view_, "digit-7");
    ASSERT_TRUE(sent_of<act::TypePlayer>(clicked));
    EXPECT_EQ(sent_of<act::TypePlayer>(clicked)->text, "127");
    EXPECT_EQ(sent_of<act::TypePlayer>(screen_.key(view_, Key::d0))->text, "120");
    EXPECT_EQ(sent_of<act::TypePlayer>(screen_.click(view_, "digit-back"))->text, "1");
    EXPECT_TRUE(sent_of<act::ConfirmPlayer>(screen_.key(view_, Key::enter)));
    EXPECT_FALSE(screen_.drawn().says("12")) << "what was typed is not shown";
    view_.players.typed = "123456";
    EXPECT_FALSE(sent_of<act::TypePlayer>(screen_.key(view_, Key::d1)));
}

TEST_F(PlayersScreen, EscapeAsksNoMoreAndThePageBelowIsStill) {
    ask(PlayerAsk::remove, 1, false);
    const auto left = screen_.key(view_, Key::escape);
    ASSERT_TRUE(sent_of<act::AskPlayer>(left));
    EXPECT_EQ(sent_of<act::AskPlayer>(left)->ask, PlayerAsk::nothing);
    EXPECT_FALSE(sent_of<act::Open>(left));
    EXPECT_TRUE(screen_.click(view_, "add-player").empty());
}

TEST_F(PlayersScreen, ANameIsTypedIntoAFieldAndARefusalIsSaid) {
    ask(PlayerAsk::add, 0, false);
    view_.players.refused = PlayerRefusal::taken;
    static_cast<void>(screen_.frame(view_));
    EXPECT_TRUE(screen_.drawn().control("player-name"));
    EXPECT_TRUE(screen_.drawn().says("has this name already"));
}

TEST_F(PlayersScreen, WhileNobodyPlaysThereIsNoWayBack) {
    view_.players.locked = true;
    view_.players.rows[0].playing = false;
    static_cast<void>(screen_.frame(view_));
    EXPECT_FALSE(screen_.drawn().control("back"));
    EXPECT_FALSE(screen_.drawn().control("remove-p-1"));
    EXPECT_TRUE(screen_.drawn().control("play-as-me"));
}

}  // namespace
}  // namespace qingwen
