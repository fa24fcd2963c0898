#include <gmock/gmock.h>

#include "base/secret.h"
#include "cli/desk.h"

namespace qingwen {
namespace {

using sample::CommandLineTest;
using sample::Ran;
using testing::HasSubstr;

class RecordCommand : public CommandLineTest {
protected:
    void play_one(const std::vector<std::string>& more = {}) {
        std::vector<std::string> words{"play", "--text", "--new", "--seed", "5"};
        words.insert(words.end(), more.begin(), more.end());
        ASSERT_EQ(run(content(source() / "tests/data/play-text.in"), words).status, 0);
    }
    void players(const std::string& pin = {}) {
        auto text = std::string("qingwen_players: 1\nnow: somebody\nplayers:\n  - id: somebody\n") +
                    "  - id: p-1\n    name: 王芳\n";
        if (!pin.empty()) text += "    pin: \"" + *kept_secret(pin) + "\"\n";
        folder_.write("data/players.yaml", text);
    }
};

TEST_F(RecordCommand, AnEmptyRecordIsOne) {
    const Ran ran = run("", {"record"});
    EXPECT_EQ(ran.status, 0);
    EXPECT_THAT(ran.out, HasSubstr("rounds played: 0\n"));
    EXPECT_EQ(run("", {"record", "--csv"}).out.find("\xEF\xBB\xBF"), 0U);
}

TEST_F(RecordCommand, TellsWhatWasDone) {
    play_one();
    const Ran ran = run("", {"record"});
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.err, "");
    EXPECT_THAT(ran.out, HasSubstr("rounds played: 1\nquestions answered: 7\nof them right: 71 %\n"));
    EXPECT_THAT(ran.out, HasSubstr("5/7  Practice\n"));
}

// To accept a changed table: copy the file the failure names over the golden one.
TEST_F(RecordCommand, TheTableStaysAsItIs) {
    play_one();
    clock_.advance(minutes(60));
    play_one({"--mode", "timed"});
    const Ran ran = run("", {"record", "--csv"});
    EXPECT_EQ(ran.status, 0);
    const auto golden = source() / "tests/golden/record.csv";
    if (ran.out == content(golden)) return;
    const std::string accept = std::string(QINGWEN_BINARY) + "/record.csv";
    std::ofstream(accept, std::ios::binary) << ran.out;
    ADD_FAILURE() << "cp " << accept << " " << golden.string();
}

TEST_F(RecordCommand, EachPlayerHasARecordOfTheirOwn) {
    players();
    play_one({"--player", "王芳"});
    EXPECT_THAT(run("", {"record"}).out, HasSubstr("rounds played: 0\n"));
    EXPECT_THAT(run("", {"record", "--player", "王芳"}).out, HasSubstr("rounds played: 1\n"));
    const Ran nobody = run("", {"record", "--player", "韩梅梅"});
    EXPECT_EQ(nobody.status, 2);
    EXPECT_EQ(nobody.out, "");
    EXPECT_THAT(nobody.err, HasSubstr("There are: 王芳"));
}

TEST_F(RecordCommand, AnUnfinishedRoundOfSomebodyElseIsNotTakenUp) {
    players();
    run("D\n", {"play", "--text", "--new", "--seed", "5", "--player", "王芳"});
    EXPECT_EQ(run("", {"play", "--text", "--resume"}).status, 1);
    EXPECT_EQ(run("", {"play", "--text", "--resume", "--player", "王芳"}).status, 0);
}

TEST_F(RecordCommand, APinIsAskedFor) {
    players("2468");
    const Ran wrong = run("1357\n", {"record", "--player", "王芳"});
    EXPECT_EQ(wrong.status, 1);
    EXPECT_EQ(wrong.out, "");
    EXPECT_EQ(run("", {"record", "--player", "王芳"}).status, 1);
    EXPECT_EQ(run("2468\n", {"record", "--player", "王芳"}).status, 0);
}

TEST_F(RecordCommand, APlayersFileThatCannotBeReadIsTheWorldsFault) {
    folder_.write("data/players.yaml", "players: [");
    const Ran ran = run("", {"record"});
    EXPECT_EQ(ran.status, 3);
    EXPECT_EQ(ran.out, "");
}

}  // namespace
}  // namespace qingwen
