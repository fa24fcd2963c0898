// What is found in a chapter or a bank can be mended from its list, one by one and all at once.
#include <algorithm>
#include <deque>
#include <fstream>

#include <gtest/gtest.h>

#include "app/editor_desk.h"
#include "base/file.h"
#include "support/folder.h"

namespace qingwen {
namespace {

namespace fs = std::filesystem;
using act::edit::Fix;
using act::edit::FixAll;

std::string question(const std::string& id, const std::string& level) {
    return "  - id: " + id + "\n    ask: 甲。\n    is: 对\n    why: 因为\n    level: " + level + "\n";
}

class EditorFixesTest : public testing::Test {
protected:
    void write(const std::string& name, const std::string& questions) {
        fs::create_directories(folder_.path() / "bank");
        std::ofstream(folder_.path() / "bank" / name, std::ios::binary)
            << "qingwen: 1\nbank: ours\nchapter: {id: \"" << name.substr(0, 2)
            << "\", title: 篇}\nquestions:\n"
            << questions;
    }
    void open() {
        desk_ = std::make_unique<EditorDesk>(
            EditorDesk::With{.run = [this](const Job& job) { holds_ ? held_.push_back(job) : job(); },
                             .data = folder_.path() / "data",
                             .seed = Seed{7},
                             .show = [this](const fs::path& page) { shown_.push_back(page); }});
        desk_->open({folder_.path() / "bank"}, clock_.now());
        later();
    }
    void later(Millis by = seconds(1)) {
        clock_.advance(by);
        for (int i = 0; i < 3; ++i) desk_->tick(clock_.now());
    }
    void act(const EditorAction& action) {
        desk_->act(action, clock_.now());
        desk_->tick(clock_.now());
    }
    // Until nothing is to be done at once.
    void settle() {
        for (int i = 0; i < 100 && desk_->next(clock_.now()) == clock_.now().mono; ++i)
            desk_->tick(clock_.now());
    }
    EditorView view() { return desk_->view(); }
    void list(FindingScope scope) {
        act(act::edit::ShowFindingsOf{scope});
        settle();
    }
    // Of the list.
    int number_of(const char* rule) {
        const auto findings = view().findings;
        for (std::size_t i = 0; i < findings.size(); ++i)
            if (findings[i].finding.rule->id == rule) return static_cast<int>(i);
        return -1;
    }

