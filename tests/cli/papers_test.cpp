// Papers, posts and source texts from the command line.
#include <gmock/gmock.h>

#include "cli/desk.h"

namespace qingwen::sample {
namespace {

using testing::HasSubstr;

class Papers : public CommandLineTest {
protected:
    Papers() {
        std::string bank = "qingwen: 1\nbank: demo\nchapter: {id: one, title: 甲, article: 4}\nquestions:\n";
        for (const auto* id : {"a", "b", "c", "d"})
            bank += "  - {id: " + std::string(id) + ", ask: 说法" + id +
                    "是对的。, is: " + (*id < 'c' ? "true" : "false") + ", why: 乙, for: [" +
                    (*id < 'c' ? "新员工" : "全员") + "], cite: {paragraph: 1, terms: [党风]}}\n";
        folder_.write("bank/one.yaml", bank);
        folder_.write("bank/paper.yaml",
                      "qingwen: 1\nmode: lesson\nbank: demo\nname: {zh: 第一课, en: First lesson}\n"
                      "draw:\n  - {count: 2, tracks: [新员工]}\nrules: {minutes: 5}\n");
    }
    Ran play(std::vector<std::string> words) {
        words.insert(words.begin(), {"--data", (folder_ / "data").string(), "play",
                                     (folder_ / "bank").string(), "--text", "--new", "--trace"});
        return run("/q\n/end\n", words);
    }
    std::string mode_of_newest() {
        const auto listed = run("", {"--data", (folder_ / "data").string(), "rounds"});
        return listed.out;
    }
};

TEST_F(Papers, APaperIsPlayedByItsOwnRules) {
    const auto played = play({"--paper", "lesson"});
    EXPECT_EQ(played.status, 0) << played.err;
    EXPECT_THAT(played.out, HasSubstr("Question 1 of 2"));
    EXPECT_THAT(mode_of_newest(), HasSubstr("lesson"));
    EXPECT_EQ(play({"--mode", "lesson"}).status, 0) << "a paper is a mode of its bank";
}

TEST_F(Papers, APaperIsPlayedByTheRulesOfAMode) {
    const auto played = play({"--paper", "lesson", "--mode", "practice"});
    EXPECT_EQ(played.status, 0) << played.err;
    EXPECT_THAT(played.out, HasSubstr("Question 1 of 2"));
    EXPECT_THAT(mode_of_newest(), HasSubstr("practice"));
}

TEST_F(Papers, OnlyTheQuestionsOfAPostAreAsked) {
    EXPECT_THAT(play({"--post", "新员工"}).out, HasSubstr("Question 1 of 2"));
    EXPECT_THAT(play({}).out, HasSubstr("Question 1 of 4"));
}

TEST_F(Papers, UnknownNamesEndWithTheNamesThereAre) {
    struct Wrong {
        std::vector<std::string> words;
        std::string says;
    };
    for (const auto& wrong :
         {Wrong{{"--paper", "practice"}, "There is no paper “practice”. There are: lesson"},
          Wrong{{"--mode", "x"},
                "There is no mode “x”. There are: practice timed exam challenge daily memorise duel stage "
                "lesson"},
          Wrong{{"--post", "谁"}, "There is no post “谁”. There are: 全员 新员工"},
          Wrong{{"--chapter", "two"}, "There is no chapter “two”. There are: one"}}) {
        const auto ended = play(wrong.words);
        EXPECT_EQ(ended.status, 2);
        EXPECT_EQ(ended.err, wrong.says + "\n");
    }
}

TEST_F(Papers, SeveralAtOneMachineNeedTheWindow) {
    const auto ended = play({"--mode", "duel"});
    EXPECT_EQ(ended.status, 1);
    EXPECT_EQ(ended.err,
              "“Duel” is for several at one machine and needs the window: qingwen play --mode duel\n");
}

TEST_F(Papers, ABankIsHeldAgainstItsTexts) {
    folder_.write("texts/04.txt", "题目\n\n[1] 这里写着D风。\n");
    const std::vector<std::string> words{"check", (folder_ / "bank").string(), "--against",
                                         (folder_ / "texts").string()};
    auto checked = run("", words);
    EXPECT_EQ(checked.status, 1);
    EXPECT_THAT(checked.out, HasSubstr("“党风” does not stand in article 4. [term-not-there]"));
    folder_.write("bank/about.yaml", "qingwen: 1\nabout: demo\nprinted: {党: D}\n");
    checked = run("", words);
    EXPECT_EQ(checked.status, 0);
    EXPECT_EQ(
        checked.out,
        "Article: 4 4\nKind: True or false 4\nLevel: 1 4\n3 files, 4 questions, 0 errors, 0 warnings\n");
    EXPECT_EQ(
        run("", {"check", (folder_ / "bank").string(), "--against", (folder_ / "none").string()}).status, 3);
}

}  // namespace
}  // namespace qingwen::sample
