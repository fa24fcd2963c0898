// What others change meanwhile, what is not saved yet, and what was not the last time: nothing of it is lost.
#include <gtest/gtest.h>

#include "app/editor_desk_stand.h"

namespace qingwen {
namespace {

namespace fs = std::filesystem;
using act::edit::Leave;

TEST_F(EditorDeskTest, TakesOverWhatOthersChanged) {
    write("01.yaml", with_other_words("乙。", "乙乙。"));
    later();
    EXPECT_EQ(view().told->what, EditorTold::What::reloaded);
    EXPECT_FALSE(view().changed);
    look("b");
    EXPECT_EQ(view().form->ask, "乙乙。");
}

TEST_F(EditorDeskTest, OffersToMergeWhatBothChanged) {
    type({Field::ask, 0, 0}, "我的");
    auto other = with_other_words("甲？", "他们的");
    other.replace(other.find("乙。"), std::string("乙。").size(), "乙乙。");
    write("01.yaml", other);
    later();
    EXPECT_EQ(view().panel, EditorPanel::merge);
    ASSERT_EQ(view().merge.clashes.size(), 1U);
    EXPECT_FALSE(view().merge.decided);
    act(act::edit::Merge{});
    EXPECT_EQ(view().panel, EditorPanel::merge);
    act(act::edit::Decide{0, Side::mine});
    act(act::edit::Merge{});
    EXPECT_EQ(view().panel, EditorPanel::none);
    act(act::edit::Save{});
    other.replace(other.find("他们的"), std::string("他们的").size(), "我的");
    EXPECT_EQ(read("01.yaml"), other);
}

TEST_F(EditorDeskTest, MergesWhatIsTypedAfterItWasPutOff) {
    type({Field::ask, 0, 0}, "我的");
    write("01.yaml", with_other_words("甲？", "他们的"));
    later();
    ASSERT_EQ(view().panel, EditorPanel::merge);
    act(act::edit::Decide{0, Side::theirs});
    act(act::edit::Open{EditorPanel::none});
    look("b");
    type({Field::why, 0, 0}, "后来打的");
    act(act::edit::Save{});
    ASSERT_EQ(view().panel, EditorPanel::merge);
    ASSERT_EQ(view().merge.clashes.size(), 1U);
    EXPECT_EQ(view().merge.clashes[0].side, Side::theirs) << "decided before, and of the same words";
    act(act::edit::Merge{});
    EXPECT_EQ(view().form->why, "后来打的");
    act(act::edit::Save{});
    EXPECT_NE(read("01.yaml").find("后来打的"), std::string::npos);
    EXPECT_NE(read("01.yaml").find("他们的"), std::string::npos);
}

TEST_F(EditorDeskTest, DecidesAnewWhatIsNotTheSameAnyMore) {
    type({Field::ask, 0, 0}, "我的");
    write("01.yaml", with_other_words("甲？", "他们的"));
    later();
    act(act::edit::Decide{0, Side::theirs});
    act(act::edit::Open{EditorPanel::none});
    look("a");
    type({Field::ask, 0, 0}, "我的新词");
    act(act::edit::Save{});
    ASSERT_EQ(view().merge.clashes.size(), 1U);
    EXPECT_EQ(view().merge.clashes[0].side, std::nullopt);
}

TEST_F(EditorDeskTest, KeepsWorkOfTheLastTimeUntilItIsMerged) {
    type({Field::ask, 0, 0}, "上次的");
    look("c");
    type({Field::why, 0, 0}, "上次的");
    later();
    write("01.yaml", with_other_words("甲？", "他们的"));
    restart();
    act(act::edit::Recover{true});
    ASSERT_EQ(view().panel, EditorPanel::merge);
    later();
    restart();  // nothing was decided yet
    ASSERT_EQ(view().unsaved.size(), 2U);
    act(act::edit::Recover{true});
    ASSERT_EQ(view().panel, EditorPanel::merge) << "what they wrote is not overwritten unseen";
    act(act::edit::Decide{0, Side::mine});
    later();
    EXPECT_EQ(view().merge.clashes[0].side, Side::mine) << "their file has not changed again";
    act(act::edit::Merge{});
    act(act::edit::Save{});
    EXPECT_EQ(read("01.yaml"), with_other_words("甲？", "上次的"));
}

TEST_F(EditorDeskTest, OverwritesNothingUnseenWhenSaving) {
    type({Field::ask, 0, 0}, "我的");
    const auto other = with_other_words("甲？", "他们的");
    write("01.yaml", other);
    act(act::edit::Save{});
    EXPECT_EQ(view().panel, EditorPanel::merge);
    EXPECT_EQ(read("01.yaml"), other);
}

TEST_F(EditorDeskTest, BringsBackWhatWasNotSaved) {
    type({Field::ask, 0, 0}, "差点丢了");
    later();
    restart();
    EXPECT_EQ(view().panel, EditorPanel::recover);
    ASSERT_EQ(view().unsaved.size(), 1U);
    act(act::edit::Recover{});
    look("a");
    EXPECT_EQ(view().form->ask, "差点丢了");
    act(act::edit::Save{});
    later();
    restart();
    EXPECT_EQ(view().panel, EditorPanel::none);
    EXPECT_EQ(view().form->ask, "差点丢了");
}

TEST_F(EditorDeskTest, KeepsWorkWhenTheFileCannotBeWritten) {
    type({Field::ask, 0, 0}, "留着");
    fs::remove(bank() / "01.yaml");
    act(act::edit::Save{});
    ASSERT_TRUE(view().told);
    EXPECT_EQ(view().told->what, EditorTold::What::save_failed);
    EXPECT_TRUE(view().changed);
    act(act::edit::Save{});
    EXPECT_FALSE(view().changed);
    EXPECT_NE(read("01.yaml").find("留着"), std::string::npos);
}

TEST_F(EditorDeskTest, AsksBeforeItLeavesUnsavedWork) {
    EXPECT_FALSE(act(Leave{}));
    type({Field::ask, 0, 0}, "改了");
    EXPECT_TRUE(act(Leave{}));
    EXPECT_EQ(view().panel, EditorPanel::leave);
    EXPECT_FALSE(act(Leave{Leave::How::discard}));
    EXPECT_FALSE(view().changed);
    EXPECT_EQ(view().undoes->deed, Deed::discarded);
}

TEST_F(EditorDeskTest, AsksBeforeOneLeavesWhatCannotBeWritten) {
    look("a");
    act(act::edit::SetKind{Kind::match});
    type({Field::left, 0, 0}, "甲");
    type({Field::left, 1, 0}, "甲");
    type({Field::paired, 1, 0}, "又一个");
    act(act::edit::Save{});
    look("b");
    EXPECT_FALSE(view().changed);
    EXPECT_EQ(view().waiting, 1);
    EXPECT_TRUE(act(Leave{}));
    EXPECT_EQ(view().panel, EditorPanel::leave);
    EXPECT_FALSE(act(Leave{Leave::How::save}));
    look("a");
    type({Field::left, 1, 0}, "乙");
    EXPECT_EQ(view().waiting, 0);
}

TEST_F(EditorDeskTest, KeepsWhatWasTypedAMomentBeforeItEnded) {
    type({Field::ask, 0, 0}, "刚打的字");
    restart();
    ASSERT_EQ(view().panel, EditorPanel::recover);
    act(act::edit::Recover{true});
    EXPECT_EQ(view().form->ask, "刚打的字");
}

TEST_F(EditorDeskTest, ForgetsWhatWasTakenUpOnceItIsSaved) {
    type({Field::ask, 0, 0}, "上次的");
    restart();
    act(act::edit::Recover{true});
    act(act::edit::Save{});
    restart();
    EXPECT_EQ(view().panel, EditorPanel::none);
    write("01.yaml", first_chapter);
    restart();
    EXPECT_EQ(view().panel, EditorPanel::none);
}

TEST_F(EditorDeskTest, TriesAgainToKeepWhatCouldNotBeKeptAndHidesNothingByIt) {
    const auto unsaved = kept();
    fs::create_directories(unsaved.parent_path());
    std::ofstream(unsaved) << "no folder";
    type({Field::ask, 0, 0}, "留着");
    later();
    ASSERT_TRUE(view().told);
    EXPECT_EQ(view().told->what, EditorTold::What::cannot_keep);
    act(act::edit::Save{});
    EXPECT_EQ(view().told->what, EditorTold::What::saved);
    type({Field::ask, 0, 0}, "再留着");
    later();
    fs::remove(unsaved);
    later(seconds(6));
    later(seconds(6));
    EXPECT_FALSE(fs::is_empty(unsaved));
}

TEST_F(EditorDeskTest, DecidesAboutTheLastTimeBeforeAnythingElse) {
    type({Field::ask, 0, 0}, "差点丢了");
    later();
    restart();
    act(act::edit::Open{EditorPanel::none});
    EXPECT_EQ(view().panel, EditorPanel::recover);
    act(act::edit::Recover{false});
    EXPECT_EQ(view().panel, EditorPanel::none);
    restart();
    EXPECT_EQ(view().panel, EditorPanel::none);
}

}  // namespace
}  // namespace qingwen