    sample::Folder folder_;
    HandClock clock_{{{10'000}, {1'795'411'800'000, 480}}};
    bool holds_ = false;
    std::deque<Job> held_;
    std::vector<fs::path> shown_;
    std::unique_ptr<EditorDesk> desk_;
};

TEST_F(EditorFixesTest, MendsFromTheListOfTheBankOneAfterTheOther) {
    write("01.yaml", question("a", "1") + question("b", "２") + question("c", "３"));
    write("02.yaml", question("d", "２"));
    open();
    list(FindingScope::bank);
    ASSERT_EQ(view().findings.size(), 3U);
    for (const auto& one : view().findings) EXPECT_FALSE(one.fix.empty());
    act(Fix{2});
    EXPECT_EQ(view().scope, FindingScope::bank);
    EXPECT_EQ(view().current, (At{1, 0}));
    ASSERT_EQ(view().findings.size(), 2U);
    EXPECT_FALSE(view().findings[0].fix.empty()) << "what was known stays known";
    act(Fix{0});
    ASSERT_EQ(view().findings.size(), 1U);
    act(Fix{0});
    EXPECT_TRUE(view().findings.empty());
    EXPECT_EQ(view().errors, 0);
}

TEST_F(EditorFixesTest, MendsAllOfARuleInTheScopeAsOneStep) {
    write("01.yaml", question("a", "２") + question("b", "２"));
    write("02.yaml", question("c", "２") + question("d", "２"));
    open();
    list(FindingScope::chapter);
    ASSERT_EQ(view().findings.size(), 2U);
    EXPECT_TRUE(view().findings[0].alike);
    act(FixAll{0});
    EXPECT_EQ(view().errors, 2) << "of the other chapter";
    EXPECT_EQ(view().scope, FindingScope::chapter);
    list(FindingScope::bank);
    act(FixAll{0});
    EXPECT_EQ(view().errors, 0);
    EXPECT_EQ(view().undoes->deed, Deed::mended);
    EXPECT_EQ(view().undoes->count, 2);
    act(act::edit::Undo{});
    act(act::edit::Undo{});
    EXPECT_EQ(view().errors, 4);
    EXPECT_FALSE(view().changed);
}

TEST_F(EditorFixesTest, TellsDuplicatesApartWithoutEndlessLooking) {
    std::string questions;
    for (int i = 0; i < 300; ++i) questions += question("q" + std::to_string(i), "1");
    write("01.yaml", questions);
    write("02.yaml", questions);
    open();
    list(FindingScope::bank);
    ASSERT_GE(view().findings.size(), 300U);
    EXPECT_EQ(view().findings[299].finding.rule->id, "duplicate-id");
    EXPECT_EQ(view().findings[7].finding.hint.find("02.yaml"), std::string::npos) << "names the first";
    ASSERT_TRUE(view().findings[0].alike);
    holds_ = true;
    act(FixAll{0});
    ASSERT_TRUE(view().batch);
    EXPECT_EQ(view().batch->all, 300);
    while (!held_.empty()) {
        held_.front()();
        held_.pop_front();
    }
    later();
    EXPECT_FALSE(view().editor->any_twice());
    EXPECT_EQ(view().undoes->count, 300);
}

TEST_F(EditorFixesTest, LooksAtAFewInEveryTick) {
    std::string questions;
    for (int i = 0; i < 3 * EditorFixes::a_step; ++i) questions += question("q" + std::to_string(i), "２");
    write("01.yaml", questions);
    open();
    desk_->act(act::edit::ShowFindingsOf{FindingScope::bank}, clock_.now());
    const auto offered = [&] {
        return std::ranges::count_if(view().findings, [](const auto& one) { return !one.fix.empty(); });
    };
    EXPECT_EQ(offered(), 0);
    EXPECT_EQ(desk_->next(clock_.now()), clock_.now().mono);
    desk_->tick(clock_.now());
    EXPECT_LE(offered(), EditorFixes::a_step);
    settle();
    EXPECT_EQ(offered(), 3 * EditorFixes::a_step);
}

TEST_F(EditorFixesTest, AJumpFromTheListLeadsToTheRow) {
    write("01.yaml", question("a", "1") +
                         "  - id: b\n    ask: 乙？\n    right: 一\n    wrong: [二, 三, 三]\n" +
                         "    why: 因为\n");
    open();
    list(FindingScope::bank);
    const int twice = number_of("option-twice");
    ASSERT_GE(twice, 0);
    act(act::edit::Jump{twice});
    ASSERT_TRUE(view().go);
    EXPECT_EQ(view().go->field, Field::wrong);
    EXPECT_EQ(view().go->row, 1);
}

TEST_F(EditorFixesTest, AListOfWhatWasBeforeMendsNothing) {
    write("01.yaml", question("a", "２") + question("b", "２"));
    open();
    list(FindingScope::bank);
    act(act::edit::Type{{Field::why, 0, 0}, "所以"});
    const auto before = view().editor->revision();
    act(Fix{1});
    EXPECT_EQ(view().editor->revision(), before);
    act(Fix{1});
    EXPECT_NE(view().editor->revision(), before) << "now the list is of the bank as it is";
}

TEST_F(EditorFixesTest, LooksForWordsAWhileAtATime) {
    std::string questions;
    for (int i = 0; i < 2 * forms_a_step; ++i) questions += question("q" + std::to_string(i), "1");
    write("01.yaml", questions);
    open();
    act(act::edit::Open{EditorPanel::replace});
    desk_->act(act::edit::Find{"因为", "所以"}, clock_.now());
    EXPECT_EQ(view().replace.places.size(), static_cast<std::size_t>(forms_a_step));
    EXPECT_TRUE(view().replace.looking);
    desk_->act(act::edit::Replace{}, clock_.now());
    EXPECT_FALSE(view().changed) << "not before all places are known";
    EXPECT_EQ(desk_->next(clock_.now()), clock_.now().mono);
    settle();
    EXPECT_FALSE(view().replace.looking);
    EXPECT_EQ(view().replace.places.size(), static_cast<std::size_t>(2 * forms_a_step));
    EXPECT_FALSE(view().replace.more);
}

TEST_F(EditorFixesTest, PrintsElsewhereAndShowsItThen) {
    write("01.yaml", question("a", "1"));
    open();
    holds_ = true;
    act(act::edit::Print{});
    act(act::edit::Print{});
    EXPECT_EQ(held_.size(), 1U) << "one after the other";
    EXPECT_FALSE(view().told);
    EXPECT_TRUE(shown_.empty());
    held_.front()();
    desk_->take_in(clock_.now());
    ASSERT_EQ(shown_.size(), 1U);
    EXPECT_EQ(view().told->what, EditorTold::What::printed);
    EXPECT_TRUE(fs::exists(shown_.front()));
}

TEST_F(EditorFixesTest, SaysThatAPageCannotBeWritten) {
    write("01.yaml", question("a", "1"));
    open();
    fs::create_directories(folder_.path() / "data");
    std::ofstream(folder_.path() / "data" / "print") << "in the way";
    act(act::edit::Print{});
    ASSERT_TRUE(view().told);
    EXPECT_EQ(view().told->what, EditorTold::What::save_failed);
    EXPECT_TRUE(shown_.empty());
}

}  // namespace
}  // namespace qingwen
