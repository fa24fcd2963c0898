// A bank file while it is edited: what is put in and taken out leaves the rest as it was.
#include "edit/manuscript.h"

#include <gtest/gtest.h>

#include "bank/rules.h"
#include "edit/field.h"

namespace qingwen {
namespace {

constexpr std::string_view bank =
    "# ours\nqingwen: 1\nbank: b\nchapter: {id: \"07\", title: 七, article: 7}\n\nquestions:\n"
    "  # the first\n  - id: a\n    ask: 甲？\n    right: 一\n    wrong: [二]\n    why: 因为\n\n"
    "  # ---- part two ----\n\n"
    "  - id: b\n    ask: 乙。\n    is: 对\n    why: 因为\n    cite: {paragraph: 3}\n\n"
    "  - id: c\n    ask: 丙。\n    is: 错\n    why: 因为\n";

Manuscript read(std::string_view content = bank) { return read_manuscript("b.yaml", content, {}); }

EntryPtr fresh(const std::string& id) {
    return read_entry("", "  - id: " + id + "\n    ask: 丁。\n    is: 对\n", {});
}

TEST(Manuscript, IsTheFileByteForByte) {
    const auto file = read();
    EXPECT_EQ(text_of(file), bank);
    ASSERT_EQ(file.entries.size(), 3U);
    EXPECT_EQ(file.chapter.title, "七");
    EXPECT_EQ(file.entries[1]->id.text, "b");
    ASSERT_TRUE(file.entries[1]->question);
    EXPECT_EQ(file.entries[1]->question->cite->article, 7);
    EXPECT_EQ(file.entries[1]->question->chapter.text, "07");
    EXPECT_EQ(first_line(file, 0), 8 - 1);
    EXPECT_EQ(first_line(file, 1), 16);
}

TEST(Manuscript, TellsWhereSomethingIsWrongInTheFile) {
    const auto file = read(std::string(bank) + "  - id: d\n    ask: 丁\n\nalow: {}\n");
    const auto found = findings_of(file);
    std::vector<std::pair<std::string, int>> seen;
    for (const auto& finding : found) seen.emplace_back(finding.rule->id, finding.at.line);
    const std::vector<std::pair<std::string, int>> expected{
        {"misspelt-key", 29}, {"cite-without-terms", 16}, {"no-answer", 26}};
    EXPECT_EQ(seen, expected);
}

TEST(Manuscript, PutsAQuestionBetweenOthers) {
    const auto file = with(read(), 2, {fresh("x")});
    EXPECT_NE(
        text_of(file).find("    cite: {paragraph: 3}\n\n  - id: x\n    ask: 丁。\n    is: 对\n\n  - id: c\n"),
        std::string::npos);
}

TEST(Manuscript, PutsAQuestionFirstAndLast) {
    const auto first = text_of(with(read(), 0, {fresh("x")}));
    EXPECT_NE(first.find("questions:\n  - id: x\n    ask: 丁。\n    is: 对\n\n  # the first\n  - id: a\n"),
              std::string::npos);
    const auto last = text_of(with(read(), 3, {fresh("x"), fresh("y")}));
    EXPECT_TRUE(last.ends_with(
        "    why: 因为\n\n  - id: x\n    ask: 丁。\n    is: 对\n\n  - id: y\n    ask: 丁。\n    is: 对\n"));
    EXPECT_TRUE(last.starts_with(bank));
}

TEST(Manuscript, PutsAQuestionBehindALineThatDoesNotEnd) {
    const auto content = bank.substr(0, bank.size() - 1);
    const auto text = text_of(with(read(content), 3, {fresh("x")}));
    EXPECT_EQ(text, std::string(bank) + "\n  - id: x\n    ask: 丁。\n    is: 对\n");
}

TEST(Manuscript, PutsTheFirstQuestionIntoAnEmptyList) {
    for (const std::string list : {"questions:", "questions: []"}) {
        const auto file = read("qingwen: 1\nbank: b\n" + list + "  # none yet\n");
        EXPECT_EQ(file.cut, Outline::Cut::told);
        EXPECT_EQ(text_of(with(file, 0, {fresh("x")})),
                  "qingwen: 1\nbank: b\nquestions:  # none yet\n  - id: x\n    ask: 丁。\n    is: 对\n");
    }
}

TEST(Manuscript, PutsTheFirstQuestionBehindALineThatDoesNotEnd) {
    const auto file = read("qingwen: 1\nbank: b\nquestions: []");
    EXPECT_EQ(text_of(with(file, 0, {fresh("x")})),
              "qingwen: 1\nbank: b\nquestions:\n  - id: x\n    ask: 丁。\n    is: 对\n");
}

TEST(Manuscript, TakesOutQuestionsAndKeepsWhatStandsApart) {
    const auto text = text_of(without(read(), {1}));
    EXPECT_NE(text.find("    why: 因为\n\n  # ---- part two ----\n\n  - id: c\n"), std::string::npos);
    const auto two = text_of(without(read(), {1, 2}));
    EXPECT_TRUE(two.ends_with("    why: 因为\n\n  # ---- part two ----\n\n"));
    EXPECT_TRUE(text_of(without(read(), {0, 1, 2})).ends_with("questions:\n\n  # ---- part two ----\n\n"));
    EXPECT_TRUE(text_of(without(read(), {2})).ends_with("    cite: {paragraph: 3}\n"));
}

TEST(Manuscript, PuttingInAndTakingOutAgainChangesNothing) {
    const auto file = read();
    for (std::size_t at = 0; at <= file.entries.size(); ++at)
        EXPECT_EQ(text_of(without(with(file, at, {fresh("x")}), {at})), bank) << at;
}

TEST(Manuscript, OfABrokenFileKeepsTheQuestionsThatAreGood) {
    const auto file =
        read(std::string(bank) + "  - id: d\n    ask: [丁\n  - id: e\n    ask: 戊。\n    is: 对\n");
    ASSERT_EQ(file.entries.size(), 5U);
    EXPECT_FALSE(file.entries[3]->question);
    EXPECT_TRUE(file.entries[3]->has_errors());
    EXPECT_TRUE(file.entries[4]->question);
}

}  // namespace
}  // namespace qingwen
