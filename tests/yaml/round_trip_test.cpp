// What is written as YAML is read back as the same, by one thread or two, packed or not.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/bank_maker.h"
#include "support/yaml_writer.h"
#include "yaml/bank_file.h"
#include "yaml/packed.h"
#include "yaml/read.h"
#include "yaml/split.h"

namespace qingwen {
namespace {

void require_same(const Part& read, const Part& made) {
    RC_ASSERT(read.bank == made.bank);
    RC_ASSERT(read.chapter == made.chapter);
    RC_ASSERT(read.questions.size() == made.questions.size());
    for (std::size_t i = 0; i < made.questions.size(); ++i) {
        RC_ASSERT(read.questions[i].same_content(made.questions[i]));
        RC_ASSERT(read.questions[i].note == made.questions[i].note);
    }
    RC_ASSERT(read.cases.size() == made.cases.size());
    for (std::size_t i = 0; i < made.cases.size(); ++i) {
        RC_ASSERT(read.cases[i].id == made.cases[i].id);
        RC_ASSERT(read.cases[i].text == made.cases[i].text);
    }
}

RC_GTEST_PROP(RoundTrip, GivesBackWhatWasWritten, (std::uint64_t seed, bool hostile)) {
    const int count = *rc::gen::inRange(1, 60);
    const Part made = bank_maker::Maker(Seed{seed}, hostile).part(7, 1, count);
    const auto read = read_part(yaml_writer::to_yaml(made), "made.yaml");
    RC_ASSERT(read.part.has_value());
    RC_ASSERT(!any_error(read.findings));
    require_same(*read.part, made);
}

RC_GTEST_PROP(RoundTrip, IsTheSameWithAKeyAfterTheQuestionsWhichKeepsTheFileWhole, (std::uint64_t seed)) {
    Part made = bank_maker::Maker(Seed{seed}, true).part(7, 1, 40);
    for (auto& question : made.questions) question.case_id = {};
    made.cases.clear();
    const std::string text = yaml_writer::to_yaml(made);
    const std::string whole = text + "cases: []\n";
    RC_ASSERT(cut_questions(text).has_value());
    RC_ASSERT(!cut_questions(whole).has_value());
    const auto two = read_part(text, "made.yaml");
    const auto one = read_part(whole, "made.yaml");
    RC_ASSERT(two.part.has_value() && one.part.has_value());
    require_same(*two.part, made);
    require_same(*one.part, made);
    for (std::size_t i = 0; i < made.questions.size(); ++i)
        RC_ASSERT(two.part->questions[i].at == one.part->questions[i].at);
}

RC_GTEST_PROP(Packed, FindsEveryOffsetAgain, (const std::vector<std::uint16_t>& codes)) {
    std::string text;
    for (const auto code : codes)
        if (code != 0x7F && (code < 0xD800 || code > 0xDFFF))
            utf8::append(text, code % 3 == 0 ? 'a' + code % 26 : code);
    Packed packed(text);
    std::string whole = packed.expand(packed.text(), 0, text.size() + 1).value_or("too long");
    RC_ASSERT(whole == text);
    for (std::size_t at = packed.text().size(); at-- > 0;) {
        const char byte = packed.text()[at];
        RC_ASSERT(byte == '\x7F' || text.at(packed.source_of(at)) == byte);
    }
}

TEST(Packed, LeavesATextThatSpellsItsStandInAsItIs) {
    const std::string text = "中: \"\\x7F\"";
    Packed packed(text);
    EXPECT_EQ(packed.text(), text);
    EXPECT_EQ(packed.source_of(4), 4U);
}

TEST(Packed, GivesNothingLongerThanAllowed) {
    const std::string text = "中文字";
    Packed packed(text);
    EXPECT_EQ(packed.text().size(), 1U);
    EXPECT_EQ(packed.expand(packed.text(), 0, 9), text);
    EXPECT_EQ(packed.expand(packed.text(), 0, 8), std::nullopt);
}

struct Cuts {
    const char* name;
    std::string text;
    int line;  // 0: not to be cut
};

TEST(CutQuestions, CutsOnlyWhereAnItemOfTheLastListBegins) {
    for (const auto& [name, text, line] : std::initializer_list<Cuts>{
             {"in the middle", "bank: b\nquestions:\n  - a: 1\n  - b: 1\n  - c: 1\n", 5},
             {"without indentation", "bank: b\nquestions:\n- a: 1\n- b: 1\n- c: 1\n", 5},
             {"past comments",
              "bank: b\nquestions:\n\n  # first\n  - a: 1\n\n# between\n  - b: 1\n  - c: 1\n", 8},
             {"not within an item", "bank: b\nquestions:\n  - a:\n      - x\n      - y\n      - z\n", 0},
             {"not with a key after", "bank: b\nquestions:\n  - a: 1\n  - b: 1\n  - c: 1\ncases: []\n", 0},
             {"not in brackets", "bank: b\nquestions: [\n  - a,\n  - b]\n", 0},
             {"not without questions", "bank: b\ncases:\n  - a: 1\n  - b: 1\n", 0},
             {"not before a document", "bank: b\nquestions:\n  - a: 1\n  - b: 1\n  - c: 1\n---\n", 0},
         }) {
        const auto cut = cut_questions(text, 0);
        EXPECT_EQ(cut ? cut->line : 0, line) << name;
        if (!cut) continue;
        EXPECT_EQ(utf8::place_of(text, cut->offset), (Place{line, 1})) << name;
    }
}

TEST(ReadPart, ReadsTheWholeAgainWhenTheCutFellIntoAQuotedText) {
    std::string text = "qingwen: 1\nbank: b\nquestions:\n  - id: a\n    ask: 甲？\n    is: true\n    why: \"";
    for (int i = 0; i < 1500; ++i) text += "\n  - x";
    text += "\"\n";
    ASSERT_TRUE(cut_questions(text, 0).has_value());
    const auto read = read_part(text + std::string(20'000, '#'), "f");
    ASSERT_TRUE(read.part.has_value());
    EXPECT_EQ(read.findings.front().rule->id, "text-too-long");
}

TEST(ReadPart, TellsPlacesInTheSecondHalfAsInTheFirst) {
    std::string text = "qingwen: 1\nbank: b\nquestions:\n";
    for (int i = 0; i < 600; ++i)
        text += "  - {id: q" + std::to_string(i) + ", ask: 甲？, is: " + (i % 100 == 99 ? "中" : "true") +
                ", why: 乙乙乙}\n";
    ASSERT_TRUE(cut_questions(text).has_value());
    const auto read = read_part(text, "f");
    ASSERT_EQ(read.findings.size(), 6U);
    for (int i = 0; i < 6; ++i)
        EXPECT_EQ(read.findings[static_cast<std::size_t>(i)].at, (Place{103 + 100 * i, i == 0 ? 28 : 29}));
    EXPECT_EQ(read.part->questions.size(), 594U);
}

TEST(ReadYaml, KeepsEveryScalarAsText) {
    Findings findings;
    const auto root = read_yaml("a: no\nb: 007\nc: 1e3\nd: ~\ne: null\nf:\nnull: 1:30\n", "f", findings);
    ASSERT_TRUE(root.has_value());
    EXPECT_TRUE(findings.empty());
    std::string all;
    for (const auto& field : *root->map()) all += field.key + "=" + *field.value.text() + ";";
    EXPECT_EQ(all, "a=no;b=007;c=1e3;d=~;e=null;f=;null=1:30;");
}

TEST(ReadYaml, PutsAMissingValueAtItsKeyAndAnEmptyItemAtItsDash) {
    Findings findings;
    const auto root = read_yaml("中文: 1\nask:\nlist:\n  -\n  - x\n", "f", findings);
    ASSERT_TRUE(root.has_value());
    EXPECT_EQ((*root->map())[1].value.at, (Place{2, 1}));
    EXPECT_EQ((*(*root->map())[2].value.list())[0].at, (Place{4, 3}));
}

TEST(ReadYaml, HandsItemsOnAndKeepsTheirListsEmpty) {
    Findings findings;
    std::vector<std::string> seen;
    const auto root =
        read_yaml("a: [1, 2]\nb: {c: [3]}\nd:\n  - &x bad\n  - 4\n", "f", findings,
                  [&](const std::string& key, Node&& node) { seen.push_back(key + *node.text()); });
    ASSERT_TRUE(root.has_value());
    EXPECT_EQ(seen, (std::vector<std::string>{"a1", "a2", "d4"}));
    EXPECT_TRUE((*root->map())[0].value.list()->empty());
    EXPECT_EQ((*root->map())[1].value.map()->size(), 1U);
}

TEST(ReadYaml, ReadsACommentAfterABlockIndicatorAsNoPartOfTheText) {
    Findings findings;
    const auto root = read_yaml("甲: | # 注释\n  中文\n乙: 丙\n", "f", findings);
    ASSERT_TRUE(root.has_value());
    EXPECT_EQ(*(*root->map())[0].value.text(), "中文\n");
    EXPECT_EQ((*root->map())[1].at, (Place{3, 1}));
}

}  // namespace
}  // namespace qingwen
