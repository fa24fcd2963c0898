// The settings, the first page, backup and restore, as the desk sees them.
#include <gtest/gtest.h>

#include "support/hand_keeper.h"
#include "support/stage.h"

namespace qingwen {
namespace {

using What = Keeper::Job::What;

class DeskSettings : public testing::Test {
protected:
    static Library library() { return {sample::bank_of(sample::singles(3)), modes()}; }
    static std::vector<Mode> modes() {
        return {{{"practice"}, {"练习", "Practice"}, {}, {.draws = {{}}}, {}}};
    }
    void settle() { stage_.act(act::DismissNotice{}); }
    [[nodiscard]] SettingsView settings() const { return stage_.view().settings; }

    std::shared_ptr<sample::HandKeeper> keeper_ = std::make_shared<sample::HandKeeper>();
    Stage stage_{library(), keeper_};
};

TEST(DeskWelcome, ComesFirstOnceAndIsRemembered) {
    Stage stage(Library(sample::bank_of(sample::singles(3)), {}), {}, true);
    EXPECT_EQ(stage.view().screen, Screen::welcome);
    stage.act(act::Prefer{{.text_percent = 150}});
    EXPECT_EQ(stage.view().screen, Screen::welcome);
    stage.act(act::Welcomed{});
    EXPECT_EQ(stage.view().screen, Screen::home);
    EXPECT_EQ(stage.view().preferences, (Preferences{.text_percent = 150, .welcomed = true}));
}

TEST(DeskAfterARestore, TellsOfItOnce) {
    MemoryStore store;
    const auto library =
        std::make_shared<const Library>(sample::bank_of(sample::singles(1)), std::vector<Mode>());
    Desk desk(
        {.library = library, .store = store, .ids = IdMaker(Seed{1}), .player = {"p"}, .restored = true}, {});
    ASSERT_EQ(desk.view({}).home.notices.size(), 1U);
    EXPECT_EQ(desk.view({}).home.notices[0].what, Notice::What::restored);
    desk.act(act::DismissNotice{}, {});
    EXPECT_TRUE(desk.view({}).home.notices.empty());
}

TEST_F(DeskSettings, ResettingCanBeTakenBackUntilSomethingElseIsSet) {
    const Preferences mine{Language::en, Look::night, 175, false, false, 3, false, true};
    stage_.act(act::Prefer{mine});
    stage_.act(act::Open{Screen::settings});
    EXPECT_FALSE(settings().can_undo);
    stage_.act(act::ResetPreferences{});
    EXPECT_EQ(stage_.view().preferences, (Preferences{.language = Language::en, .welcomed = true}));
    EXPECT_TRUE(settings().can_undo);
    stage_.act(act::UndoReset{});
    EXPECT_EQ(stage_.view().preferences, mine);
    stage_.act(act::ResetPreferences{});
    stage_.act(act::Prefer{{.volume = 1}});
    EXPECT_FALSE(settings().can_undo);
    stage_.act(act::UndoReset{});
    EXPECT_EQ(stage_.view().preferences.volume, 1);
}

TEST_F(DeskSettings, ABackupIsMadeAndTold) {
    stage_.act(act::Open{Screen::settings});
    EXPECT_EQ(settings().folder.bytes, 3'456'789U);
    stage_.act(act::BackUp{});
    EXPECT_TRUE(settings().job.running);
    keeper_->listed.clear();
    keeper_->now = {.what = What::back_up, .file = "a.db"};
    settle();
    EXPECT_TRUE(settings().job.done(What::back_up));
    EXPECT_TRUE(settings().backups.empty());  // looked at anew
}

TEST_F(DeskSettings, ARestoreIsLookedThroughAskedAboutAndThenEndsTheDesk) {
    stage_.act(act::Open{Screen::settings});
    stage_.act(act::ChooseBackup{});
    ASSERT_TRUE(settings().choosing);
    stage_.act(act::Restore{});  // nothing was looked through
    stage_.act(act::LookThrough{settings().backups.front().file});
    EXPECT_FALSE(settings().choosing);
    stage_.act(act::Restore{});  // not yet
    EXPECT_EQ(keeper_->asked, "look-through ");
    keeper_->now.running = false;
    settle();
    stage_.act(act::Restore{});
    EXPECT_EQ(keeper_->asked, "look-through restore ");
    stage_.act(act::Start{{"practice"}});  // nothing else meanwhile
    stage_.act(act::Open{Screen::home});
    EXPECT_EQ(stage_.view().screen, Screen::settings);
    keeper_->now.running = false;
    settle();
    EXPECT_TRUE(stage_.desk().over());
    EXPECT_TRUE(stage_.desk().reopens());
}

TEST_F(DeskSettings, WhatCannotBeRestoredChangesNothing) {
    stage_.act(act::Open{Screen::settings});
    stage_.act(act::LookThrough{"a.db"});
    keeper_->now = {.what = What::look_through, .trouble = Error{Fault::damaged, "a.db", {}}};
    settle();
    stage_.act(act::Restore{});
    EXPECT_EQ(keeper_->asked, "look-through ");
    stage_.act(act::Restore{false});
    EXPECT_EQ(settings().job.what, What::none);
    EXPECT_FALSE(stage_.desk().over());
}

TEST_F(DeskSettings, NothingIsRestoredWhileARoundRuns) {
    stage_.act(act::Start{{"practice"}});
    ASSERT_EQ(stage_.view().screen, Screen::round);
    stage_.act(act::LookThrough{"a.db"});
    keeper_->now = {.what = What::look_through, .file = "a.db"};
    settle();
    stage_.act(act::Restore{});
    EXPECT_EQ(keeper_->asked, "");
}

}  // namespace
}  // namespace qingwen
