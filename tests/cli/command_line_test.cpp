#include <gmock/gmock.h>

#include "cli/desk.h"

namespace qingwen {

namespace {

using sample::CommandLineTest;
using sample::Ran;
using testing::HasSubstr;
using testing::StartsWith;

std::string first_field(const std::string& line) { return line.substr(0, line.find('\t')); }

TEST_F(CommandLineTest, UsageErrorsAreTwoAndSayWhatIsWrongOnStderr) {
    const std::vector<std::vector<std::string>> table{{"--bogus"},
                                                      {"dance"},
                                                      {"play", "--count", "0"},
                                                      {"play", "--count", "many"},
                                                      {"play", "--seed", "-1"},
                                                      {"play", "--new", "--resume"},
                                                      {"--lang", "fr", "rounds"},
                                                      {"replay"},
                                                      {"export"},
                                                      {"check"},
                                                      {"check", "a", "--format", "xml"},
                                                      {"print"},
                                                      {"check", "a", "--format", "gcc", "--json"},
                                                      {"play", "--text", "--mode", "dance"},
                                                      {"play", "--text", "--chapter", "99"}};
    for (const auto& words : table) {
        const Ran ran = run("", words);
        EXPECT_EQ(ran.status, 2) << words.back();
        EXPECT_EQ(ran.out, "") << words.back();
        EXPECT_NE(ran.err, "") << words.back();
    }
}

TEST_F(CommandLineTest, HelpIsEverywhere) {
    for (const char* const command : {"play", "check", "diff", "print", "replay", "rounds", "export"}) {
        const Ran ran = run("", {command, "--help"});
        EXPECT_EQ(ran.status, 0) << command;
        EXPECT_THAT(ran.out, HasSubstr(std::string("Usage: qingwen ") + command));
        EXPECT_EQ(ran.err, "") << command;
        EXPECT_THAT(run("", {"--help"}).out, HasSubstr(std::string("\n  ") + command + " "));
    }
}

TEST_F(CommandLineTest, TheVersionIsPrinted) { EXPECT_EQ(run("", {"--version"}).out, "qingwen 1.2.3\n"); }

TEST_F(CommandLineTest, WithoutACommandTheDesktopOpens) {
    std::vector<Wishes> opened;
    desktop_ = [&](const Wishes& wishes) {
        opened.push_back(wishes);
        return 7;
    };
    EXPECT_EQ(run("", {}).status, 7);
    EXPECT_EQ(run("", {"play", "a.yaml", "--mode", "timed", "--chapter", "1", "--count", "3", "--seed", "9",
                       "--new", "--data", "/d"})
                  .status,
              7);
    ASSERT_EQ(opened.size(), 2U);
    EXPECT_FALSE(opened[0].play);
    EXPECT_EQ(opened[0].data, folder_ / "data");
    EXPECT_TRUE(opened[1].play);
    EXPECT_EQ(opened[1].banks, std::vector<std::filesystem::path>{"a.yaml"});
    EXPECT_EQ(opened[1].mode, "timed");
    EXPECT_EQ(opened[1].chapters, std::vector<std::string>{"1"});
    EXPECT_EQ(opened[1].count, 3);
    EXPECT_EQ(opened[1].seed, 9U);
    EXPECT_EQ(opened[1].take, Wishes::Take::fresh);
    EXPECT_EQ(opened[1].data, "/d");
}

TEST_F(CommandLineTest, WithoutAWindowTheTerminalIsNamed) {
    const Ran ran = run("", {});
    EXPECT_EQ(ran.status, 3);
    EXPECT_THAT(ran.err, HasSubstr("play --text"));
}

// To accept a changed text: copy the file the failure names over the golden one.
TEST_F(CommandLineTest, AScriptedRoundReadsAsItAlwaysDid) {
    const Ran ran = run(content(source() / "tests/data/play-text.in"), {"play", "--text", "--seed", "5"});
    const auto golden = source() / "tests/golden/play-text.txt";
    const std::string all = ran.out + "--- stderr\n" + ran.err;
    if (all != content(golden)) {
        const std::string accept = std::string(QINGWEN_BINARY) + "/play-text.txt";
        std::ofstream(accept, std::ios::binary) << all;
        ADD_FAILURE() << "cp " << accept << " " << golden.string();
    }
    EXPECT_EQ(ran.status, 0);
}

TEST_F(CommandLineTest, TheSameSeedAsksTheSameAndAnotherSeedDoesNot) {
    const Ran first = run("", {"play", "--text", "--new", "--seed", "5"});
    const Ran again = run("", {"play", "--text", "--new", "--seed", "5"});
    const Ran other = run("", {"play", "--text", "--new", "--seed", "6"});
    EXPECT_EQ(first.out, again.out);
    EXPECT_NE(first.out, other.out);
}

TEST_F(CommandLineTest, AnUnfinishedRoundIsAskedAboutAndTakenUp) {
    run("D\n", {"play", "--text", "--new", "--seed", "5"});
    const Ran asked = run("y\n", {"play", "--text"});
    EXPECT_THAT(asked.out, StartsWith("A round is unfinished: Practice. Go on with it? [Y/n]"));
    EXPECT_THAT(run("", {"play", "--text", "--resume"}).out, HasSubstr("Question"));
    EXPECT_THAT(run("n\n", {"play", "--text"}).out, HasSubstr("Question 1 of 7"));
}

TEST_F(CommandLineTest, ThereIsNothingToTakeUp) {
    const Ran ran = run("", {"play", "--text", "--resume"});
    EXPECT_EQ(ran.status, 1);
    EXPECT_EQ(ran.err, "There is no unfinished round.\n");
}

TEST_F(CommandLineTest, ABankThatIsNotThereIsTheWorldsFault) {
    const Ran ran = run("", {"play", "--text", "--new", (folder_ / "none.yaml").string()});
    EXPECT_EQ(ran.status, 3);
    EXPECT_THAT(ran.err, HasSubstr("There is no question to play."));
}

TEST_F(CommandLineTest, AnUnfinishedRoundGoesOnWithoutItsBank) {
    run("", {"play", "--text", "--new", "--seed", "5"});
    const std::string input = content(source() / "tests/data/play-text.in");
    const Ran ran = run(input, {"play", "--text", "--resume", (folder_ / "none.yaml").string()});
    EXPECT_EQ(ran.status, 0);
    EXPECT_THAT(ran.out, HasSubstr("5 of 7 right"));
}

TEST_F(CommandLineTest, TheLanguageIsOnlyWhatStandsAfterLang) {
    Ran ran = run("", {"play", "--text", "--chapter", "zh"});
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.err, HasSubstr("There is no chapter “zh”. There are: 1"));
}

TEST_F(CommandLineTest, RoundsAreListedExportedAndReplayed) {
    EXPECT_EQ(run("", {"rounds"}).err, "Nothing is recorded yet.\n");
    run("/end\n", {"play", "--text", "--new", "--seed", "5"});
    run("", {"play", "--text", "--new", "--seed", "5"});
    const Ran rounds = run("", {"rounds"});
    EXPECT_EQ(rounds.status, 0);
    const std::string newest = rounds.out.substr(0, rounds.out.find('\n'));
    EXPECT_THAT(newest, HasSubstr("\t2026-11-23 13:30\tpractice\topen\t1\t"));
    EXPECT_THAT(rounds.out, HasSubstr("\tfinished\t2\t"));

    const Ran exported = run("", {"export", first_field(newest)});
    EXPECT_EQ(exported.status, 0);
    const auto file = folder_ / "a.jsonl";
    std::ofstream(file, std::ios::binary) << exported.out;
    EXPECT_EQ(run("", {"replay", file.string()}).out, file.string() + "\topen\t0/7\t0\t0\t0\n");
}

TEST_F(CommandLineTest, ARoundThatIsNotRecordedIsRefused) {
    EXPECT_EQ(run("", {"export", "nothing"}).status, 1);
    run("", {"play", "--text", "--new"});
    EXPECT_EQ(run("", {"export", "nothing"}).status, 1);
}

TEST_F(CommandLineTest, OldLogsComeToWhatTheyAlwaysCameTo) {
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(source() / "tests");
    const Ran ran = run("", {"replay", "logs"});
    std::filesystem::current_path(before);
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.out, content(source() / "tests/golden/replay.txt"));
}

TEST_F(CommandLineTest, LogsThatDoNotPlayAreRefusedOneByOne) {
    const std::string good = content(source() / "tests/logs/practice-left.jsonl");
    const auto put = [&](const char* name, const std::string& text) {
        std::ofstream(folder_ / name, std::ios::binary) << text;
        return (folder_ / name).string();
    };
    std::string touched = good;
    touched.replace(touched.find("\"item\":0"), 8, "\"item\":1");
    const auto a = put("a.jsonl", touched);
    const auto b = put("b.jsonl", good.substr(0, good.size() - 20));
    put("c.jsonl", good);
    put("not-a-log.txt", "");
    const Ran ran = run("", {"replay", folder_.path().string()});
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.out, HasSubstr(a + "\trefused\tevent 1: wrong_question\n"));
    EXPECT_THAT(ran.out, HasSubstr(b + "\tdamaged\tline "));
    EXPECT_THAT(ran.out, HasSubstr("c.jsonl\tleft\t1/14\t"));
    EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 3);
    EXPECT_EQ(run("", {"replay", (folder_ / "d.jsonl").string()}).status, 3);
}

}  // namespace

}  // namespace qingwen
