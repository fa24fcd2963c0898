// A bank held against the texts it was made from.
#include "review/against.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "review/review_rules.h"
#include "support/bank_of.h"

namespace qingwen {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string article =
    "着力打造清廉文化\n\n"
    "[1] 坚持D的领导，以“三不”为抓手。\n"
    "[2] "
    "各机构应当把廉洁要求嵌入日常经营管理的各个环节，推动文化建设与员工管理、风险控制贯通融合，相互促进。\n"
    "[12] AAA公众号每周更新。\n";

Texts texts() {
    Texts made({{"党", "D"}, {"微信", "AAA"}});
    made.add(4, article);
    return made;
}

Question citing(std::vector<int> paragraphs, std::vector<std::string> terms) {
    auto question = sample::question("q", sample::single());
    question.at = {7, 5};
    question.cite = Cite{4, std::move(paragraphs), std::move(terms)};
    return question;
}

Findings held(const Question& question) { return held_against(sample::bank_of({question}), texts()); }

std::vector<std::string_view> ids(const Findings& findings) {
    std::vector<std::string_view> all;
    for (const auto& finding : findings) all.push_back(finding.rule->id);
    return all;
}

TEST(HeldAgainst, AcceptsTermsWhateverTheirPunctuationAndWhatIsPrintedForThem) {
    EXPECT_THAT(ids(held(citing({1, 12}, {"党的领导", "以三不为抓手", "微信公众号"}))), IsEmpty());
}

TEST(HeldAgainst, SaysWhereATermStandsThatIsNotWhereItShould) {
    const auto found = held(citing({1}, {"微信公众号"}));
    ASSERT_THAT(ids(found), ElementsAre("term-elsewhere"));
    EXPECT_EQ(found.front().hint, "4.12");
    EXPECT_EQ(found.front().at, (Place{7, 5}));
    EXPECT_THAT(ids(held(citing({1}, {"四个自信"}))), ElementsAre("term-not-there"));
}

TEST(HeldAgainst, KnowsWhichParagraphsThereAre) {
    const auto found = held(citing({1, 9}, {"三不"}));
    ASSERT_THAT(ids(found), ElementsAre("no-paragraph"));
    EXPECT_EQ(found.front().value, "9");
}

TEST(HeldAgainst, WantsACiteWithTerms) {
    EXPECT_THAT(ids(held(sample::question("q", sample::single()))), ElementsAre("no-cite"));
    EXPECT_THAT(ids(held(citing({1}, {}))), ElementsAre("no-cite"));
}

TEST(HeldAgainst, FindsMoreThanThirtyCopiedCharactersWhateverThePunctuation) {
    auto question = citing({2}, {"日常经营"});
    question.why = "因为把廉洁要求嵌入日常经营管理的各个环节推动文化建设与员工管理风险控制";
    EXPECT_THAT(ids(held(question)), IsEmpty()) << "a cited term parts the run";
    question.cite->terms = {"贯通融合"};
    const auto found = held(question);
    ASSERT_THAT(ids(found), ElementsAre("copied"));
    EXPECT_EQ(found.front().value, "把廉洁要求嵌入日常经营管理的各个环节推动文化建设与员工管理风险控制");
}

TEST(HeldAgainst, LetsNamesInQuotesStand) {
    auto question = citing({2}, {"贯通融合"});
    question.ask = "“把廉洁要求嵌入日常经营管理的各个环节推动文化建设与员工管理风险控制”说的是什么？";
    EXPECT_THAT(ids(held(question)), IsEmpty());
}

TEST(HeldAgainst, LooksIntoCases) {
    auto question = citing({2}, {"贯通融合"});
    question.case_id = {"c"};
    const Case one{{"c"}, "把廉洁要求嵌入日常经营管理的各个环节推动文化建设与员工管理风险控制", 0, {3, 5}};
    const auto found = held_against(sample::bank_of({question}, {one}), texts());
    ASSERT_THAT(ids(found), ElementsAre("copied"));
    EXPECT_EQ(found.front().at, (Place{3, 5}));
}

// The hashed search against the plain one.
RC_GTEST_PROP(Copied, IsTheLongestRunThatBothHave, ()) {
    const auto few = rc::gen::container<std::string>(90, rc::gen::element('a', 'b'));
    auto source = *few;
    auto text = *few;
    const auto from = *rc::gen::inRange<std::size_t>(0, 50);
    text.replace(from, 35, source, *rc::gen::inRange<std::size_t>(0, 55), 35);
    Texts made;
    made.add(1, "[1] " + source);
    const auto plain_text = plain(text);
    const auto plain_source = plain(source);
    const auto longest = longest_common(plain_text, plain_source);
    const auto copied = made.longest_copied(text);
    RC_ASSERT(copied.size() == (longest.size() > most_copied ? longest.size() : 0));
    RC_ASSERT(plain_source.find(plain(copied)) != Letters::npos);
}

}  // namespace
}  // namespace qingwen
