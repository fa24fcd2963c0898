// Deeds over many questions: done elsewhere, one step, to be stopped, and nothing else changed meanwhile.
#include <deque>
#include <fstream>

#include <gtest/gtest.h>

#include "app/editor_desk.h"
#include "base/file.h"
#include "support/folder.h"

namespace qingwen {
namespace {

namespace fs = std::filesystem;
using act::edit::AddTag;
using act::edit::Leave;

constexpr int many = 150;  // questions in the first chapter, three in the second

std::string question(int number) {
    const auto id = std::to_string(number);
    return "  - id: q" + id + "  # no " + id + "\n    ask: 第" + id + "题。\n    is: 对\n    why: 因为\n";
}

std::string chapter(const char* id, int first, int count) {
    std::string text =
        "qingwen: 1\nbank: ours\nchapter: {id: \"" + std::string(id) + "\", title: 篇}\nquestions:\n";
    for (int i = first; i < first + count; ++i) text += question(i);
    return text;
}

int count_of(const std::string& text, std::string_view piece) {
    int count = 0;
    for (auto at = text.find(piece); at != std::string::npos; at = text.find(piece, at + piece.size()))
        ++count;
    return count;
}

class EditorBatchTest : public testing::Test {
protected:
    EditorBatchTest() {
        write("01.yaml", chapter("01", 0, many));
        write("02.yaml", chapter("02", many, 3));
        start();
    }
    void start() {
        holds_ = false;
        desk_ = std::make_unique<EditorDesk>(
            EditorDesk::With{.run = [this](const Job& job) { holds_ ? held_.push_back(job) : job(); },
                             .data = folder_.path() / "data",
                             .seed = Seed{7}});
        desk_->open({bank()}, clock_.now());
        later(seconds(3));
    }
    fs::path bank() {
        fs::create_directories(folder_.path() / "bank");
        return folder_.path() / "bank";
    }
    void write(const std::string& name, std::string_view content) {
        std::ofstream(bank() / name, std::ios::binary) << content;
        fs::last_write_time(bank() / name,
                            fs::file_time_type::clock::now() + std::chrono::seconds(++written_));
    }
    std::string read(const std::string& name) { return read_file(bank() / name, 1 << 20).value(); }
    void later(Millis by) {
        clock_.advance(by);
        desk_->tick(clock_.now());
        desk_->tick(clock_.now());
    }
    bool act(const EditorAction& action) {
        const bool stays = desk_->act(action, clock_.now());
        desk_->tick(clock_.now());
        return stays;
    }
    EditorView view() { return desk_->view(); }
    EditorTold::What told() { return view().told.value_or(EditorTold{EditorTold::What::cut_short}).what; }
    // What the editor has others do waits from now on.
    void mark_all_and_hold() {
        act(act::edit::MarkShown{});
        holds_ = true;
    }
    void let_go() {
        while (!held_.empty()) {
            held_.front()();
            held_.pop_front();
        }
        later({100});
    }
    int tagged() {
        int count = 0;
        for (const auto& file : view().editor->files()) count += count_of(text_of(file), "tags: [回顾]");
        return count;
    }

