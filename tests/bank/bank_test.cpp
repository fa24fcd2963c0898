// Parts into a bank, the header of a file, and the digest.
#include "bank/bank.h"

#include <functional>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bank/content.h"
#include "bank/file_rules.h"
#include "bank/reader.h"
#include "bank/rules.h"
#include "support/bank_maker.h"

namespace qingwen {
namespace {

using testing::ElementsAre;

Node text(std::string value) { return {{1, 10}, std::move(value)}; }
Node map(std::vector<std::pair<std::string, Node>> pairs) {
    Node::Map fields;
    for (auto& [key, value] : pairs) fields.push_back({key, {1, 1}, std::move(value)});
    return {{1, 1}, std::move(fields)};
}
Node truth(const std::string& id) {
    return map({{"id", text(id)}, {"ask", text("甲？")}, {"is", text("true")}, {"why", text("乙")}});
}
Node root(const std::string& version, std::vector<Node> questions) {
    return map(
        {{"qingwen", text(version)}, {"bank", text("demo")}, {"questions", {{3, 1}, std::move(questions)}}});
}

Question question(const std::string& id, const std::string& case_id = {}) {
    Question q;
    q.id = {id};
    q.chapter = {"01"};
    q.ask = "甲？";
    q.body = Truth{true};
    q.case_id = {case_id};
    return q;
}

Part part(const std::string& file, const std::string& chapter, std::vector<Question> questions) {
    Part made{{file, {}}, {"demo"}, {{chapter}, "标题", 1}, {}, std::move(questions)};
    for (auto& q : made.questions) q.chapter = {chapter};
    return made;
}

TEST(PartReader, ReadsItemsFedOneByOneOrInTheRootAlike) {
    PartReader fed("f");
    fed.item("questions", truth("a"));
    fed.root(root("1", {}), 1);
    PartReader whole("f");
    whole.root(root("1", {truth("a")}));
    const Part a = fed.take_part();
    const Part b = whole.take_part();
    EXPECT_TRUE(fed.take_findings().empty());
    ASSERT_EQ(a.questions.size(), 1U);
    ASSERT_EQ(b.questions.size(), 1U);
    EXPECT_TRUE(a.questions[0].same_content(b.questions[0]));
    EXPECT_EQ(a.questions[0].chapter.text, "demo");
}

TEST(PartReader, GivesNothingFromAFileWithoutAUsableHeader) {
    for (const Node& bad :
         {root("2", {truth("a")}), root("one", {truth("a")}),
          map({{"qingwen", text("1")}, {"questions", {{3, 1}, Node::List{truth("a")}}}}), text("x")}) {
        PartReader reader("f");
        reader.root(bad);
        EXPECT_TRUE(reader.take_part().questions.empty());
        EXPECT_TRUE(any_error(reader.take_findings()));
    }
}

TEST(PartReader, SaysWhenThereAreNoQuestions) {
    PartReader reader("f");
    reader.root(root("1", {}));
    const auto findings = reader.take_findings();
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].rule, &rules::no_questions);
}

TEST(PartReader, LeavesTheRestUnreadAfterAThousandErrors) {
    PartReader reader("f");
    for (int i = 0; i < 5000; ++i) reader.item("questions", text("x"));
    reader.item("questions", truth("late"));
    reader.root(root("1", {}), 5001);
    const auto findings = reader.take_findings();
    EXPECT_EQ(findings.size(), 1001U);
    EXPECT_EQ(findings.back().rule, &rules::too_many_findings);
    EXPECT_TRUE(reader.take_part().questions.empty());
}

TEST(PartReader, GivesQuestionsTheChapterAndTheirCitesItsArticle) {
    PartReader reader("f");
    auto node = truth("a");
    std::get<Node::Map>(node.held).push_back(
        {"cite", {1, 1}, map({{"paragraph", text("5")}, {"terms", text("词")}})});
    reader.item("questions", node);
    auto head = root("1", {});
    std::get<Node::Map>(head.held).push_back(
        {"chapter", {1, 1}, map({{"id", text("04")}, {"title", text("标题")}, {"article", text("4")}})});
    reader.root(head, 1);
    const Part made = reader.take_part();
    EXPECT_EQ(made.questions[0].chapter.text, "04");
    EXPECT_EQ(made.questions[0].cite->article, 4);
}

