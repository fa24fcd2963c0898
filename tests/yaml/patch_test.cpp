// What a change of a question's keys does to its text, to the byte.
#include "yaml/patch.h"

#include <array>

#include <gtest/gtest.h>

#include "yaml/item.h"
#include "yaml/limits.h"
#include "yaml/read.h"

namespace qingwen {
namespace {

constexpr auto order =
    std::to_array<std::string_view>({"id", "ask", "right", "wrong", "is", "order", "match", "extra", "hint",
                                     "why", "note", "cite", "level", "tags", "for"});

// What is written in `to` is to stand there, the keys in `without` are to go.
std::vector<KeyChange> changes_of(const std::string& to, const std::vector<std::string>& without) {
    std::vector<KeyChange> changes;
    for (const auto& key : without) changes.push_back({key, std::nullopt});
    Findings findings;
    const auto map = read_yaml(to, "to", findings);
    if (!to.empty() && (!map || any_error(findings))) ADD_FAILURE() << "bad test: " << to;
    if (map)
        for (const auto& field : *map->map()) changes.push_back({field.key, field.value});
    return changes;
}

struct Case {
    const char* name;
    std::string before;
    std::string to;
    std::vector<std::string> without;
    std::string after;  // empty: to be done by hand
    FileStyle style = {};
};

void PrintTo(const Case& one, std::ostream* out) { *out << one.name; }

std::string name_of(const testing::TestParamInfo<Case>& one) { return one.param.name; }

class Patch : public testing::TestWithParam<Case> {};

TEST_P(Patch, ChangesJustThat) {
    const auto& [name, before, to, without, after, style] = GetParam();
    ASSERT_TRUE(read_item(before, "f").node.has_value()) << before;
    EXPECT_EQ(patch(before, changes_of(to, without), order, style).value_or(""), after);
}

std::string windows(std::string text) {
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.insert(at, "\r");
    return text;
}

const std::string simple = "  - id: a # one\n    ask: 甲\t \n    # two\n    why: 乙   # three\n";

const std::vector<Case> texts{
    {"NothingToDo", simple, "ask: 甲\nwhy: \" 乙\\n\"\n", {"hint"}, simple},
    {"Plain", simple, "ask: 丙\n", {}, "  - id: a # one\n    ask: 丙\t \n    # two\n    why: 乙   # three\n"},
    {"BesideTheDash",
     simple,
     "id: b\n",
     {},
     "  - id: b # one\n    ask: 甲\t \n    # two\n    why: 乙   # three\n"},
    {"KeepsDoubleQuotes", "- ask: \"甲\" # c\n", "ask: 乙\n", {}, "- ask: \"乙\" # c\n"},
    {"KeepsSingleQuotes", "- ask: '甲' # c\n", "ask: it's\n", {}, "- ask: 'it''s' # c\n"},
    {"FromSingleQuotesWhenTheyCannotHoldIt", "- ask: '甲'\n", "ask: \"a\\tb\"\n", {}, "- ask: \"a\\tb\"\n"},
    {"QuotesWhatWouldBeAComment", "- ask: 甲\n", "ask: \"C #\"\n", {}, "- ask: \"C #\"\n"},
    {"QuotesWhatWouldBeAMap", "- ask: 甲\n", "ask: \"a: b\"\n", {}, "- ask: \"a: b\"\n"},
    {"QuotesAColonAtTheEnd", "- ask: 甲\n", "ask: \"a:\"\n", {}, "- ask: \"a:\"\n"},
    {"QuotesIndicators", "- ask: 甲\n", "ask: \"[a]\"\n", {}, "- ask: \"[a]\"\n"},
    {"QuotesADash", "- ask: 甲\n", "ask: \"- a\"\n", {}, "- ask: \"- a\"\n"},
    {"QuotesADashAlone", "- ask: 甲\n", "ask: \"-\"\n", {}, "- ask: \"-\"\n"},
    {"LeavesNumbersPlain", "- number: 3\n", "number: -2.5\n", {}, "- number: -2.5\n"},
    {"LeavesATimePlain", "- ask: 甲\n", "ask: 12:30 开会\n", {}, "- ask: 12:30 开会\n"},
    {"LeavesAHashInAWordPlain", "- ask: 甲\n", "ask: \"C#\"\n", {}, "- ask: C#\n"},
    {"QuotesNull", "- ask: 甲\n", "ask: \"null\"\n", {}, "- ask: \"null\"\n"},
    {"QuotesTilde", "- ask: 甲\n", "ask: \"~\"\n", {}, "- ask: \"~\"\n"},
    {"QuotesADocumentMark", "- ask: 甲\n", "ask: \"--- a\"\n", {}, "- ask: \"--- a\"\n"},
    {"QuotesNothing", "- ask: 甲 # c\n", "ask: \"\"\n", {}, "- ask: \"\" # c\n"},
    {"EscapesLineSeparators", "- ask: 甲\n", "ask: \"a\\u2028b\"\n", {}, "- ask: \"a\\u2028b\"\n"},
    {"WritesNoBlanksAtTheEnds", "- ask: 甲\n", "ask: \"  乙　\"\n", {}, "- ask: 乙\n"},
    {"WhereNothingStands", "- ask:\n  why: b\n", "ask: 乙\n", {}, "- ask: 乙\n  why: b\n"},
    {"WhereOnlyACommentStands",
     "- ask: # to do\n  why: b\n",
     "ask: 乙\n",
     {},
     "- ask: 乙 # to do\n  why: b\n"},
    {"OnALineOfItsOwn", "- ask:\n    甲 # c\n", "ask: 乙\n", {}, "- ask:\n    乙 # c\n"},
    {"PlainOverLines",
     "- ask: 甲\n    乙\n    丙 # c\n  why: x\n",
     "ask: 丁\n",
     {},
     "- ask: 丁 # c\n  why: x\n"},
    {"QuotedOverLines",
     "- ask: \"甲\n    # 乙\n\n    丙\" # c\n  why: x\n",
     "ask: 丁\n",
     {},
     "- ask: \"丁\" # c\n  why: x\n"},
    {"NoLineEnd", "- id: a\n  ask: 甲", "ask: 乙\n", {}, "- id: a\n  ask: 乙"},
    {"Windows",
     windows(simple),
     "ask: 丙\nwhy: 丁\n",
     {},
     windows("  - id: a # one\n    ask: 丙\t \n    # two\n    why: 丁   # three\n")},
};
INSTANTIATE_TEST_SUITE_P(Texts, Patch, testing::ValuesIn(texts), name_of);

const std::vector<Case> blocks{
    {"Literal",
     "- why: |\n    甲\n    乙\n  # c\n  ask: x\n",
     "why: \"丙\\n丁\"\n",
     {},
     "- why: |\n    丙\n    丁\n  # c\n  ask: x\n"},
    {"LiteralStaysWithOneLine",
     "- why: |- # c\n      甲\n\n      乙\n\n  ask: x\n",
     "why: 丙\n",
     {},
     "- why: |- # c\n      丙\n\n  ask: x\n"},
    {"LiteralWithBlankLines",
     "- why: |+\n    甲\n\n\n  ask: x\n",
     "why: \"a\\n\\n  # b\"\n",
     {},
     "- why: |+\n    a\n\n      # b\n\n\n  ask: x\n"},
    {"LiteralToldItsIndentation",
     "- why: |4- # c\n      甲\n  ask: x\n",
     "why: 丙\n",
     {},
     "- why: |- # c\n    丙\n  ask: x\n"},
    {"LiteralToNothing",
     "- why: | # c\n    甲\n  ask: x\n",
     "why: \"\"\n",
     {},
     "- why: \"\" # c\n  ask: x\n"},
    {"LiteralToAList",
     "- right: | # c\n    甲\n  ask: x\n",
     "right: [a, b]\n",
     {},
     "- right: [a, b] # c\n  ask: x\n"},
    {"LiteralAtTheEndOfTheFile", "- ask: x\n  why: |\n    甲", "why: 乙\n", {}, "- ask: x\n  why: |\n    乙"},
    {"Folded",
     "- why: >\n    甲\n    乙\n  ask: x\n",
     "why: \"丙\\n丁\"\n",
     {},
     "- why: >\n    丙\n\n    丁\n  ask: x\n"},
    {"FoldedToIndented",
     "- why: >-\n    甲\n  ask: x\n",
     "why: \"a\\n  b\"\n",
     {},
     "- why: |-\n    a\n      b\n  ask: x\n"},
    {"PlainToLines",
     "- why: 甲 # c\n  ask: x\n",
     "why: \"a\\nb\"\n",
     {},
     "- why: |- # c\n    a\n    b\n  ask: x\n"},
    {"QuotedToLines",
     "- why: '甲' # c\n  ask: x\n",
     "why: \"a\\nb\"\n",
     {},
     "- why: |- # c\n    a\n    b\n  ask: x\n"},
    {"EscapesStayEscapes", "- why: \"a\\nb\"\n", "why: \"a\\nc\"\n", {}, "- why: \"a\\nc\"\n"},
    {"LinesInBraces", "- {why: 甲}\n", "why: \"a\\nb\"\n", {}, "- {why: \"a\\nb\"}\n"},
    {"WindowsLiteral",
     windows("- why: |\n    甲\n    乙\n  ask: x\n"),
     "why: \"a\\nb\\nc\"\n",
     {},
     windows("- why: |\n    a\n    b\n    c\n  ask: x\n")},
    {"ABackslashR", "- why: |\n    甲\n  ask: x\n", "why: \"a\\rb\"\n", {}, "- why: \"a\\rb\"\n  ask: x\n"},
};
INSTANTIATE_TEST_SUITE_P(Blocks, Patch, testing::ValuesIn(blocks), name_of);

const std::string in_lines =
    "- wrong: # all\n    - a # A\n    # before b\n    - b # B\n\n    - c # C\n    # after c\n  ask: x\n";
const std::string spread = "- wrong: [a, # A\n    b, # B\n    c] # C\n  ask: x\n";
const std::string spread_wide = "- wrong: [\n    a, # A\n    b # B\n  ] # C\n  ask: x\n";

const std::vector<Case> lists{
    {"OneItem",
     in_lines,
     "wrong: [a, 乙, c]\n",
     {},
     "- wrong: # all\n    - a # A\n    # before b\n    - 乙 # B\n\n    - c # C\n    # after c\n  ask: x\n"},
    {"FirstGone",
     in_lines,
     "wrong: [b, c]\n",
     {},
     "- wrong: # all\n    # A\n    # before b\n    - b # B\n\n    - c # C\n    # after c\n  ask: x\n"},
    {"MiddleGone",
     in_lines,
     "wrong: [a, c]\n",
     {},
     "- wrong: # all\n    - a # A\n    # before b\n    # B\n\n    - c # C\n    # after c\n  ask: x\n"},
    {"LastGone",
     in_lines,
     "wrong: [a, b]\n",
     {},
     "- wrong: # all\n    - a # A\n    # before b\n    - b # B\n\n    # C\n    # after c\n  ask: x\n"},
    {"FirstNew",
     in_lines,
     "wrong: [z, a, b, c]\n",
     {},
     "- wrong: # all\n    - z\n    - a # A\n    # before b\n    - b # B\n\n    - c # C\n    # after c\n  "
     "ask: x\n"},
    {"MiddleNew",
     in_lines,
     "wrong: [a, z, b, c]\n",
     {},
     "- wrong: # all\n    - a # A\n    - z\n    # before b\n    - b # B\n\n    - c # C\n    # after c\n  "
     "ask: x\n"},
    {"LastNew",
     in_lines,
     "wrong: [a, b, c, d, e]\n",
     {},
     "- wrong: # all\n    - a # A\n    # before b\n    - b # B\n\n    - c # C\n    - d\n    - e\n    # after "
     "c\n"
     "  ask: x\n"},
    {"AllOthers",
     "- wrong:\n  - a # A\n  - b\n  ask: x\n",
     "wrong: [c, d, e]\n",
     {},
     "- wrong:\n  - c # A\n  - d\n  - e\n  ask: x\n"},
    {"NewOneIsQuotedLikeTheOneAbove",
     "- wrong:\n  - \"a\"\n  - 'b'\n",
     "wrong: [a, c, b, d]\n",
     {},
     "- wrong:\n  - \"a\"\n  - \"c\"\n  - 'b'\n  - 'd'\n"},
    {"NotIndented",
     "- wrong:\n  - a\n  - b # B\n  ask: x\n",
     "wrong: [a, b, c]\n",
     {},
     "- wrong:\n  - a\n  - b # B\n  - c\n  ask: x\n"},
    {"ToText",
     "- right:\n    - a # A\n    - b # B\n  ask: x\n",
     "right: c\n",
     {},
     "- right: c # B\n  # A\n  ask: x\n"},
    {"ToTextBelowAComment",
     "- right: # all\n    - a # A\n    - b\n  ask: x\n",
     "right: c\n",
     {},
     "- right: c # all\n  # A\n  ask: x\n"},
    {"ToNone",
     in_lines,
     "wrong: []\n",
     {},
     "- wrong: [] # C\n  # all\n  # A\n  # before b\n  # B\n    # after c\n  ask: x\n"},
    {"FromTextToBrackets",
     "- right: a # A\n  ask: x\n",
     "right: [a, b]\n",
     {},
     "- right: [a, b] # A\n  ask: x\n"},
    {"FromTextToLines",
     "- right: a # A\n  ask: x\n",
     "right: [a, b]\n",
     {},
     "- right: # A\n    - a\n    - b\n  ask: x\n",
     {.lists_in_brackets = false}},
    {"FromTextToLinesNotIndented",
     "- right: a # A\n  ask: x\n",
     "right: [a, b]\n",
     {},
     "- right: # A\n  - a\n  - b\n  ask: x\n",
     {.nested = 0, .lists_in_brackets = false}},
    {"FromNoneToSome",
     "- right: [] # A\n  ask: x\n",
     "right: [a, b]\n",
     {},
     "- right: [a, b] # A\n  ask: x\n"},
    {"ItemOverLines",
     "- wrong:\n    - |\n      a\n      b\n    # c\n    - d\n",
     "wrong: [\"a\\nc\", d]\n",
     {},
     "- wrong:\n    - |\n      a\n      c\n    # c\n    - d\n"},
    {"ItemBecomesLines",
     "- wrong:\n    - a # A\n    - d\n",
     "wrong: [\"a\\nc\", d]\n",
     {},
     "- wrong:\n    - |- # A\n      a\n      c\n    - d\n"},
    {"ListsInLists",
     "- blanks:\n    - - a # A\n      - b\n    - [c, d] # C\n",
     "blanks: [[b, e], [c]]\n",
     {},
     "- blanks:\n    - # A\n      - b\n      - e\n    - [c] # C\n"},
    {"ListsInListsPulledUp",
     "- blanks:\n    - - a\n      - b # B\n",
     "blanks: [[b]]\n",
     {},
     "- blanks:\n    - - b # B\n"},
    {"ListInAListNew",
     "- blanks:\n    - - a\n    - - b # B\n",
     "blanks: [[a], [c, d], [b]]\n",
     {},
     "- blanks:\n    - - a\n    - [c, d]\n    - - b # B\n"},
    {"EmptyItem", "- wrong:\n    -\n    - b\n", "wrong: [a, b]\n", {}, "- wrong:\n    - a\n    - b\n"},
    {"Brackets", "- wrong: [ a, 'b' ,c ] # C\n", "wrong: [a, d, c]\n", {}, "- wrong: [ a, 'd' ,c ] # C\n"},
    {"BracketsFirstGone", "- wrong: [ a, 'b' ,c ] # C\n", "wrong: [b, c]\n", {}, "- wrong: [ 'b' ,c ] # C\n"},
    {"BracketsMiddleGone", "- wrong: [ a, 'b' ,c ] # C\n", "wrong: [a, c]\n", {}, "- wrong: [ a, c ] # C\n"},
    {"BracketsLastGone", "- wrong: [ a, 'b' ,c ] # C\n", "wrong: [a, b]\n", {}, "- wrong: [ a, 'b' ] # C\n"},
    {"BracketsTwoLastGone", "- wrong: [ a, 'b' ,c ] # C\n", "wrong: [a]\n", {}, "- wrong: [ a ] # C\n"},
    {"BracketsTwoFirstGone", "- wrong: [ a, 'b' ,c ] # C\n", "wrong: [c]\n", {}, "- wrong: [ c ] # C\n"},
    {"BracketsNew", "- wrong: [b]\n", "wrong: [a, b, \"c,d\"]\n", {}, "- wrong: [a, b, \"c,d\"]\n"},
    {"BracketsAll", "- wrong: [a, b]\n", "wrong: [c]\n", {}, "- wrong: [c]\n"},
    {"BracketsCommaAtTheEnd", "- wrong: [a, b,]\n", "wrong: [a, b, c]\n", {}, "- wrong: [a, b, c,]\n"},
    {"Spread", spread, "wrong: [a, 乙, c]\n", {}, "- wrong: [a, # A\n    乙, # B\n    c] # C\n  ask: x\n"},
    {"SpreadMiddleGone", spread, "wrong: [a, c]\n", {}, "- wrong: [a, # A\n     # B\n    c] # C\n  ask: x\n"},
    {"SpreadLastGone", spread, "wrong: [a, b]\n", {}, "- wrong: [a, # A\n    b, # B\n    ] # C\n  ask: x\n"},
    {"SpreadLastNew",
     spread,
     "wrong: [a, b, c, d]\n",
     {},
     "- wrong: [a, # A\n    b, # B\n    c,\n    d] # C\n  ask: x\n"},
    {"SpreadMiddleNew",
     spread,
     "wrong: [a, z, b, c]\n",
     {},
     "- wrong: [a, # A\n    z,\n    b, # B\n    c] # C\n  ask: x\n"},
    {"SpreadWideLastNew",
     spread_wide,
     "wrong: [a, b, c]\n",
     {},
     "- wrong: [\n    a, # A\n    b, # B\n    c\n  ] # C\n  ask: x\n"},
    {"SpreadToText", spread, "wrong: d\n", {}, "- wrong: d # C\n  # A\n  # B\n  ask: x\n"},
    {"InBracketsWithin",
     "- blanks: [[a, b], [c]] # C\n",
     "blanks: [[a], [c, d], [e]]\n",
     {},
     "- blanks: [[a], [c, d], [e]] # C\n"},
};
INSTANTIATE_TEST_SUITE_P(Lists, Patch, testing::ValuesIn(lists), name_of);

const std::string pairs = "- match: # all\n    甲: 1 # A\n    # b\n    乙: 2\n    '丙': 3\n  ask: x\n";

const std::vector<Case> maps{
    {"PairRight",
     pairs,
     "match: {甲: 1, 乙: 9, 丙: 3}\n",
     {},
     "- match: # all\n    甲: 1 # A\n    # b\n    乙: 9\n    '丙': 3\n  ask: x\n"},
    {"PairLeft",
     pairs,
     "match: {甲: 1, 乙: 2, 丁: 3}\n",
     {},
     "- match: # all\n    甲: 1 # A\n    # b\n    乙: 2\n    '丁': 3\n  ask: x\n"},
    {"PairGone",
     pairs,
     "match: {乙: 2, 丙: 3}\n",
     {},
     "- match: # all\n    # A\n    # b\n    乙: 2\n    '丙': 3\n  ask: x\n"},
    {"PairNew",
     pairs,
     "match: {甲: 1, \"丁: x\": 4, 乙: 2, 丙: 3}\n",
     {},
     "- match: # all\n    甲: 1 # A\n    \"丁: x\": 4\n    # b\n    乙: 2\n    '丙': 3\n  ask: x\n"},
    {"PairsInAnotherOrder",
     "- match:\n    a: 1\n    b: 2\n    c: 3\n",
     "match: {b: 2, c: 3, a: 1}\n",
     {},
     "- match:\n    b: 2\n    c: 3\n    a: 1\n"},
    {"PairsInBraces",
     "- match: {a: 1, b: 2} # C\n",
     "match: {a: 1, c: 2, d: \"}\"}\n",
     {},
     "- match: {a: 1, c: 2, d: \"}\"} # C\n"},
    {"CiteKeepsItsOrder",
     "- cite: {terms: [a], paragraph: 3} # C\n",
     "cite: {article: 2, paragraph: 4, terms: [a]}\n",
     {},
     "- cite: {article: 2, terms: [a], paragraph: 4} # C\n"},
    {"CiteInLines",
     "- cite: # C\n    paragraph: 3 # P\n    terms: [a, b]\n  ask: x\n",
     "cite: {paragraph: [3, 4], terms: [b]}\n",
     {},
     "- cite: # C\n    paragraph: [3, 4] # P\n    terms: [b]\n  ask: x\n"},
    {"CiteGoneFromWithin",
     "- cite: {article: 2, paragraph: 3, terms: [a]}\n",
     "cite: {paragraph: 3, terms: [a]}\n",
     {},
     "- cite: {paragraph: 3, terms: [a]}\n"},
    {"EmptyInBraces",
     "- cite: {paragraph: , terms: [a]}\n",
     "cite: {paragraph: 3, terms: [a]}\n",
     {},
     "- cite: {paragraph: 3 , terms: [a]}\n"},
    {"NewMatchInLines",
     "- id: a\n  why: x\n",
     "match: {甲: 1, 乙: 2}\n",
     {},
     "- id: a\n  match:\n    甲: 1\n    乙: 2\n  why: x\n"},
    {"NewCiteInBraces",
     "- id: a\n  level: 1\n",
     "cite: {paragraph: 1, terms: [a, b]}\n",
     {},
     "- id: a\n  cite: {paragraph: 1, terms: [a, b]}\n  level: 1\n"},
    {"TextToMap",
     "- cite: 4 # C\n  level: 1\n",
     "cite: {paragraph: 1}\n",
     {},
     "- cite: {paragraph: 1} # C\n  level: 1\n"},
};
INSTANTIATE_TEST_SUITE_P(Maps, Patch, testing::ValuesIn(maps), name_of);

const std::vector<Case> keys{
    {"New",
     simple,
     "wrong: [a, b]\nlevel: 2\n",
     {},
     "  - id: a # one\n    ask: 甲\t \n    wrong: [a, b]\n    # two\n    why: 乙   # three\n    level: 2\n"},
    {"NewFirst", "  - ask: x\n", "id: a\n", {}, "  - id: a\n    ask: x\n"},
    {"NewFirstBelowTheDash",
     "  - # c\n    # d\n    ask: x\n",
     "id: a\n",
     {},
     "  - # c\n    id: a\n    # d\n    ask: x\n"},
    {"NewBelowDeeperComments",
     "- id: a\n  right:\n    - x\n    # more?\n  # why\n  why: y\n",
     "wrong: [b]\n",
     {},
     "- id: a\n  right:\n    - x\n    # more?\n  wrong: [b]\n  # why\n  why: y\n"},
    {"NewBelowABlockText",
     "- id: a\n  ask: |\n    x\n\n  why: y\n",
     "right: b\n",
     {},
     "- id: a\n  ask: |\n    x\n  right: b\n\n  why: y\n"},
    {"NewAtTheEndWithoutALineEnd",
     "- id: a\n  ask: x",
     "why: y\ntags: [a]\n",
     {},
     "- id: a\n  ask: x\n  why: y\n  tags: [a]"},
    {"NewAtTheEndAboveComments",
     "- id: a\n  ask: x # c\n  # end\n",
     "why: y\n",
     {},
     "- id: a\n  ask: x # c\n  why: y\n  # end\n"},
    {"NewWindows",
     windows(simple),
     "hint: h\n",
     {},
     windows("  - id: a # one\n    ask: 甲\t \n    hint: h\n    # two\n    why: 乙   # three\n")},
    {"NewUnknown", "- id: a\n  why: x\n", "zzz: 1\n", {}, "- id: a\n  why: x\n  zzz: 1\n"},
    {"NewInBraces",
     "- {id: a, why: x} # c\n",
     "ask: y\nlevel: 1\n",
     {},
     "- {id: a, ask: y, why: x, level: 1} # c\n"},
    {"NewInSpreadBraces",
     "- {id: a, # one\n   why: x} # c\n",
     "ask: y\nlevel: 1\n",
     {},
     "- {id: a, # one\n   ask: y,\n   why: x,\n   level: 1} # c\n"},
    {"NewLines", "- id: a # one\n", "why: \"x\\n  y\"\n", {}, "- id: a # one\n  why: |-\n    x\n      y\n"},
    {"NewListInLines",
     "- id: a\n",
     "wrong: [x, y]\n",
     {},
     "- id: a\n  wrong:\n      - x\n      - y\n",
     {.nested = 4, .lists_in_brackets = false}},
    {"Gone", simple, "", {"ask"}, "  - id: a # one\n    # two\n    why: 乙   # three\n"},
    {"GoneItsCommentStays", simple, "", {"why"}, "  - id: a # one\n    ask: 甲\t \n    # two\n    # three\n"},
    {"GoneBesideTheDash", "  - id: a\n    ask: x # c\n", "", {"id"}, "  - ask: x # c\n"},
    {"GoneBesideTheDashItsCommentStays",
     simple,
     "",
     {"id"},
     "  - # one\n    ask: 甲\t \n    # two\n    why: 乙   # three\n"},
    {"GoneBesideTheDashCommentBelow",
     "  - id: a \n    # c\n    ask: x\n",
     "",
     {"id"},
     "  -\n    # c\n    ask: x\n"},
    {"GoneTwoBesideTheDash", "- id: a\n  ask: x\n  why: y # c\n", "", {"id", "ask"}, "- why: y # c\n"},
    {"GoneTwoBesideTheDashWithComments",
     "- right:\n  - a # A\n  - b # B\n  wrong: [] # C\n  why: y # c\n",
     "",
     {"right", "wrong"},
     "- # A\n  # B\n  # C\n  why: y # c\n"},
    {"GoneBesideTheDashAndAnotherComes",
     "- right: a # A\n  why: y # c\n",
     "id: x\n",
     {"right"},
     "- id: x # A\n  why: y # c\n"},
    {"GoneOverLines",
     "- id: a\n  wrong: [a, # A\n    b] # B\n  why: y\n",
     "",
     {"wrong"},
     "- id: a\n  # A\n  # B\n  why: y\n"},
    {"GoneBlockText",
     "- id: a\n  why: | # A\n    x\n    # no comment\n  # B\n  ask: y\n",
     "",
     {"why"},
     "- id: a\n  # A\n  # B\n  ask: y\n"},
    {"GoneAtTheEnd", "- id: a\n  why: y", "", {"why"}, "- id: a\n"},
    {"GoneAtTheEndCommentStays", "- id: a\n  why: y # c", "", {"why"}, "- id: a\n  # c"},
    {"GoneWindows",
     windows(simple),
     "",
     {"why"},
     windows("  - id: a # one\n    ask: 甲\t \n    # two\n    # three\n")},
    {"GoneInBraces", "- {id: a, ask: x, why: y} # c\n", "", {"ask"}, "- {id: a, why: y} # c\n"},
    {"GoneLastInBraces", "- {id: a, ask: x, why: y} # c\n", "", {"ask", "why"}, "- {id: a} # c\n"},
    {"AnotherKind",
     "- id: a\n  right: x # R\n  wrong: [y, z]\n  # W\n  why: w\n",
     "is: true\n",
     {"right", "wrong"},
     "- id: a\n  is: true\n  # R\n  # W\n  why: w\n"},
    {"Several",
     simple,
     "id: b\nwhy: z\nhint: h\n",
     {"ask"},
     "  - id: b # one\n    hint: h\n    # two\n    why: z   # three\n"},
    {"QuotedKey", "- \"id\": a\n  'ask' : x # c\n", "ask: y\n", {}, "- \"id\": a\n  'ask' : y # c\n"},
    {"CommentsAboveTheDash", "  # about\n  - id: a\n", "id: b\n", {}, "  # about\n  - id: b\n"},
    {"AllGone", "- id: a\n", "", {"id"}, ""},
    {"ByHandOnly", "- ? id\n  : a\n", "id: b\n", {}, ""},
};
INSTANTIATE_TEST_SUITE_P(Keys, Patch, testing::ValuesIn(keys), name_of);

TEST(PatchOf, GivesNothingForWhatIsNotOneQuestion) {
    const std::vector<KeyChange> change{{"id", Node{{}, "b"}}};
    for (const char* text : {"", "# c\n", "- a\n", "- id: a\n- id: b\n", "id: a\n", "- id: [\n",
                             "- id: &x a\n", "- [a]\n", "- id: a\n  id: b\n", "- id: \"\\u202e\"\n", "\xff"})
        EXPECT_EQ(patch(text, change, order, {}), std::nullopt) << text;
}

TEST(PatchOf, GivesNothingForATextNoFileMayHold) {
    for (const auto& text : {std::string("a\u202Eb"), std::string("a\0b", 3), std::string("\x7F"),
                             std::string(limits::scalar_bytes + 1, 'a'), std::string("\xC3(")}) {
        const std::vector<KeyChange> change{{"ask", Node{{}, text}}};
        EXPECT_EQ(patch("- ask: x\n", change, order, {}), std::nullopt);
    }
}

TEST(SpellItem, WritesANewQuestionAsTheFileIsWritten) {
    const auto changes = changes_of(
        "id: a\nask: \"x: y\"\nright: [甲, 乙]\nmatch: {甲: 1}\nwhy: \"a\\nb\"\n"
        "cite: {paragraph: 1, terms: [丙]}\nnote: \"\"\nlast: []\n",
        {});
    Node::Map fields;
    for (const auto& [key, value] : changes) fields.push_back({key, {}, *value});
    EXPECT_EQ(
        spell_item(fields, {}),
        "  - id: a\n    ask: \"x: y\"\n    right: [甲, 乙]\n    match:\n      甲: 1\n    why: |-\n      a\n"
        "      b\n    cite: {paragraph: 1, terms: [丙]}\n    note: \"\"\n    last: []\n");
    FileStyle style{0, 2, 0, false, "\r\n", {}};
    EXPECT_EQ(
        spell_item(fields, style),
        windows("- id: a\n  ask: \"x: y\"\n  right:\n  - 甲\n  - 乙\n  match:\n    甲: 1\n  why: |-\n    a\n"
                "    b\n  cite:\n    paragraph: 1\n    terms:\n    - 丙\n  note: \"\"\n  last: []\n"));
    EXPECT_EQ(spell_item({}, {}), "  - {}\n");
}

}  // namespace
}  // namespace qingwen