    sample::Folder folder_;
    HandClock clock_{{{10'000}, {1'795'411'800'000, 480}}};
    bool holds_ = false;
    std::deque<Job> held_;
    std::unique_ptr<EditorDesk> desk_;
    int written_ = 0;
};

TEST_F(EditorBatchTest, AFewAreDoneAtOnce) {
    for (std::size_t i = 0; i < EditorBatch::few; ++i) act(act::edit::Mark{{0, i}});
    holds_ = true;
    act(AddTag{"回顾"});
    EXPECT_FALSE(view().batch);
    EXPECT_EQ(tagged(), static_cast<int>(EditorBatch::few));
}

TEST_F(EditorBatchTest, ManyAreDoneElsewhereAndAreOneStep) {
    mark_all_and_hold();
    act(AddTag{"回顾"});
    ASSERT_TRUE(view().batch);
    EXPECT_EQ(view().batch->deed, Deed::tagged);
    EXPECT_EQ(view().batch->all, many + 3);
    EXPECT_EQ(view().batch->done, 0);
    EXPECT_EQ(tagged(), 0);
    EXPECT_EQ(view().undoes, nullptr);
    let_go();
    EXPECT_FALSE(view().batch);
    EXPECT_EQ(tagged(), many + 3);
    EXPECT_EQ(told(), EditorTold::What::done);
    EXPECT_TRUE(view().marked->empty());
    ASSERT_NE(view().undoes, nullptr);
    EXPECT_EQ(view().undoes->count, many + 3);
    act(act::edit::Undo{});
    EXPECT_EQ(tagged(), 0);
    EXPECT_FALSE(view().changed);
}

TEST_F(EditorBatchTest, OnlyWhatTakesLongHasAPanel) {
    mark_all_and_hold();
    act(act::edit::SetLevel{2});
    EXPECT_EQ(view().panel, EditorPanel::none);
    later(EditorBatch::patience);
    EXPECT_EQ(view().panel, EditorPanel::batch);
    EXPECT_EQ(desk_->next(clock_.now()), clock_.now().mono + EditorBatch::pace);
    let_go();
    EXPECT_EQ(view().panel, EditorPanel::none);
}

TEST_F(EditorBatchTest, StoppedItChangesNothingAndSaysSo) {
    mark_all_and_hold();
    act(AddTag{"回顾"});
    act(act::edit::Stop{});
    EXPECT_EQ(told(), EditorTold::What::stopped);
    EXPECT_FALSE(view().batch);
    EXPECT_EQ(view().marked->size(), many + 3U);
    let_go();
    EXPECT_EQ(tagged(), 0);
    EXPECT_FALSE(view().changed);
    act(AddTag{"回顾"});
    let_go();
    EXPECT_EQ(tagged(), many + 3);
}

TEST_F(EditorBatchTest, NothingComesOfItThatIsStoppedWhenItIsDone) {
    mark_all_and_hold();
    act(AddTag{"回顾"});
    held_.front()();
    held_.pop_front();
    desk_->act(act::edit::Stop{}, clock_.now());
    later({100});
    EXPECT_EQ(tagged(), 0);
    EXPECT_EQ(told(), EditorTold::What::stopped);
}

TEST_F(EditorBatchTest, NothingElseIsChangedMeanwhile) {
    act(act::edit::Type{{Field::ask, 0, 0}, "改过了。"});
    mark_all_and_hold();
    act(AddTag{"回顾"});
    const EditorAction refused[] = {act::edit::Type{{Field::ask, 0, 0}, "丢了"},
                                    act::edit::Add{},
                                    act::edit::Remove{},
                                    act::edit::SetKind{Kind::blank},
                                    act::edit::AsText{},
                                    act::edit::TypeText{"x"},
                                    act::edit::Undo{},
                                    act::edit::Save{},
                                    act::edit::Unmark{},
                                    act::edit::SetLevel{3},
                                    act::edit::AddChapter{"新"},
                                    act::edit::Find{"因为", "所以"},
                                    act::edit::Replace{},
                                    act::edit::Open{EditorPanel::tag}};
    const auto before = view().editor->revision();
    for (const auto& action : refused) EXPECT_TRUE(act(action));
    EXPECT_EQ(view().editor->revision(), before);
    EXPECT_EQ(view().panel, EditorPanel::none);
    EXPECT_EQ(held_.size(), 2U) << "the work that was not saved, and the batch";
    let_go();
    EXPECT_EQ(tagged(), many + 3);
    EXPECT_EQ(view().form->ask, "改过了。");
}

TEST_F(EditorBatchTest, LookingAroundGoesOn) {
    mark_all_and_hold();
    act(AddTag{"回顾"});
    act(act::edit::Look{{1, 2}});
    EXPECT_EQ(view().current, (At{1, 2}));
    act(act::edit::Filter{{.words = "第7题"}});
    EXPECT_EQ(view().shown, 1);
    EXPECT_TRUE(view().batch);
}

TEST_F(EditorBatchTest, WhatOthersChangedWaitsForIt) {
    mark_all_and_hold();
    later(EditorDisk::interval);
    write("02.yaml", chapter("02", many, 2));
    later(EditorDisk::interval);
    ASSERT_FALSE(held_.empty()) << "somebody looks";
    act(AddTag{"回顾"});
    held_.front()();
    held_.pop_front();
    later({100});
    EXPECT_EQ(view().editor->file(1).entries.size(), 3U);
    EXPECT_EQ(view().panel, EditorPanel::none);
    let_go();
    EXPECT_EQ(tagged(), many + 3);
    EXPECT_EQ(view().panel, EditorPanel::merge) << "both sides changed it";
}

TEST_F(EditorBatchTest, PutsBothSidesTogetherElsewhere) {
    act(act::edit::Type{{Field::ask, 0, 0}, "改过了。"});
    holds_ = true;
    write("01.yaml", chapter("01", 0, many - 1));
    later(EditorDisk::interval);
    ASSERT_FALSE(held_.empty());
    while (view().panel != EditorPanel::merge) {
        ASSERT_FALSE(held_.empty()) << "somebody reads it";
        held_.front()();
        held_.pop_front();
        later({100});
    }
    EXPECT_FALSE(view().merge.ready);
    EXPECT_FALSE(view().merge.decided);
    act(act::edit::Merge{});
    EXPECT_EQ(view().editor->file(0).entries.size(), many) << "they are not together yet";
    let_go();
    EXPECT_TRUE(view().merge.decided) << "they took out another question";
    act(act::edit::Merge{});
    EXPECT_TRUE(view().batch);
    act(act::edit::Stop{});
    let_go();
    EXPECT_EQ(view().editor->file(0).entries.size(), many);
    EXPECT_EQ(text_of(view().editor->on_disk(0)), chapter("01", 0, many)) << "theirs is not ours yet";
    act(act::edit::Save{});
    act(act::edit::Merge{});
    let_go();
    EXPECT_EQ(view().panel, EditorPanel::none);
    EXPECT_EQ(view().editor->file(0).entries.size(), many - 1U);
    EXPECT_EQ(told(), EditorTold::What::done);
    act(act::edit::Save{});
    let_go();
    EXPECT_EQ(read("01.yaml").find("第0题。"), std::string::npos);
    EXPECT_NE(read("01.yaml").find("改过了。"), std::string::npos);
}

TEST_F(EditorBatchTest, SavesWhatWasTypedWhileItSavedBeforeItLeaves) {
    act(act::edit::Type{{Field::ask, 0, 0}, "先打的。"});
    holds_ = true;
    act(act::edit::Save{});
    act(act::edit::Type{{Field::why, 0, 0}, "后打的。"});
    act(Leave{Leave::How::save});
    let_go();
    let_go();
    EXPECT_TRUE(desk_->take_leave());
    EXPECT_NE(read("01.yaml").find("先打的。"), std::string::npos);
    EXPECT_NE(read("01.yaml").find("后打的。"), std::string::npos);
}

TEST_F(EditorBatchTest, StaysOnceWhatWasToBeSavedHasToBeMerged) {
    act(act::edit::Type{{Field::ask, 0, 0}, "我的。"});
    write("01.yaml", chapter("01", 0, many - 1));
    later(EditorDisk::interval);
    act(Leave{Leave::How::save});
    EXPECT_EQ(view().panel, EditorPanel::merge);
    act(act::edit::Merge{});
    later({100});
    act(act::edit::Save{});
    EXPECT_FALSE(view().changed);
    EXPECT_FALSE(desk_->take_leave());
}

TEST_F(EditorBatchTest, ReadsAllOfAFileElsewhereWhenItsFrameChanges) {
    act(act::edit::ShowFrame{0, true});
    act(act::edit::TypeText{
        "qingwen: 1\nbank: ours\nchapter: {id: \"01\", title: 新名, article: 4}\nquestions:\n"});
    holds_ = true;
    act(act::edit::KeepFrame{});
    EXPECT_TRUE(view().batch);
    EXPECT_TRUE(view().frame) << "it is seen until it is kept";
    let_go();
    EXPECT_FALSE(view().frame);
    EXPECT_EQ(view().chapters[0].title, "新名");
    act(act::edit::Undo{});
    EXPECT_EQ(view().chapters[0].title, "篇");
}

TEST_F(EditorBatchTest, LeavingStopsIt) {
    mark_all_and_hold();
    act(AddTag{"回顾"});
    EXPECT_FALSE(act(Leave{}));
    EXPECT_FALSE(view().batch);
    let_go();
    EXPECT_EQ(tagged(), 0);
}

TEST_F(EditorBatchTest, ClosingTheWindowStopsItAndAsks) {
    act(act::edit::Type{{Field::ask, 0, 0}, "改过了。"});
    mark_all_and_hold();
    act(AddTag{"回顾"});
    act(act::edit::Open{EditorPanel::leave});
    EXPECT_EQ(view().panel, EditorPanel::leave);
    EXPECT_FALSE(view().batch);
}

TEST_F(EditorBatchTest, TheJobOutlivesTheDesk) {
    mark_all_and_hold();
    act(AddTag{"回顾"});
    act(act::edit::Stop{});
    act(act::edit::Duplicate{});
    desk_.reset();
    while (!held_.empty()) {
        held_.front()();
        held_.pop_front();
    }
}

TEST_F(EditorBatchTest, AnotherBankStopsIt) {
    mark_all_and_hold();
    act(AddTag{"回顾"});
    desk_->open({bank() / "02.yaml"}, clock_.now());
    let_go();
    later(seconds(1));
    EXPECT_EQ(view().questions, 3);
    EXPECT_EQ(tagged(), 0);
}

TEST_F(EditorBatchTest, CopiesHaveIdsOfTheirOwn) {
    mark_all_and_hold();
    act(act::edit::Duplicate{});
    let_go();
    EXPECT_EQ(view().questions, 2 * (many + 3));
    EXPECT_FALSE(view().editor->any_twice());
    act(act::edit::Duplicate{});
    EXPECT_EQ(view().questions, 2 * (many + 3) + 1);
    EXPECT_FALSE(view().editor->any_twice());
}

TEST_F(EditorBatchTest, MovesAndRemovesMany) {
    mark_all_and_hold();
    act(act::edit::MoveTo{1});
    let_go();
    EXPECT_EQ(view().editor->file(0).entries.size(), 0U);
    EXPECT_EQ(view().editor->file(1).entries.size(), many + 3U);
    act(act::edit::MarkShown{});
    act(act::edit::Remove{});
    ASSERT_EQ(view().panel, EditorPanel::remove);
    act(act::edit::Remove{});
    EXPECT_EQ(view().panel, EditorPanel::none);
    ASSERT_TRUE(view().batch);
    let_go();
    EXPECT_EQ(view().questions, 0);
    act(act::edit::Undo{});
    act(act::edit::Undo{});
    EXPECT_FALSE(view().changed);
}

TEST_F(EditorBatchTest, ReplacesManyElsewhereToo) {
    act(act::edit::Open{EditorPanel::replace});
    act(act::edit::Find{"因为", "所以"});
    holds_ = true;
    act(act::edit::Replace{});
    ASSERT_TRUE(view().batch);
    EXPECT_EQ(view().batch->deed, Deed::replaced);
    let_go();
    EXPECT_EQ(told(), EditorTold::What::replaced);
    EXPECT_EQ(count_of(text_of(view().editor->file(0)), "why: 所以"), many);
}

// kill -9 while a batch is under way loses nothing that was typed before it.
TEST_F(EditorBatchTest, WhatWasTypedBeforeIsKeptFirst) {
    act(act::edit::Type{{Field::ask, 0, 0}, "差点丢了。"});
    mark_all_and_hold();
    act(AddTag{"回顾"});
    held_.front()();
    held_.clear();
    start();
    EXPECT_EQ(view().panel, EditorPanel::recover);
    act(act::edit::Recover{});
    EXPECT_EQ(view().editor->entry({0, 0}).ask, "差点丢了。");
}

TEST_F(EditorBatchTest, SavesWhatItMade) {
    mark_all_and_hold();
    act(AddTag{"回顾"});
    let_go();
    act(act::edit::Save{});
    let_go();
    EXPECT_EQ(count_of(read("01.yaml"), "tags: [回顾]"), many);
    EXPECT_EQ(count_of(read("01.yaml"), "  # no "), many);
}

}  // namespace
}  // namespace qingwen
