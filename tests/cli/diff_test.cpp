// qingwen diff: what it prints and how it ends.
#include "cli/diff.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "cli/desk.h"

namespace qingwen {

namespace {

using sample::CommandLineTest;
using sample::Ran;
using testing::HasSubstr;

constexpr std::string_view old_text = R"(qingwen: 1
bank: demo
chapter: {id: "01", title: 收礼}
questions:
  - id: gift
    ask: 客户送来购物卡，怎么办？
    right: 当面退还
    wrong: [转交同事, 先收下来]
    why: 收到礼品应当及时退还，主动报告，谁都说得清。
    level: 1
  - {id: gone, ask: 礼品不必登记。, is: 错, why: 要登记。}
)";

class Diff : public CommandLineTest {
protected:
    Diff() {
        folder_.write("a/01.yaml", old_text);
        folder_.write("b/01.yaml", old_text);
    }
    void change(const std::string& what, const std::string& into) {
        std::string text = content(folder_ / "b/01.yaml");
        text.replace(text.find(what), what.size(), into);
        folder_.write("b/01.yaml", text);
    }
    Ran differ(std::vector<std::string> more = {}) {
        more.insert(more.begin(), {"diff", a(), b()});
        return run("", more);
    }
    std::string a() { return (folder_ / "a").string(); }
    std::string b() { return (folder_ / "b").string(); }
};

TEST_F(Diff, IsZeroWhereNothingDiffers) {
    change("why: 要登记。", "why: \"要登记。\"");  // another spelling, the same text
    const Ran ran = differ();
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.out, "2 questions as they were\n");
    EXPECT_EQ(ran.err, "");
}

TEST_F(Diff, SaysWhereWhichQuestionChangedHow) {
    change("right: 当面退还\n    wrong: [转交同事, ", "right: 转交同事\n    wrong: [当面退还, ");
    change("及时退还", "立即退还");
    change("id: gone, ask: 礼品不必登记。", "id: came, ask: 一题新的，与旧的没有关系。");
    const Ran ran = differ();
    EXPECT_EQ(ran.status, 1);
    EXPECT_EQ(ran.out, b() + "/01.yaml:5:5: gift: another answer is right\n" +
                           "    Right options: [当面退还→转交同事]\n"
                           "    Wrong options: [转交同事→当面退还]\n"
                           "    Why: 收到礼品应当[及时→立即]退还，主动报告，谁都说得清。\n" +
                           b() + "/01.yaml:11:5: came: added (True or false)\n" +
                           "    一题新的，与旧的没有关系。\n" + a() +
                           "/01.yaml:11:5: gone: removed (True or false)\n    礼品不必登记。\n"
                           "1 question has another answer; 1 added; 1 removed; 0 questions as they were\n");
}

TEST_F(Diff, CutsShortWhatStayed) {
    const std::string half = "先说一段很长很长而且没有任何变化的话，再说一段同样很长的话。";
    change("收到礼品应当及时退还", half + "及时" + half);
    folder_.write("a/01.yaml", content(folder_ / "b/01.yaml"));
    change("及时", "立即");
    EXPECT_THAT(differ().out,
                HasSubstr("    Why: …，再说一段同样很长的话。[及时→立即]先说一段很长很长而且没有…\n"));
}

TEST_F(Diff, ShowsColoursWhereTheyAreWanted) {
    change("及时退还", "立即退还");
    std::istringstream in;
    std::ostringstream out, err;
    EXPECT_EQ(diff({a(), b(), false, false, true}, {in, out, err}), 1);
    EXPECT_THAT(out.str(), HasSubstr("[\x1b[31m及时\x1b[0m→\x1b[32m立即\x1b[0m]"));
    EXPECT_THAT(differ().out, testing::Not(HasSubstr("\x1b")));
}

TEST_F(Diff, CanTellOnlyWhatMovesAScore) {
    change("及时退还", "立即退还");
    Ran ran = differ({"--scores"});
    EXPECT_EQ(ran.status, 0);
    change("is: 错", "is: 对");
    ran = differ({"--scores"});
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.out, HasSubstr("The statement is: [False→True]\n"));
    EXPECT_THAT(ran.out, testing::Not(HasSubstr("Why")));
}