TEST(Assemble, PutsChaptersInOrderAndFindsEverythingById) {
    const auto made =
        assemble({part("b", "02", {question("c")}), part("a", "01", {question("b"), question("a")})});
    EXPECT_TRUE(made.findings.empty());
    ASSERT_EQ(made.bank.questions().size(), 3U);
    EXPECT_EQ(made.bank.questions()[0].id.text, "b");
    EXPECT_EQ(made.bank.questions()[2].id.text, "c");
    EXPECT_EQ(made.bank.find({"a"}), &made.bank.questions()[1]);
    EXPECT_EQ(made.bank.find({"z"}), nullptr);
    EXPECT_EQ(made.bank.chapter({"02"})->title, "标题");
    EXPECT_EQ(made.bank.chapter({"03"}), nullptr);
    EXPECT_EQ(made.bank.id().text, "demo");
}

TEST(Assemble, LeavesOutASecondIdAndNamesTheFirstPlace) {
    auto first = question("a");
    first.at = {4, 5};
    auto second = question("a");
    second.at = {9, 5};
    const auto made = assemble({part("1.yaml", "01", {first}), part("2.yaml", "02", {second})});
    ASSERT_EQ(made.findings.size(), 1U);
    EXPECT_EQ(made.findings[0].rule, &rules::duplicate_id);
    EXPECT_EQ(made.findings[0].file, "2.yaml");
    EXPECT_EQ(made.findings[0].at, (Place{9, 5}));
    EXPECT_EQ(made.findings[0].hint, "1.yaml:4:5");
    EXPECT_EQ(made.bank.questions().size(), 1U);
}

TEST(Assemble, LeavesOutAQuestionWhoseCaseIsNotThere) {
    auto one = part("1.yaml", "01", {question("a", "gift"), question("b", "gone")});
    one.cases.push_back({{"gift"}, "题干", 0, {2, 3}});
    const auto made = assemble({one});
    ASSERT_EQ(made.findings.size(), 1U);
    EXPECT_EQ(made.findings[0].rule, &rules::unknown_case);
    EXPECT_EQ(made.findings[0].value, "gone");
    EXPECT_EQ(made.findings[0].hint, "gift");
    ASSERT_EQ(made.bank.questions().size(), 1U);
    EXPECT_EQ(made.bank.case_of(made.bank.questions()[0])->text, "题干");
}

TEST(Assemble, FindsACaseInAnotherFileAndReportsOneThatStandsTwice) {
    auto cases = part("1.yaml", "01", {});
    cases.cases = {{{"gift"}, "甲", 0, {2, 3}}, {{"gift"}, "乙", 0, {4, 3}}};
    const auto made = assemble({part("2.yaml", "02", {question("a", "gift")}), cases});
    ASSERT_EQ(made.findings.size(), 1U);
    EXPECT_EQ(made.findings[0].rule, &rules::duplicate_case);
    EXPECT_EQ(made.bank.case_of(made.bank.questions()[0])->text, "甲");
    EXPECT_EQ(made.bank.chapters().size(), 1U);
}

TEST(Assemble, LeavesOutPartsOfOtherBanksAndWarnsOfChaptersThatDiffer) {
    auto stranger = part("2.yaml", "02", {question("b")});
    stranger.bank = {"other"};
    auto renamed = part("3.yaml", "01", {question("c")});
    renamed.chapter.title = "别名";
    const auto made = assemble({part("1.yaml", "01", {question("a")}), stranger, renamed});
    std::vector<const Rule*> rules;
    for (const auto& finding : made.findings) rules.push_back(finding.rule);
    EXPECT_THAT(rules, ElementsAre(&rules::bank_differs, &rules::chapter_differs));
    EXPECT_EQ(made.bank.questions().size(), 2U);
    EXPECT_EQ(made.bank.chapters()[0].title, "标题");
}

TEST(Assemble, MakesAnEmptyBankOfNothing) {
    EXPECT_TRUE(assemble({}).bank.empty());
    EXPECT_TRUE(assemble({part("1.yaml", "01", {})}).bank.empty());
}

TEST(Digest, DoesNotKnowFilesPlacesNotesOrTheOrderOfParts) {
    const auto parts = bank_maker::parts(2500, Seed{3});
    auto moved = parts;
    for (auto& one : moved) {
        one.file.path = "elsewhere/" + one.file.path;
        for (auto& q : one.questions) {
            q.at = {1, 2};
            q.note = "x";
        }
    }
    std::ranges::reverse(moved);
    EXPECT_EQ(assemble(parts).bank.digest(), assemble(moved).bank.digest());
}

