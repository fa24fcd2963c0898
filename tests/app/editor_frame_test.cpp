// The lines of a file around its questions: typed, kept, given up.
#include <gtest/gtest.h>

#include "app/editor_desk_stand.h"

namespace qingwen {
namespace {

namespace fs = std::filesystem;
using act::edit::Leave;

constexpr auto renamed_head = "qingwen: 1\nbank: ours\nchapter: {id: \"01\", title: 新名}\nquestions:\n";

TEST_F(EditorDeskTest, EditsTheHeadOfAFile) {
    act(act::edit::ShowFrame{0});
    ASSERT_TRUE(view().frame);
    auto head = *view().text;
    head.replace(head.find("收礼"), std::string("收礼").size(), "收礼与拒礼");
    act(act::edit::TypeText{head});
    act(act::edit::KeepFrame{});
    EXPECT_EQ(view().chapters[0].title, "收礼与拒礼");
    act(act::edit::Undo{});
    EXPECT_EQ(view().chapters[0].title, "收礼");
}

TEST_F(EditorDeskTest, EditsWhatStandsBehindTheQuestions) {
    write("01.yaml", std::string(first_chapter) + "# 以后再写\ncases:\n  - {id: gift, text: 一盒月饼。}\n");
    restart();
    act(act::edit::ShowFrame{0});
    const auto text = *view().text;
    const auto line = text.find("# The questions stand here");
    ASSERT_NE(line, std::string::npos);
    EXPECT_LT(line, text.find("cases:"));

    act(act::edit::TypeText{text.substr(0, line) + text.substr(text.find("cases:"))});
    act(act::edit::KeepFrame{});
    EXPECT_EQ(view().told->what, EditorTold::What::parting_gone);
    EXPECT_EQ(view().undoes, nullptr);

    auto mended = text;
    mended.replace(mended.find("月饼"), std::string("月饼").size(), "好茶");
    act(act::edit::TypeText{mended});
    act(act::edit::KeepFrame{});
    act(act::edit::Save{});
    EXPECT_EQ(read("01.yaml"),
              std::string(first_chapter) + "# 以后再写\ncases:\n  - {id: gift, text: 一盒好茶。}\n");
}

TEST_F(EditorDeskTest, KeepsTheLinesBeforeTheQuestionsWhenOneLooksElsewhere) {
    act(act::edit::ShowFrame{0, true});
    act(act::edit::TypeText{renamed_head});
    look("b");
    EXPECT_FALSE(view().frame);
    EXPECT_EQ(view().chapters[0].title, "新名");
    EXPECT_EQ(view().current, view().editor->find({"b"}));
    act(act::edit::Undo{});
    EXPECT_EQ(view().chapters[0].title, "收礼");
}

TEST_F(EditorDeskTest, SavesTheLinesBeforeTheQuestionsAsTheyAreTyped) {
    act(act::edit::ShowFrame{0, true});
    act(act::edit::TypeText{renamed_head});
    act(act::edit::Save{});
    EXPECT_TRUE(read("01.yaml").starts_with(renamed_head));
}

TEST_F(EditorDeskTest, CancellingLeavesTheLinesBeforeTheQuestionsAsTheyWere) {
    act(act::edit::ShowFrame{0, true});
    act(act::edit::TypeText{renamed_head});
    act(act::edit::ShowFrame{0, false});
    EXPECT_FALSE(view().changed);
    act(act::edit::ShowFrame{0, true});
    act(act::edit::TypeText{renamed_head});
    EXPECT_FALSE(act(Leave{Leave::How::discard}));
    EXPECT_FALSE(view().changed);
}

TEST_F(EditorDeskTest, BringsBackLinesThatWereBeingTyped) {
    act(act::edit::ShowFrame{0, true});
    act(act::edit::TypeText{renamed_head});
    later();
    EXPECT_EQ(all_unsaved(kept()).size(), 1U);
    act(act::edit::TypeText{std::string("# 再写一句\n") + renamed_head});
    restart();
    ASSERT_EQ(view().unsaved.size(), 1U);
    act(act::edit::Recover{true});
    EXPECT_EQ(view().chapters[0].title, "新名");
    EXPECT_TRUE(view().editor->file(0).head.starts_with("# 再写一句"));
    EXPECT_EQ(view().editor->file(0).entries.size(), 2U);
}

TEST_F(EditorDeskTest, ForgetsLinesThatWereCancelled) {
    act(act::edit::ShowFrame{0, true});
    act(act::edit::TypeText{renamed_head});
    later();
    act(act::edit::ShowFrame{0, false});
    later();
    EXPECT_TRUE(all_unsaved(kept()).empty());
}

TEST_F(EditorDeskTest, StaysWithLinesThatCannotBeKept) {
    write("01.yaml", std::string(first_chapter) + "cases:\n  - id: x\n    text: 案\n");
    restart();
    act(act::edit::ShowFrame{0, true});
    act(act::edit::TypeText{renamed_head});
    for (const auto& action :
         {EditorAction(act::edit::Look{{0, 1}}), EditorAction(act::edit::Save{}), EditorAction(Leave{})}) {
        EXPECT_TRUE(act(action));
        EXPECT_TRUE(view().frame);
        ASSERT_TRUE(view().told);
        EXPECT_EQ(view().told->what, EditorTold::What::parting_gone);
    }
}

}  // namespace
}  // namespace qingwen
