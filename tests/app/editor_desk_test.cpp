// The editor's desk over real files: what is typed, saved, changed outside and recovered.
#include "app/editor_desk.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "base/file.h"
#include "support/folder.h"

namespace qingwen {
namespace {

namespace fs = std::filesystem;
using act::edit::Leave;

constexpr std::string_view first_chapter =
    "# 我行题库\nqingwen: 1\nbank: ours\nchapter: {id: \"01\", title: 收礼, article: 1}\nquestions:\n"
    "  - id: a  # the first\n    ask: 甲？\n    right: 一\n    wrong: [二, 三]\n    why: 因为\n    level: "
    "1\n\n"
    "  # about b\n  - id: b\n    ask: 乙。\n    is: 对\n    why: 因为\n";
constexpr std::string_view second_chapter =
    "qingwen: 1\nbank: ours\nchapter: {id: \"02\", title: 回避}\nquestions:\n"
    "  - id: c\n    ask: 丙____。\n    blanks: [丁]\n    why: 因为\n";

class EditorDeskTest : public testing::Test {
protected:
    EditorDeskTest() {
        write("01.yaml", first_chapter);
        write("02.yaml", second_chapter);
        restart();
    }

    void write(const std::string& name, std::string_view content) {
        std::ofstream(bank() / name, std::ios::binary) << content;
        // Two files written in one tick of the disk's clock must still differ.
        fs::last_write_time(bank() / name,
                            fs::file_time_type::clock::now() + std::chrono::seconds(++written_));
    }
    std::string read(const std::string& name) { return read_file(bank() / name, 1 << 20).value(); }
    fs::path bank() {
        fs::create_directories(folder_.path() / "bank");
        return folder_.path() / "bank";
    }

    // The first chapter as others might have it.
    static std::string with_other_words(std::string_view words, std::string_view other) {
        auto text = std::string(first_chapter);
        return text.replace(text.find(words), words.size(), other);
    }

    // As if the program had ended, as for a signal, and were started again.
    void restart() {
        desk_.reset();
        desk_ = std::make_unique<EditorDesk>(
            EditorDesk::With{.run = [](const Job& job) { job(); },
                             .data = folder_.path() / "data",
                             .seed = Seed{7},
                             .show = [this](const fs::path& page) { shown_ = page; }});
        desk_->open({bank()}, now());
        later();
    }
    fs::path kept() { return folder_.path() / "data/unsaved"; }
    Moment now() { return clock_.now(); }
    void later(Millis by = seconds(3)) {
        clock_.advance(by);
        desk_->tick(now());
        desk_->tick(now());
    }
    bool act(const EditorAction& action) {
        const bool stays = desk_->act(action, now());
        desk_->tick(now());
        return stays;
    }
    void type(const FieldAt& at, const std::string& text) { act(act::edit::Type{at, text}); }
    EditorView view() { return desk_->view(); }
    void look(const char* id) { act(act::edit::Look{view().editor->find({id}).value()}); }

    fs::path shown_;  // the page that was printed last

private:
    sample::Folder folder_;
    HandClock clock_{{{10'000}, {1'795'411'800'000, 480}}};
    std::unique_ptr<EditorDesk> desk_;
    int written_ = 0;
};

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

TEST_F(EditorDeskTest, AsksBeforeItLeavesUnsavedWork) {
    EXPECT_FALSE(act(Leave{}));
    type({Field::ask, 0, 0}, "改了");
    EXPECT_TRUE(act(Leave{}));
    EXPECT_EQ(view().panel, EditorPanel::leave);
    EXPECT_FALSE(act(Leave{Leave::How::discard}));
    EXPECT_FALSE(view().changed);
    EXPECT_EQ(view().undoes->deed, Deed::discarded);
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

constexpr auto renamed_head = "qingwen: 1\nbank: ours\nchapter: {id: \"01\", title: 新名}\nquestions:\n";

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

TEST_F(EditorDeskTest, SaysThatAFileCannotBeReadAndShowsTheOthers) {
    write("03.yaml", std::string((8 << 20) + 1, '#'));
    restart();
    EXPECT_EQ(view().chapters.size(), 2U);
    ASSERT_TRUE(view().told);
    EXPECT_EQ(view().told->what, EditorTold::What::not_read);
    EXPECT_NE(view().told->error->subject.find("03.yaml"), std::string::npos);
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
