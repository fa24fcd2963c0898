#include "app/preferences.h"

#include <gtest/gtest.h>

#include "base/file.h"

namespace qingwen {
namespace {

class PreferencesTest : public testing::Test {
protected:
    void SetUp() override {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = std::filesystem::path(testing::TempDir()) / (std::string("qingwen-") + test->name());
        std::filesystem::create_directories(folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    [[nodiscard]] std::filesystem::path file() const { return folder_ / "settings.yaml"; }

    std::filesystem::path folder_;
};

TEST_F(PreferencesTest, ComeBackAsTheyWereSaved) {
    const Preferences one{Language::en, Look::contrast, 175, false, false, 3, false, true};
    ASSERT_TRUE(save_preferences(file(), one).ok());
    EXPECT_EQ(load_preferences(file()), one);
}

TEST_F(PreferencesTest, WhatCannotBeReadIsAsByDefault) {
    EXPECT_EQ(load_preferences(file()), Preferences{});
    ASSERT_TRUE(write_file(file(),
                           "language: klingon\nlook: night\ntext_percent: 9000\nmovement: maybe\nother: 1\n"
                           "sound: false\nvolume: 4\nkey_hints: []\n")
                    .ok());
    EXPECT_EQ(load_preferences(file()), (Preferences{.look = Look::night, .sound = false}));
    ASSERT_TRUE(write_file(file(), std::string("\xff\x00: [", 5)).ok());
    EXPECT_EQ(load_preferences(file()), Preferences{});
}

TEST_F(PreferencesTest, AFolderThatIsNotThereIsAnError) {
    EXPECT_FALSE(save_preferences(folder_ / "no" / "settings.yaml", {}).ok());
}

}  // namespace
}  // namespace qingwen
