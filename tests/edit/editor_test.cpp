// What is done to a bank can be taken back and done again, all of it.
#include "edit/editor.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/random.h"
#include "edit/deeds.h"
#include "support/bank_maker.h"
#include "support/yaml_writer.h"

namespace qingwen {
namespace {

Manuscript made(std::uint64_t seed, int article) {
    const auto part = bank_maker::Maker(Seed{seed}, false).part(article, article * 100, 6);
    return read_manuscript(std::to_string(article) + ".yaml", yaml_writer::to_yaml(part), {});
}

Editor two_files(std::uint64_t seed = 1) { return Editor({made(seed, 3), made(seed, 4)}); }

std::string text(const Editor& editor) {
    std::string all;
    for (const auto& file : editor.files()) all += text_of(file);
    return all;
}

EntryPtr with_text(const Editor& editor, At at, const std::string& more) {
    const auto& entry = editor.entry(at);
    return read_entry(entry.before, entry.text + more, editor.file(at.file).reading);
}

TEST(Editor, TakesBackAndDoesAgain) {
    auto editor = two_files();
    const auto before = text(editor);
    const auto deeds = remove(editor.files(), {{0, 1}, {1, 0}});
    editor.change(Deed::removed, deeds.changed, deeds.look, deeds.count);
    EXPECT_TRUE(editor.changed(0));
    const auto after = text(editor);
    EXPECT_NE(before, after);
    ASSERT_NE(editor.undoes(), nullptr);
    EXPECT_EQ(editor.undoes()->count, 2);
    editor.undo();
    EXPECT_EQ(text(editor), before);
    EXPECT_FALSE(editor.changed());
    editor.redo();
    EXPECT_EQ(text(editor), after);
    EXPECT_EQ(editor.redoes(), nullptr);
}

TEST(Editor, WhatChangesNothingIsNoStep) {
    auto editor = two_files();
    editor.change(Deed::moved, {{0, editor.file(0)}}, {});
    EXPECT_EQ(editor.undoes(), nullptr);
    EXPECT_EQ(editor.revision(), 0U);
}

TEST(Editor, TypingOnIsOneStep) {
    auto editor = two_files();
    const auto before = text(editor);
    const At at{0, 2};
    editor.type(at, {Field::ask, 0, 0}, with_text(editor, at, "# a\n"), {1000});
    EXPECT_EQ(editor.before_typing(at, {Field::ask, 0, 0}, {2000})->text + "# a\n", editor.entry(at).text);
    editor.type(at, {Field::ask, 0, 0}, with_text(editor, at, "# b\n"), {2000});
    EXPECT_TRUE(editor.entry(at).text.ends_with("# a\n# b\n"));
    editor.undo();
    EXPECT_EQ(text(editor), before);
    EXPECT_EQ(editor.undoes(), nullptr);
}

TEST(Editor, AnotherFieldOrAPauseIsAnotherStep) {
    auto editor = two_files();
    const At at{0, 2};
    editor.type(at, {Field::ask, 0, 0}, with_text(editor, at, "# a\n"), {0});
    editor.type(at, {Field::why, 0, 0}, with_text(editor, at, "# b\n"), {10});
    editor.type(at, {Field::why, 0, 0}, with_text(editor, at, "# c\n"), {10 + typing_pause.count + 1});
    editor.undo();
    EXPECT_TRUE(editor.entry(at).text.ends_with("# a\n# b\n"));
    editor.undo();
    EXPECT_TRUE(editor.entry(at).text.ends_with("# a\n"));
}

TEST(Editor, SavingDoesNotEndUndoing) {
    auto editor = two_files();
    const auto before = text(editor);
    const auto deeds = remove(editor.files(), {{0, 1}});
    editor.change(Deed::removed, deeds.changed, deeds.look);
    editor.set_on_disk(0, editor.file(0));
    EXPECT_FALSE(editor.changed());
    editor.undo();
    EXPECT_EQ(text(editor), before);
    EXPECT_TRUE(editor.changed(0));
}

TEST(Editor, KnowsWhichIdsWereEverUsed) {
    auto editor = two_files();
    const auto id = editor.entry({0, 1}).id;
    EXPECT_EQ(editor.times_used(id), 1);
    const auto deeds = remove(editor.files(), {{0, 1}});
    editor.change(Deed::removed, deeds.changed, deeds.look);
    EXPECT_EQ(editor.times_used(id), 0);
    EXPECT_TRUE(editor.ever_used().contains(id));
    EXPECT_FALSE(editor.find(id));
    editor.undo();
    EXPECT_EQ(editor.times_used(id), 1);
}

// One thing that can be done, whatever the numbers are.
void do_something(Editor& editor, Random& random) {
    const auto file = static_cast<std::size_t>(random.below(2));
    const auto count = editor.file(file).entries.size();
    if (count == 0) return;
    const At at{file, static_cast<std::size_t>(random.below(count))};
    const auto carry_out = [&](Deed deed, const Deeds& deeds) {
        editor.change(deed, deeds.changed, deeds.look, deeds.count);
    };
    switch (random.below(4)) {
        case 0:
            return carry_out(Deed::removed, remove(editor.files(), {at}));
        case 1:
            return carry_out(Deed::moved, move(editor.files(), {at}, {1 - file, 0}));
        case 2:
            return carry_out(Deed::moved, move(editor.files(), {at},
                                               {file, static_cast<std::size_t>(random.below(count))}));
        default:
            return editor.type(at, {}, with_text(editor, at, "    # typed\n"),
                               {static_cast<std::int64_t>(random.below(5000))});
    }
}

RC_GTEST_PROP(EditorProperty, AllCanBeTakenBackAndDoneAgain, (std::uint64_t seed)) {
    auto editor = two_files(seed);
    const auto before = text(editor);
    Random random(Seed{seed});
    for (int i = 0; i < 20; ++i) do_something(editor, random);
    const auto after = text(editor);
    while (editor.undoes() != nullptr) editor.undo();
    RC_ASSERT(text(editor) == before);
    RC_ASSERT(!editor.changed());
    while (editor.redoes() != nullptr) editor.redo();
    RC_ASSERT(text(editor) == after);
}

RC_GTEST_PROP(EditorProperty, MovingLosesNoQuestion, (std::uint64_t seed)) {
    auto editor = two_files(seed);
    Random random(Seed{seed});
    for (int i = 0; i < 10; ++i) {
        const auto count = editor.file(0).entries.size() + editor.file(1).entries.size();
        do_something(editor, random);
        if (editor.undoes() == nullptr || editor.undoes()->deed != Deed::moved) continue;
        RC_ASSERT(editor.file(0).entries.size() + editor.file(1).entries.size() == count);
        for (std::size_t file = 0; file < 2; ++file)
            RC_ASSERT(same_text(read_manuscript(editor.file(file).path, text_of(editor.file(file)), {}),
                                editor.file(file)));
    }
}

}  // namespace
}  // namespace qingwen
