// The settings, the first page and the keys, by click and by key.
#include <gtest/gtest.h>

#include "support/hand_keeper.h"
#include "support/stage.h"
#include "ui/audit.h"

namespace qingwen {
namespace {

using What = Keeper::Job::What;

template <class Wanted>
std::optional<Wanted> sent(const std::vector<Action>& actions) {
    for (const auto& action : actions)
        if (const auto* found = std::get_if<Wanted>(&action)) return *found;
    return std::nullopt;
}

class SettingsScreen : public testing::Test {
protected:
    SettingsScreen() {
        screen_.resize(1280, 1600);  // all of it, without scrolling
        stage_.act(act::Open{Screen::settings});
    }
    // What the person prefers after a click.
    Preferences after(const char* id) {
        const auto actions = screen_.click(stage_.view(), id);
        for (const auto& action : actions) stage_.act(action);
        return stage_.view().preferences;
    }
    bool enabled(const char* id) {
        static_cast<void>(screen_.frame(stage_.view()));
        return screen_.drawn().control(id) && screen_.drawn().control(id)->enabled;
    }
    void set(const Keeper::Job& job) {
        keeper_->now = job;
        stage_.act(act::DismissNotice{});
    }

    std::shared_ptr<sample::HandKeeper> keeper_ = std::make_shared<sample::HandKeeper>();
    Stage stage_{Library(sample::bank_of(sample::singles(3)), {}), keeper_};
    ScreenTest screen_;
};

TEST_F(SettingsScreen, EveryChoiceIsAClickAway) {
    EXPECT_EQ(after("language-en").language, Language::en);
    EXPECT_EQ(after("language-zh").language, Language::zh);
    for (const int percent : {200, 175, 150, 125, 100})
        EXPECT_EQ(after(("text-" + std::to_string(percent)).c_str()).text_percent, percent);
    EXPECT_EQ(after("look-contrast").look, Look::contrast);
    EXPECT_FALSE(after("movement-off").movement);
    EXPECT_EQ(after("volume-3").volume, 3);
    EXPECT_FALSE(after("sound-off").sound);
    EXPECT_FALSE(enabled("volume-1"));
    EXPECT_FALSE(after("hints-off").key_hints);
    EXPECT_EQ(after("reset"), (Preferences{}));
    EXPECT_FALSE(after("undo-reset").sound);
}

TEST_F(SettingsScreen, SoundIsHeardWhenItIsSet) {
    EXPECT_TRUE(sent<act::HearSound>(screen_.click(stage_.view(), "volume-1")));
    EXPECT_FALSE(sent<act::HearSound>(screen_.click(stage_.view(), "look-night")));
}

TEST_F(SettingsScreen, WithoutHintsNoKeyStandsBesideAButton) {
    static_cast<void>(screen_.frame(stage_.view()));
    EXPECT_TRUE(screen_.drawn().says("Esc"));
    after("hints-off");
    static_cast<void>(screen_.frame(stage_.view()));
    EXPECT_FALSE(screen_.drawn().says("Esc"));
}

TEST_F(SettingsScreen, BackingUpAndRestoringGoThroughTheirQuestions) {
    EXPECT_TRUE(sent<act::OpenDataFolder>(screen_.click(stage_.view(), "open-folder")));
    EXPECT_TRUE(sent<act::BackUp>(screen_.click(stage_.view(), "back-up")));
    set({.what = What::back_up, .running = true, .part = 0.5});
    EXPECT_FALSE(enabled("back-up"));
    set({});
    after("restore");
    EXPECT_TRUE(screen_.click(stage_.view(), "back-up").empty());  // below the list
    const auto chosen = sent<act::LookThrough>(screen_.click(stage_.view(), "backup-1"));
    ASSERT_TRUE(chosen);
    EXPECT_EQ(chosen->backup, keeper_->listed[1].file);
    set({.what = What::look_through, .file = chosen->backup, .rounds = 12});
    after("backup-1");
    set({.what = What::look_through, .file = chosen->backup, .rounds = 12});
    EXPECT_TRUE(screen_.drawn().says("12"));
    EXPECT_TRUE(sent<act::Restore>(screen_.click(stage_.view(), "restore-yes"))->yes);
    EXPECT_FALSE(sent<act::Restore>(screen_.key(stage_.view(), Key::enter))->yes);  // the safe one
    EXPECT_FALSE(sent<act::Restore>(screen_.key(stage_.view(), Key::escape))->yes);
}

TEST_F(SettingsScreen, WithoutABackupNothingCanBeRestored) {
    EXPECT_TRUE(enabled("restore"));
    keeper_->listed.clear();
    stage_.act(act::Open{Screen::settings});
    EXPECT_FALSE(enabled("restore"));
}

TEST_F(SettingsScreen, TheKeysLieOverEverythingAndCloseByKeyAndClick) {
    ASSERT_TRUE(sent<act::ShowHelp>(screen_.key(stage_.view(), Key::f1)));
    ASSERT_TRUE(sent<act::ShowHelp>(screen_.click(stage_.view(), "help")));
    stage_.act(act::ShowHelp{});
    EXPECT_TRUE(screen_.click(stage_.view(), "look-night").size() == 1);  // beside the sheet: it closes
    EXPECT_FALSE(sent<act::Prefer>(screen_.click(stage_.view(), "look-night")));
    EXPECT_FALSE(sent<act::ShowHelp>(screen_.click(stage_.view(), "close-help"))->on);
    for (const auto key : {Key::escape, Key::f1}) {
        const auto actions = screen_.key(stage_.view(), key);
        ASSERT_EQ(actions.size(), 1U);
        EXPECT_FALSE(sent<act::ShowHelp>(actions)->on);
    }
}

TEST(WelcomeScreen, IsReadAndLeftByEnter) {
    Stage stage(Library(sample::bank_of(sample::singles(3)), {}), {}, true);
    ScreenTest screen;
    EXPECT_EQ(sent<act::Prefer>(screen.click(stage.view(), "text-150"))->preferences.text_percent, 150);
    EXPECT_TRUE(sent<act::Welcomed>(screen.key(stage.view(), Key::enter)));
    EXPECT_TRUE(sent<act::Welcomed>(screen.key(stage.view(), Key::escape)));
    EXPECT_TRUE(sent<act::Welcomed>(screen.click(stage.view(), "welcomed")));
}

struct Size {
    float w, h;
    int percent;
};

class EverySizeOfPages : public testing::TestWithParam<Size> {};

TEST_P(EverySizeOfPages, KeepsItsControlsReachable) {
    const auto [w, h, percent] = GetParam();
    const auto keeper = std::make_shared<sample::HandKeeper>();
    Stage stage(Library(sample::bank_of(sample::singles(3)), {}), keeper, true);
    stage.act(act::Prefer{{.text_percent = percent}});
    ScreenTest screen;
    screen.resize(w, h);
    const auto look = [&](const std::string& name) {
        stage.act(act::DismissNotice{});
        static_cast<void>(screen.frame(stage.view()));
        static_cast<void>(screen.frame(stage.view()));
        audit(screen.drawn(), screen.page(), name + ": ");
    };
    look("welcome");
    stage.act(act::Welcomed{});
    stage.act(act::Open{Screen::settings});
    look("settings");
    stage.act(act::ShowHelp{});
    look("help");
    stage.act(act::ShowHelp{false});
    stage.act(act::ChooseBackup{});
    look("backups");
    stage.act(act::ChooseBackup{false});
    keeper->now = {.what = What::look_through, .file = keeper->listed[0].file, .rounds = 3};
    look("sure");
    keeper->now.trouble = Error{Fault::damaged, "a.db", "page 3"};
    look("damaged");
    keeper->now = {.what = What::restore, .running = true, .part = 0.3};
    look("restoring");
}

INSTANTIATE_TEST_SUITE_P(Sizes, EverySizeOfPages,
                         testing::Values(Size{800, 600, 100}, Size{800, 600, 200}, Size{1280, 720, 100},
                                         Size{1280, 720, 200}, Size{1920, 1080, 100}, Size{1920, 1080, 200},
                                         Size{720, 1280, 150}));

}  // namespace
}  // namespace qingwen
