// A bank file cut into questions is, put together again, the same file; and what belongs to a question goes
// with it.
#include "yaml/outline.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/bank_maker.h"
#include "support/yaml_writer.h"
#include "yaml/item.h"

namespace qingwen {
namespace {

constexpr std::string_view head = "# the bank\nqingwen: 1\nbank: b\n\nquestions: # all of them\n";

std::string with_head(std::string_view rest) { return std::string(head) + std::string(rest); }

Outline cut_whole(const std::string& content) {
    auto cut = outline(content);
    EXPECT_EQ(joined(cut), content);
    return cut;
}

struct Piece {
    std::string before, text;
};

struct Case {
    const char* name;
    std::string rest;
    std::vector<Piece> pieces;
    std::string tail;
};

const std::vector<Case> cases{
    {"Plain",
     "  - id: a\n    ask: x\n  - id: b\n",
     {{"", "  - id: a\n    ask: x\n"}, {"", "  - id: b\n"}},
     ""},
    {"NotIndented", "- id: a\n  ask: x\n\n- id: b\n", {{"", "- id: a\n  ask: x\n"}, {"\n", "- id: b\n"}}, ""},
    {"CommentAboveGoesWithIt",
     "  # about a\n  - id: a\n\n  # about b\n  # and more\n  - id: b\n",
     {{"", "  # about a\n  - id: a\n"}, {"\n", "  # about b\n  # and more\n  - id: b\n"}},
     ""},
    {"CommentApartStaysWhereItIs",
     "  - id: a\n\n  # ---- Part two ----\n\n  - id: b\n",
     {{"", "  - id: a\n"}, {"\n  # ---- Part two ----\n\n", "  - id: b\n"}},
     ""},
    {"DeeperCommentBelowGoesWithIt",
     "  - id: a\n    # to do\n  # about b\n  - id: b\n",
     {{"", "  - id: a\n    # to do\n"}, {"", "  # about b\n  - id: b\n"}},
     ""},
    {"TailIsWhatFollows",
     "  - id: a\n\n# the end\nallow: {no-why: x}\n",
     {{"", "  - id: a\n"}},
     "\n# the end\nallow: {no-why: x}\n"},
    {"NoLineEndAtTheEnd", "  - id: a\n  - id: b", {{"", "  - id: a\n"}, {"", "  - id: b"}}, ""},
    {"DashInABlockText",
     "  - why: |\n      - id: no\n\n      more\n\n  - id: b\n",
     {{"", "  - why: |\n      - id: no\n\n      more\n"}, {"\n", "  - id: b\n"}},
     ""},
    {"DashInAQuotedText",
     "  - ask: \"one\n  - two\"\n  - id: b\n",
     {{"", "  - ask: \"one\n  - two\"\n"}, {"", "  - id: b\n"}},
     ""},
    {"ListsWithin",
     "  - right:\n    - a\n    - b\n    id: x\n  - id: b\n",
     {{"", "  - right:\n    - a\n    - b\n    id: x\n"}, {"", "  - id: b\n"}},
     ""},
    {"DashAlone",
     "  -\n    id: a\n  - # why\n    id: b\n",
     {{"", "  -\n    id: a\n"}, {"", "  - # why\n    id: b\n"}},
     ""},
    {"MapsInBraces",
     "  - {id: a,\n     ask: x}\n  - {id: b}\n",
     {{"", "  - {id: a,\n     ask: x}\n"}, {"", "  - {id: b}\n"}},
     ""},
};

void expect_pieces(const Outline& cut, const Case& c) {
    ASSERT_EQ(cut.items.size(), c.pieces.size());
    for (std::size_t i = 0; i < c.pieces.size(); ++i) {
        EXPECT_EQ(cut.items[i].before, c.pieces[i].before);
        EXPECT_EQ(cut.items[i].text, c.pieces[i].text);
    }
    EXPECT_EQ(cut.tail, c.tail);
}

TEST(Outline, CutsWhereTheQuestionsAre) {
    for (const auto& c : cases) {
        SCOPED_TRACE(c.name);
        const auto cut = cut_whole(with_head(c.rest));
        EXPECT_EQ(cut.cut, Outline::Cut::told);
        EXPECT_EQ(cut.head, head);
        expect_pieces(cut, c);
    }
}

TEST(Outline, KeepsByteOrderMarkAndLineEnds) {
    const std::string content = "\xEF\xBB\xBFqingwen: 1\r\nquestions:\r\n  - id: a\r\n\r\n  - id: b\r\n";
    const auto cut = cut_whole(content);
    EXPECT_EQ(cut.items.size(), 2U);
    EXPECT_EQ(cut.style.line_end, "\r\n");
    EXPECT_EQ(cut.style.gap, "\r\n");
}

TEST(Outline, GuessesWhereTheFileIsNoYaml) {
    const auto cut = cut_whole(with_head("  - id: a\n    ask: [x\n  - id: b\n    ask: y\nallow: {}\n"));
    EXPECT_EQ(cut.cut, Outline::Cut::guessed);
    ASSERT_EQ(cut.items.size(), 2U);
    EXPECT_EQ(cut.items[1].text, "  - id: b\n    ask: y\n");
    EXPECT_EQ(cut.tail, "allow: {}\n");
    EXPECT_FALSE(read_item(cut.items[0].text, "f").node);
    EXPECT_TRUE(read_item(cut.items[1].text, "f").node);
}

TEST(Outline, GuessesThatALineOutOfPlaceBelongsToTheQuestionAboveIt) {
    const auto cut = cut_whole(with_head("  - id: a\nask: \"x\n  - id: b\n"));
    EXPECT_EQ(cut.cut, Outline::Cut::guessed);
    ASSERT_EQ(cut.items.size(), 2U);
    EXPECT_EQ(cut.items[0].text, "  - id: a\nask: \"x\n");
}

TEST(Outline, CutsNothingWhereThereIsNoListInLines) {
    for (const std::string content :
         {"", "qingwen: 1\n", "questions: [{id: a}, {id: b}]\n", "questions: {}\n", "- id: a\n",
          "questions: 3\n", "a\xFF\nquestions:\n  - id: a\n", "{questions: [\n  - id"}) {
        const auto cut = cut_whole(content);
        EXPECT_EQ(cut.cut, Outline::Cut::not_cut) << content;
        EXPECT_EQ(cut.head, content);
    }
}

TEST(Outline, TakesNoOtherLineEndsThanItsOwn) {
    for (const std::string end : {"\r", "\xC2\x85", "\xE2\x80\xA8"})
        EXPECT_EQ(cut_whole("a: b\nquestions:" + end + "- \nc: d").items.size(), 0U) << end;
}

TEST(Outline, CutsTheFirstOfTwoLists) {
    const auto cut = cut_whole(with_head("  - id: a\nbank: c\nquestions:\n  - id: b\n"));
    ASSERT_EQ(cut.items.size(), 1U);
    EXPECT_EQ(cut.head, head);
    EXPECT_EQ(cut.tail, "bank: c\nquestions:\n  - id: b\n");
}

TEST(Outline, FindsThePlaceOfAListWithoutQuestions) {
    for (const std::string list :
         {"questions:", "questions: []", "questions: [ ] # none yet", "questions: # none"}) {
        const auto cut = cut_whole("qingwen: 1\n" + list + "\n# below\nallow: {}\n");
        EXPECT_EQ(cut.cut, Outline::Cut::told) << list;
        EXPECT_EQ(cut.head, "qingwen: 1\n" + list + "\n");
        EXPECT_EQ(cut.head.substr(0, cut.colon), "qingwen: 1\nquestions:");
        EXPECT_EQ(cut.tail, "# below\nallow: {}\n");
    }
}

TEST(Outline, TellsHowTheFileIsWritten) {
    const auto cut =
        cut_whole(with_head("-   id: a\n    match:\n        x: y\n        z: w\n    right:\n      - q\n\n\n"
                            "-   id: b\n    right:\n      - q\n\n\n-   id: c\n"));
    EXPECT_EQ(cut.style.dash, 0);
    EXPECT_EQ(cut.style.keys, 4);
    EXPECT_FALSE(cut.style.lists_in_brackets);
    EXPECT_EQ(cut.style.gap, "\n\n");
}

RC_GTEST_PROP(Outline, CutsBanksIntoTheirQuestions, (std::uint64_t seed, bool hostile)) {
    const auto count = *rc::gen::inRange(1, 40);
    const auto made = bank_maker::Maker(Seed{seed}, hostile).part(7, 1, count);
    const auto content = yaml_writer::to_yaml(made);
    const auto cut = outline(content);
    RC_ASSERT(joined(cut) == content);
    RC_ASSERT(cut.cut == Outline::Cut::told);
    RC_ASSERT(cut.items.size() == static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < cut.items.size(); ++i) {
        const auto read = read_item(cut.items[i].text, "f");
        RC_ASSERT(read.node.has_value());
    }
}

RC_GTEST_PROP(Outline, TakesAnyText, ()) {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "questions:", "\n", "\r\n", "  - ", "- ", "id: a", "# c", " ", "[", "]", "{", "}", "\"", "'", ",",
        "|", ":", "\t", "\xEF\xBB\xBF", "中", "\xFF", "---", "&a", "*a", "? "));
    std::string content;
    for (const auto& piece : pieces) content += piece;
    RC_ASSERT(joined(outline(content)) == content);
}

}  // namespace
}  // namespace qingwen
