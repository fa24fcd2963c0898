// Ids of new questions look like those beside them and never come twice.
#include "edit/ids.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "bank/fields.h"

namespace qingwen {
namespace {

Manuscript file_with(const std::vector<std::string>& ids, const std::string& chapter = "04") {
    std::string text = "qingwen: 1\nbank: b\nchapter: {id: \"" + chapter + "\", title: 四}\nquestions:\n";
    for (const auto& id : ids) text += "  - id: " + id + "\n    ask: 甲。\n    is: 对\n";
    return read_manuscript("b.yaml", text, {});
}

TEST(Ids, BeginAsThoseOfTheFileDo) {
    const struct {
        std::vector<std::string> ids;
        std::string prefix;
    } cases[]{
        {{"c04-one", "c04-two", "c04-gift-card"}, "c04-"},
        {{"c04-gift-one", "c04-gift-two"}, "c04-gift-"},
        {{"c04-gift-one", "c04-gift-two", "c04-three", "c04-four"}, "c04-"},
        {{"c04-one", "c04-two", "x"}, "c04-"},
        {{"c04-one", "mooncake", "x"}, "04-"},  // the chapter's
        {{"gift-card"}, "04-"},                 // one alone shows no custom
        {{"Bad-Id", "Bad-Other"}, "04-"},
        {{}, "04-"},
    };
    for (const auto& [ids, prefix] : cases) EXPECT_EQ(id_prefix(file_with(ids)), prefix);
}

TEST(Ids, FollowEvenAFileThatTellsNothing) {
    EXPECT_EQ(id_prefix(read_manuscript("b.yaml", "questions: [", {})), "q-");
    EXPECT_EQ(id_prefix(file_with({}, std::string(64, 'c'))), "q-");
    const std::string longest(61, 'c');
    EXPECT_EQ(id_prefix(file_with({longest + "-a", longest + "-b"})), "04-");
}

TEST(Ids, AreNeverGivenTwice) {
    const auto file = file_with({"c04-one", "c04-two"});
    FreshIds fresh(Seed{7});
    const auto first = fresh.next(file, {});
    EXPECT_NE(fresh.next(file, {}), first);
    FreshIds again(Seed{7});  // another start of the program with the same seed, and the bank was saved
    const auto second = again.next(file, {first});
    EXPECT_NE(second, first);
}

RC_GTEST_PROP(IdsProperty, AreIdsAndNew, (std::uint64_t seed)) {
    const auto file = file_with({"c04-one", "c04-two"});
    FreshIds fresh(Seed{seed});
    std::unordered_set<QuestionId> used;
    for (int i = 0; i < 100; ++i) {
        const auto id = fresh.next(file, used);
        RC_ASSERT(is_id(id.text));
        RC_ASSERT(id.text.starts_with("c04-"));
        RC_ASSERT(used.insert(id).second);
    }
}

}  // namespace
}  // namespace qingwen
