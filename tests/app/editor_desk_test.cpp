// The editor's desk over real files: what is typed, done to questions and saved.
#include <algorithm>
#include <sstream>

#include <gtest/gtest.h>

#include "app/editor_desk_stand.h"

namespace qingwen {
namespace {

namespace fs = std::filesystem;
using act::edit::Leave;

TEST_F(EditorDeskTest, OpensTheBankAtItsFirstQuestion) {
    const auto shown = view();
    EXPECT_EQ(shown.stage, EditorView::Stage::ready);
    EXPECT_EQ(shown.questions, 3);
    EXPECT_EQ(shown.rows.size(), 5U);
    ASSERT_TRUE(shown.current);
    EXPECT_EQ(shown.form->ask, "甲？");
    ASSERT_NE(shown.item, nullptr);
    EXPECT_EQ(shown.item->chapter_title, "收礼");
    EXPECT_FALSE(shown.changed);
}

TEST_F(EditorDeskTest, PrintsTheChapterThatIsLookedAtAsItStandsNow) {
    look("b");
    type({Field::ask, 0, 0}, "没有存的<字>。");
    act(act::edit::Print{});
    ASSERT_TRUE(view().told);
    EXPECT_EQ(view().told->what, EditorTold::What::printed);
    EXPECT_EQ(view().told->name, "ours-01.html");
    const auto page = read_file(shown_, 1 << 20).value();
    EXPECT_NE(page.find("没有存的&lt;字&gt;。"), std::string::npos);
    EXPECT_NE(page.find("甲？"), std::string::npos);
    EXPECT_EQ(page.find("丙"), std::string::npos);
    EXPECT_EQ(read("01.yaml"), first_chapter);
}

TEST_F(EditorDeskTest, WritesOnlyWhatWasChanged) {
    type({Field::ask, 0, 0}, "甲甲？");
    type({Field::wrong, 1, 0}, "四");
    EXPECT_TRUE(view().changed);
    EXPECT_EQ(read("01.yaml"), first_chapter);
    act(act::edit::Save{});
    EXPECT_FALSE(view().changed);
    ASSERT_TRUE(view().told);
    EXPECT_EQ(view().told->what, EditorTold::What::saved);
    auto expected = std::string(first_chapter);
    expected.replace(expected.find("甲？"), std::string("甲？").size(), "甲甲？");
    expected.replace(expected.find("三]"), std::string("三]").size(), "四]");
    EXPECT_EQ(read("01.yaml"), expected);
    EXPECT_EQ(read("02.yaml"), second_chapter);
}

TEST_F(EditorDeskTest, TakesBackWhatWasSaved) {
    type({Field::ask, 0, 0}, "别的");
    act(act::edit::Save{});
    act(act::edit::Undo{});
    EXPECT_EQ(view().form->ask, "甲？");
    EXPECT_TRUE(view().changed);
    act(act::edit::Save{});
    EXPECT_EQ(read("01.yaml"), first_chapter);
}

TEST_F(EditorDeskTest, AddsCopiesMovesAndRemoves) {
    look("a");
    act(act::edit::Add{Kind::truth});
    type({Field::ask, 0, 0}, "新的一句。");
    type({Field::is, 0, 0}, "错");
    EXPECT_EQ(view().editor->file(0).entries.size(), 3U);
    ASSERT_NE(view().item, nullptr);
    EXPECT_EQ(view().item->question.kind(), Kind::truth);
    act(act::edit::Duplicate{});
    EXPECT_EQ(view().editor->file(0).entries.size(), 4U);
    EXPECT_EQ(view().errors, 0);
    act(act::edit::MoveTo{1});
    EXPECT_EQ(view().editor->file(1).entries.size(), 2U);
    act(act::edit::Remove{});
    EXPECT_EQ(view().editor->file(1).entries.size(), 1U);
    while (view().undoes != nullptr) act(act::edit::Undo{});
    EXPECT_FALSE(view().changed);
}

TEST_F(EditorDeskTest, ChangesManyAtOnce) {
    act(act::edit::MarkShown{});
    act(act::edit::AddTag{"回顾"});
    EXPECT_EQ(view().undoes->count, 3);
    act(act::edit::Save{});
    EXPECT_NE(read("02.yaml").find("tags: [回顾]"), std::string::npos);
    EXPECT_NE(read("01.yaml").find("  # about b\n"), std::string::npos);
}

TEST_F(EditorDeskTest, FindsByWordsKindAndFindings) {
    act(act::edit::Filter{{.words = "乙"}});
    EXPECT_EQ(view().shown, 1);
    act(act::edit::Filter{{.kind = Kind::blank}});
    EXPECT_EQ(view().shown, 1);
    act(act::edit::Filter{{.only_findings = true}});
    EXPECT_EQ(view().shown, 0);
    look("b");
    type({Field::is, 0, 0}, "也许");
    EXPECT_EQ(view().shown, 1);
    EXPECT_EQ(view().findings.size(), 1U);
    EXPECT_EQ(view().item, nullptr);
}

TEST_F(EditorDeskTest, EditsWhatIsNoYamlAsText) {
    write("02.yaml",
          std::string(second_chapter) + "  - id: d\n    ask: [丁\n  - id: e\n    ask: 戊。\n    is: 对\n");
    restart();
    EXPECT_EQ(view().questions, 5);
    act(act::edit::Look{{1, 1}});
    EXPECT_TRUE(view().text_only);
    EXPECT_EQ(view().form, nullptr);
    EXPECT_FALSE(view().findings.empty());
    act(act::edit::TypeText{"  - id: d\n    ask: 丁。\n    is: 错\n"});
    act(act::edit::AsText{false});
    ASSERT_NE(view().form, nullptr);
    EXPECT_EQ(view().form->is, "错");
    EXPECT_EQ(view().errors, 0);
}

TEST_F(EditorDeskTest, CutsATextOfTwoQuestionsIntoTwo) {
    look("b");
    act(act::edit::AsText{});
    act(act::edit::TypeText{*view().text + "  - id: b2\n    ask: 又一句。\n    is: 错\n"});
    EXPECT_TRUE(view().text_only);
    act(act::edit::AsText{false});
    EXPECT_EQ(view().editor->file(0).entries.size(), 3U);
    EXPECT_EQ(view().errors, 0);
}

TEST_F(EditorDeskTest, PutsNoQuestionIntoAFileThatHasNoListForIt) {
    write("01.yaml", "# 只有一行注释\n");
    restart();
    look("c");
    const auto places = view().editor->files().size();
    act(act::edit::MoveTo{0});
    EXPECT_EQ(view().told->what, EditorTold::What::by_hand_only);
    act(act::edit::AddChapter{"新的一篇"});
    ASSERT_EQ(view().editor->files().size(), places + 1);
    EXPECT_FALSE(view().editor->files().back().bank.empty());
    act(act::edit::Undo{});
    write("02.yaml", "");
    restart();
    act(act::edit::Add{Kind::single});
    EXPECT_EQ(view().told->what, EditorTold::What::by_hand_only);
    EXPECT_EQ(view().questions, 0);
    EXPECT_FALSE(view().changed);
}

TEST_F(EditorDeskTest, AFileIsGoodAgainOnceItsBrokenQuestionIsRemoved) {
    auto text = std::string(first_chapter);
    text.insert(text.rfind("  # about b"), "  - id: x\n    ask: [没有完\n\n");
    write("01.yaml", text);
    restart();
    EXPECT_GT(view().errors, 0);
    const auto& entries = view().editor->file(0).entries;
    const auto broken = std::ranges::find_if(entries, [](const auto& one) { return !one->question; });
    ASSERT_NE(broken, entries.end());
    act(act::edit::Look{{0, static_cast<std::size_t>(broken - entries.begin())}});
    act(act::edit::Remove{});
    EXPECT_EQ(view().errors, 0);
    EXPECT_EQ(view().editor->file(0).cut, Outline::Cut::told);
    act(act::edit::Save{});
    EXPECT_EQ(read("01.yaml"), first_chapter);
}

TEST_F(EditorDeskTest, TellsInTheEndWhatOnlyTheWholeBankTells) {
    look("b");
    type({Field::ask, 0, 0}, "收了客户的礼品卡，只要登记过就可以留下自己用。");
    act(act::edit::Duplicate{});
    EXPECT_TRUE(view().looking);
    act(act::edit::ShowFindingsOf{FindingScope::bank});
    EXPECT_TRUE(view().findings.empty());
    later();
    EXPECT_FALSE(view().looking);
    ASSERT_EQ(view().findings.size(), 1U);
    EXPECT_EQ(view().findings[0].finding.rule->id, "questions-alike");
    EXPECT_EQ(view().findings[0].at, (At{0, 2}));
}

TEST_F(EditorDeskTest, MendsWhatOnlyOneThingCanBeMeantBy) {
    look("a");
    type({Field::level, 0, 0}, "２");
    ASSERT_EQ(view().findings.size(), 1U);
    ASSERT_FALSE(view().findings[0].fix.empty());
    act(act::edit::Fix{0});
    EXPECT_EQ(view().form->level, "2");
    EXPECT_TRUE(view().findings.empty());
    EXPECT_EQ(view().undoes->deed, Deed::mended);
}

TEST_F(EditorDeskTest, GivesPastedOptionsARowEach) {
    look("a");
    type({Field::wrong, 0, 0}, "A. 甲 B. 乙 C. 丙");
    EXPECT_EQ(view().form->wrong, (TextList{"甲", "乙", "丙", "三"}));
}

TEST_F(EditorDeskTest, FindsAndReplaces) {
    act(act::edit::Open{EditorPanel::replace});
    act(act::edit::Find{"因为", "所以"});
    ASSERT_EQ(view().replace.places.size(), 3U);
    EXPECT_EQ(view().replace.places[0].after, "所以");
    act(act::edit::Choose{1, false});
    act(act::edit::Replace{});
    EXPECT_EQ(view().told->what, EditorTold::What::replaced);
    EXPECT_EQ(view().told->count, 2);
    act(act::edit::Save{});
    EXPECT_NE(read("02.yaml").find("why: 所以"), std::string::npos);
    EXPECT_NE(read("01.yaml").find("is: 对\n    why: 因为\n"), std::string::npos);
    act(act::edit::Undo{});
    act(act::edit::Save{});
    EXPECT_EQ(read("01.yaml"), first_chapter);
}

TEST_F(EditorDeskTest, KeepsWhatCannotBeWrittenYetWhileOneLooksElsewhere) {
    look("a");
    act(act::edit::SetKind{Kind::match});
    type({Field::left, 0, 0}, "甲");
    type({Field::left, 1, 0}, "甲");
    type({Field::paired, 1, 0}, "又一个");
    EXPECT_TRUE(view().unwritten);
    look("b");
    EXPECT_FALSE(view().unwritten);
    look("a");
    EXPECT_TRUE(view().unwritten);
    EXPECT_EQ(view().form->pairs[1], (Form::Pair{"甲", "又一个"}));
    type({Field::left, 1, 0}, "乙");
    EXPECT_FALSE(view().unwritten);
    act(act::edit::Save{});
    EXPECT_NE(read("01.yaml").find("乙: 又一个"), std::string::npos);
}

TEST_F(EditorDeskTest, SaysThatAFileCannotBeReadAndShowsTheOthers) {
    write("03.yaml", std::string((8 << 20) + 1, '#'));
    restart();
    EXPECT_EQ(view().chapters.size(), 2U);
    ASSERT_TRUE(view().told);
    EXPECT_EQ(view().told->what, EditorTold::What::not_read);
    EXPECT_NE(view().told->error->subject.find("03.yaml"), std::string::npos);
}

TEST_F(EditorDeskTest, MakesANewChapter) {
    act(act::edit::AddChapter{"第三篇: 例外"});
    EXPECT_EQ(view().chapters.size(), 3U);
    EXPECT_EQ(view().chapters[2].title, "第三篇: 例外");
    act(act::edit::Add{Kind::number});
    act(act::edit::Save{});
    EXPECT_TRUE(read("03.yaml").starts_with("qingwen: 1\nbank: ours\nchapter: {id: \"03\", title: "));
}

}  // namespace
}  // namespace qingwen
