#include "app/players.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "base/file.h"
#include "base/secret.h"
#include "support/folder.h"

namespace qingwen {
namespace {

class Players : public testing::Test {
protected:
    [[nodiscard]] PlayerBook loaded() const { return PlayerBook::load(file_); }

    sample::Folder folder_;
    std::filesystem::path file_ = folder_ / players_file;
};

TEST_F(Players, AMachineWithoutAFileHasOneWithoutAName) {
    const auto book = loaded();
    ASSERT_EQ(book.all().size(), 1U);
    EXPECT_EQ(book.now(), (Player{{"me"}}));
    EXPECT_FALSE(book.error());
    EXPECT_FALSE(std::filesystem::exists(file_)) << "looking writes nothing";
}

TEST_F(Players, WhatIsChangedIsKept) {
    auto book = loaded();
    EXPECT_FALSE(book.rename({"me"}, "  李 雷 "));
    EXPECT_FALSE(book.add("王芳", {"p-1"}));
    EXPECT_FALSE(book.add("a \"b\" \\ c: #d", {"p-2"}));
    EXPECT_FALSE(book.switch_to({"p-1"}, {}));
    const auto again = loaded();
    EXPECT_EQ(again.all(), book.all());
    EXPECT_EQ(again.now().name, "王芳");
    EXPECT_EQ(again.all()[0].name, "李 雷");
}

TEST_F(Players, ANameIsThereOnceAndNotEmpty) {
    auto book = loaded();
    EXPECT_FALSE(book.add("Wang Fang", {"p-1"}));
    EXPECT_EQ(book.add("ＷＡＮＧ　fang", {"p-2"}), PlayerRefusal::taken);
    EXPECT_EQ(book.add(" \t\n", {"p-2"}), PlayerRefusal::no_name);
    EXPECT_EQ(book.add(std::string(21, 'x'), {"p-2"}), PlayerRefusal::long_name);
    EXPECT_EQ(book.rename({"me"}, "wangfang"), PlayerRefusal::taken);
    EXPECT_FALSE(book.rename({"p-1"}, "WANG FANG")) << "one's own name, otherwise spelt";
    EXPECT_EQ(book.add("王芳", {"p-1"}), PlayerRefusal::taken) << "an id is never given twice";
    EXPECT_EQ(book.all().size(), 2U);
}

TEST_F(Players, WhoIsTakenOffTheListComesBackWithTheRecordAndThePin) {
    auto book = loaded();
    EXPECT_FALSE(book.add("王芳", {"p-1"}));
    EXPECT_FALSE(book.set_pin({"p-1"}, "1234"));
    EXPECT_FALSE(book.remove({"p-1"}));
    EXPECT_FALSE(loaded().find({"p-1"})->listed);
    EXPECT_EQ(book.switch_to({"p-1"}, "1234"), PlayerRefusal::unknown);
    EXPECT_FALSE(book.add("王芳", {"p-9"}));
    EXPECT_TRUE(book.find({"p-1"})->listed);
    EXPECT_FALSE(book.find({"p-9"}));
    EXPECT_EQ(book.switch_to({"p-1"}, ""), PlayerRefusal::wrong_pin);
    EXPECT_FALSE(book.switch_to({"p-1"}, "1234"));
    EXPECT_EQ(book.remove({"p-1"}), PlayerRefusal::playing);
}

TEST_F(Players, APinIsFourToSixDigitsAndNowhereInPlain) {
    auto book = loaded();
    for (const char* pin : {"123", "1234567", "12a4", "１２３４"})
        EXPECT_EQ(book.set_pin({"me"}, pin), PlayerRefusal::no_pin) << pin;
    EXPECT_FALSE(book.set_pin({"me"}, "907142"));
    EXPECT_THAT(read_file(file_, 10'000).value(), testing::Not(testing::HasSubstr("907142")));
    EXPECT_TRUE(loaded().opens({"me"}, "907142"));
    EXPECT_FALSE(loaded().opens({"me"}, "907143"));
    EXPECT_FALSE(book.set_pin({"me"}, ""));
    EXPECT_TRUE(loaded().opens({"me"}, ""));
}

TEST_F(Players, AFileThatCannotBeReadStaysAsItIs) {
    const std::vector<std::string> bad{
        "players: [", "qingwen_players: 2\nnow: me\nplayers:\n  - id: me\n",
        "qingwen_players: 1\nnow: somebody\nplayers:\n  - id: me\n", "\xff",
        "qingwen_players: 1\nnow: me\nplayers:\n  - id: me\n    listed: false\n"};
    for (const auto& content : bad) {
        folder_.write(players_file, content);
        auto book = loaded();
        EXPECT_TRUE(book.error()) << content;
        EXPECT_EQ(book.now().id.text, "me") << content;
        EXPECT_EQ(book.add("王芳", {"p-1"}), PlayerRefusal::not_kept) << content;
        EXPECT_EQ(read_file(file_, 10'000).value(), content);
    }
}

TEST_F(Players, WhatCannotBeWrittenDoesNotHold) {
    auto book = PlayerBook::load(folder_ / "no" / players_file);
    EXPECT_EQ(book.add("王芳", {"p-1"}), PlayerRefusal::not_kept);
    EXPECT_EQ(book.all().size(), 1U);
    EXPECT_TRUE(book.error());
}

RC_GTEST_PROP(PlayersFile, AnyNameComesBackAsItIs, ()) {
    const sample::Folder folder;
    const auto text = *rc::gen::container<std::string>(rc::gen::inRange<char>(' ', '~'));
    auto book = PlayerBook::load(folder / players_file);
    if (!book.add(text, {"p-1"})) RC_ASSERT(PlayerBook::load(folder / players_file).all() == book.all());
}

TEST(Secret, IsToldAgainAndNotRead) {
    const auto kept = kept_secret("2468");
    ASSERT_TRUE(kept);
    EXPECT_TRUE(is_secret(*kept, "2468"));
    EXPECT_FALSE(is_secret(*kept, "2469"));
    EXPECT_NE(*kept, *kept_secret("2468")) << "each has a salt of its own";
    EXPECT_FALSE(is_secret("2468", "2468"));
    EXPECT_FALSE(is_secret("", ""));
}

}  // namespace
}  // namespace qingwen
