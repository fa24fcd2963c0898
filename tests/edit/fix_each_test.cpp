// One press mends all findings of a rule, each as if it were alone, and no id is given twice.
#include "edit/fix_each.h"

#include <gtest/gtest.h>

#include "bank/rules.h"
#include "review/review_rules.h"

namespace qingwen {
namespace {

Manuscript file_of(const std::string& questions, const char* name = "01.yaml") {
    return read_manuscript(
        name, "qingwen: 1\nbank: ours\nchapter: {id: \"01\", title: 篇}\nquestions:\n" + questions, {});
}

Ats all_of(const Manuscripts& files) {
    Ats places;
    for (std::size_t file = 0; file < files.size(); ++file)
        for (std::size_t i = 0; i < files[file].entries.size(); ++i) places.push_back({file, i});
    return places;
}

// What the ids are taken from: those of the files.
Deeds fixed(const Manuscripts& files, const Rule& rule, Headway* headway = nullptr) {
    std::unordered_set<QuestionId> used;
    for (const auto& file : files)
        for (const auto& entry : file.entries) used.insert(entry->id);
    return fix_each(files, all_of(files), {&rule, used, FreshIds(Seed{3})}, headway);
}

std::vector<std::string> ids_of(const Deeds& deeds) {
    std::vector<std::string> ids;
    for (const auto& [number, file] : deeds.changed)
        for (const auto& entry : file.entries) ids.push_back(entry->id.text);
    return ids;
}

const std::string rest = "    ask: 甲。\n    is: 对\n    why: 因为\n";

TEST(FixEach, MendsEveryQuestionAndNothingElse) {
    const Manuscripts files{file_of("  - id: a  # one\n" + rest + "    level: ２\n  - id: b\n" + rest +
                                    "    level: 1\n  # three\n  - id: c\n" + rest + "    level: ３\n"),
                            file_of("  - id: d\n" + rest + "    level: ２\n", "02.yaml")};
    const auto* rule = files[0].entries[0]->findings.front().rule;
    const auto deeds = fixed(files, *rule);
    EXPECT_EQ(deeds.count, 3);
    EXPECT_EQ(deeds.look, (At{0, 0}));
    ASSERT_EQ(deeds.changed.size(), 2U);
    auto expected = text_of(files[0]);
    expected.replace(expected.find("２"), 3, "2");
    expected.replace(expected.find("３"), 3, "3");
    EXPECT_EQ(text_of(deeds.changed[0].second), expected);
    EXPECT_FALSE(deeds.changed[1].second.entries[0]->has_errors());
}

TEST(FixEach, GivesEveryIdThatIsTakenOneOfItsOwn) {
    const Manuscripts files{file_of("  - id: a\n" + rest + "  - id: a\n" + rest + "  - id: b\n" + rest),
                            file_of("  - id: a\n" + rest + "  - id: b\n" + rest, "02.yaml")};
    const auto deeds = fixed(files, rules::duplicate_id);
    EXPECT_EQ(deeds.count, 3);
    const auto ids = ids_of(deeds);
    ASSERT_EQ(ids.size(), 5U);
    EXPECT_EQ(ids[0], "a") << "who stands first keeps it";
    EXPECT_EQ(ids[2], "b");
    EXPECT_EQ(std::unordered_set<std::string>(ids.begin(), ids.end()).size(), 5U);
}

TEST(FixEach, GuessesNoIdTwice) {
    const Manuscripts files{
        file_of("  - id: 甲A1\n" + rest + "  - id: A 1\n" + rest + "  - id: Ａ１\n" + rest)};
    const auto deeds = fixed(files, rules::bad_id);
    EXPECT_EQ(deeds.count, 3);
    const auto ids = ids_of(deeds);
    EXPECT_EQ(std::unordered_set<std::string>(ids.begin(), ids.end()).size(), 3U);
    for (const auto& entry : deeds.changed[0].second.entries) EXPECT_FALSE(entry->has_errors());
}

TEST(FixEach, LetsNoDoubtStand) {
    const Manuscripts files{
        file_of("  - id: a\n    ask: 选哪个？\n    right: 当面退还给客户，并且向上级如实登记说明\n"
                "    wrong: [收下, 转交, 不管]\n    why: 因为\n")};
    ASSERT_FALSE(files[0].entries[0]->findings.empty());
    for (const auto& finding : files[0].entries[0]->findings)
        EXPECT_EQ(fixed(files, *finding.rule).count, 0) << finding.rule->id;
}

TEST(FixEach, StoppedItGivesNothing) {
    const Manuscripts files{file_of("  - id: a\n" + rest + "  - id: a\n" + rest)};
    Headway headway;
    headway.stop();
    const auto deeds = fixed(files, rules::duplicate_id, &headway);
    EXPECT_EQ(deeds.count, 0);
    EXPECT_TRUE(deeds.changed.empty());
}

}  // namespace
}  // namespace qingwen