TEST(Digest, DoesNotKnowWhereAChapterIsCutIntoFiles) {
    const auto whole = bank_maker::parts(100, Seed{3});
    auto first = whole[0];
    auto second = whole[0];
    first.questions.resize(60);
    second.questions.erase(second.questions.begin(), second.questions.begin() + 60);
    second.cases.clear();
    EXPECT_EQ(assemble({second, first}).bank.digest(), assemble(whole).bank.digest());
}

TEST(Digest, ChangesWithEverythingAPlayerCouldNotice) {
    Question base = bank_maker::Maker(Seed{1}).question(1);
    base.body = Single{{{"a"}, {"b", "c"}, {}, false}};
    base.cite = Cite{1, {2}, {"d"}};
    const std::vector<std::function<void(Question&)>> changes{
        [](Question& q) { q.id = {"x"}; },
        [](Question& q) { q.chapter = {"x"}; },
        [](Question& q) { q.ask += "x"; },
        [](Question& q) { q.why += "x"; },
        [](Question& q) { q.hint += "x"; },
        [](Question& q) { q.image += "x"; },
        [](Question& q) { q.case_id = {"x"}; },
        [](Question& q) { q.cite->article = 9; },
        [](Question& q) { q.cite->paragraphs.push_back(3); },
        [](Question& q) { q.cite->terms.clear(); },
        [](Question& q) { q.cite.reset(); },
        [](Question& q) { q.level = q.level % 3 + 1; },
        [](Question& q) { q.tags.emplace_back("x"); },
        [](Question& q) { q.tracks.emplace_back("x"); },
        [](Question& q) { q.points = 7; },
        [](Question& q) { q.seconds = 7; },
        [](Question& q) { std::get<Single>(q.body).keep_order = true; },
        [](Question& q) { std::get<Single>(q.body).last = {"c"}; },
        [](Question& q) {
            q.body = Single{{{"b"}, {"a", "c"}, {}, false}};
        },
        [](Question& q) {
            q.body = Multiple{{{"a"}, {"b", "c"}, {}, false}};
        },
        [](Question& q) { q.body = Truth{true}; },
        [](Question& q) { q.body = Truth{false}; },
        [](Question& q) {
            q.body = Order{{"a", "b"}};
        },
        [](Question& q) {
            q.body = Order{{"ab", ""}};
        },
        [](Question& q) {
            q.body = Match{{{"a", "b"}}, {}};
        },
        [](Question& q) {
            q.body = Match{{{"a", "b"}}, {"c"}};
        },
        [](Question& q) {
            q.body = Blank{{{"a", "b"}}};
        },
        [](Question& q) {
            q.body = Blank{{{"a"}, {"b"}}};
        },
        [](Question& q) {
            q.body = Number{3, 0, ""};
        },
        [](Question& q) {
            q.body = Number{3, 0.5, ""};
        },
        [](Question& q) {
            q.body = Number{3, 0, "x"};
        }};
    std::set<std::string> seen{canonical(base)};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        Question changed = base;
        changes[i](changed);
        EXPECT_FALSE(changed.same_content(base)) << i;
        EXPECT_TRUE(seen.insert(canonical(changed)).second) << i;
    }
}

TEST(BlanksIn, CountsFourUnderscoresAsOne) {
    EXPECT_EQ(blanks_in("存____、守____。"), 2U);
    EXPECT_EQ(blanks_in("________"), 2U);
    EXPECT_EQ(blanks_in("___"), 0U);
    EXPECT_EQ(blanks_in("_____"), 1U);
}

TEST(Rules, HaveIdsOfTheirOwnAndSayWhatIsWrongAndWhatToDo) {
    std::set<std::string_view> ids;
    for (const Rule* rule : all_rules()) {
        EXPECT_TRUE(ids.insert(rule->id).second) << rule->id;
        EXPECT_EQ(rule->id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), std::string_view::npos)
            << rule->id;
        EXPECT_FALSE(rule->message.empty());
        EXPECT_FALSE(rule->advice.empty());
    }
    EXPECT_GE(ids.size(), 60U);
}

}  // namespace
}  // namespace qingwen