TEST_F(Diff, TellsMovesNamesChaptersAndLevels) {
    change("level: 1", "level: 2");
    change("id: \"01\", title: 收礼", "id: \"02\", title: 拒礼");
    change("id: gift", "id: card");
    const Ran ran = differ();
    EXPECT_THAT(ran.out, HasSubstr("chapter 01 “收礼”: chapter removed\n"));
    EXPECT_THAT(ran.out, HasSubstr("chapter 02 “拒礼”: new chapter\n"));
    EXPECT_THAT(
        ran.out,
        HasSubstr("card: other sources, tags or notes; moved from chapter 01 to 02; renamed, it was “gift”\n"
                  "    Level: [1 Recall→2 Understand]\n"));
}

TEST_F(Diff, TakesNothingAtAllForAnEmptyBank) {
    const Ran ran = run("", {"diff", "/dev/null", b()});
    EXPECT_EQ(ran.status, 1);
    EXPECT_EQ(ran.err, "");
    EXPECT_THAT(ran.out, HasSubstr("2 added; 1 chapter changed; 0 questions as they were\n"));
}

TEST_F(Diff, HoldsTwoBanksAgainstEachOtherWhateverTheirIds) {
    change("bank: demo", "bank: other");
    const Ran ran = differ();
    EXPECT_EQ(ran.status, 1);
    EXPECT_EQ(ran.out, "bank [demo→other]\n2 questions as they were\n");
}

TEST_F(Diff, HoldsBanksThatLieTogetherAgainstTheirOwn) {
    for (const char* side : {"a", "b"})
        folder_.write(std::string(side) + "/02.yaml",
                      "qingwen: 1\nbank: more\nquestions:\n  - {id: x, ask: 甲。, is: 对, why: 乙}\n");
    change("is: 错", "is: 对");
    const Ran ran = differ();
    EXPECT_THAT(ran.out,
                HasSubstr("1 question has another answer; 1 question as it was\n1 question as it was\n"));
}

TEST_F(Diff, TellsWhatDoesNotReadAndComparesTheRest) {
    change("is: 错", "is: 也许");
    const Ran ran = differ();
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.err, HasSubstr("/b/01.yaml:11:"));
    EXPECT_THAT(ran.err, HasSubstr("[is-not-truth-value]"));
    EXPECT_THAT(ran.err, testing::EndsWith("What does not read was left out of the comparison.\n"));
    EXPECT_THAT(ran.out, HasSubstr("gone: removed"));
}

TEST_F(Diff, ComparesNothingWhenAFileCannotBeOpened) {
    const Ran ran = run("", {"diff", a(), (folder_ / "none").string()});
    EXPECT_EQ(ran.status, 3);
    EXPECT_EQ(ran.out, "");
    EXPECT_THAT(ran.err, HasSubstr("[file-not-found]"));
    EXPECT_EQ(run("", {"diff", a()}).status, 2);
}

TEST_F(Diff, WritesJson) {
    change("当面退还", "不收\\\"不退\\\"");
    change("right: 不收\\\"不退\\\"", "right: \"不收\\\"不退\\\"\"");
    const Ran ran = differ({"--json"});
    EXPECT_EQ(ran.status, 1);
    const auto json = nlohmann::json::parse(ran.out);
    const auto& question = json.at("banks").at(0).at("questions").at(0);
    EXPECT_EQ(question.at("id"), "gift");
    EXPECT_EQ(question.at("change"), "changed");
    EXPECT_EQ(question.at("weight"), "key");
    EXPECT_EQ(question.at("line"), 5);
    EXPECT_EQ(question.at("fields").at(0).at("field"), "right");
    EXPECT_EQ(question.at("fields").at(0).at("entries").at(0).at("after"), "不收\"不退\"");
    EXPECT_EQ(json.at("banks").at(0).at("same"), 1);
}

}  // namespace

}  // namespace qingwen
