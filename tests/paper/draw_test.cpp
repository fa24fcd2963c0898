#include <set>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "paper/paper.h"
#include "support/bank_of.h"

namespace qingwen {
namespace {

std::vector<Question> mixed(int each) {
    std::vector<Question> all;
    for (int i = 0; i < each; ++i)
        for (auto& one : sample::questions()) {
            one.id.text += "-" + std::to_string(i);
            one.level = i % 3 + 1;
            one.case_id = {};
            all.push_back(one);
        }
    return all;
}

std::vector<std::string> ids_of(const Paper& paper) {
    std::vector<std::string> ids;
    for (const auto& item : paper.items) ids.push_back(item.question.id.text);
    return ids;
}

Paper drawn(const Bank& bank, const Blueprint& blueprint, std::uint64_t seed) {
    auto paper = draw_paper(bank, blueprint, Seed{seed});
    EXPECT_TRUE(paper.ok());
    return std::move(paper).value();
}

Blueprint of(Draw draw) { return {.draws = {std::move(draw)}}; }

TEST(DrawPaper, SameBankBlueprintAndSeedGiveTheSamePaper) {
    const auto bank = sample::bank_of(mixed(5));
    const auto one = drawn(bank, of({.count = 12}), 7);
    const auto two = drawn(bank, of({.count = 12}), 7);
    EXPECT_EQ(ids_of(one), ids_of(two));
    for (std::size_t i = 0; i < one.items.size(); ++i) EXPECT_EQ(one.items[i].shown, two.items[i].shown);
    EXPECT_NE(ids_of(one), ids_of(drawn(bank, of({.count = 12}), 8)));
}

// The order is part of the record: papers are rebuilt from their seeds for ever.
TEST(DrawPaper, PinsThePaperOfASeed) {
    const auto paper = drawn(sample::bank_of(sample::singles(8)), of({.count = 4}), 2026);
    EXPECT_EQ(ids_of(paper), (std::vector<std::string>{"04-q5", "04-q1", "04-q0", "04-q2"}));
    EXPECT_EQ(paper.items.front().shown, (std::vector<int>{3, 2, 1, 0}));
}

TEST(DrawPaper, TakesNoQuestionTwiceEvenOverOverlappingDraws) {
    const auto bank = sample::bank_of(sample::singles(10));
    const Blueprint twice{.draws = {{.count = 6}, {.count = 4}}};
    const auto ids = ids_of(drawn(bank, twice, 3));
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), 10U);
}

TEST(DrawPaper, AnEarlierDrawLeavesALaterOneWhatOnlyThatCanUse) {
    auto questions = sample::singles(4);
    for (auto& other : sample::singles(2, "05")) questions.push_back(other);
    const auto bank = sample::bank_of(questions);
    const Blueprint nested{.draws = {{.count = 4}, {.chapters = {ChapterId{"05"}}, .count = 2}}};
    for (std::uint64_t seed = 0; seed < 50; ++seed)
        EXPECT_TRUE(draw_paper(bank, nested, Seed{seed}).ok()) << seed;
}

TEST(DrawPaper, TellsWhatIsWantedAndWhatThereIs) {
    const auto bank = sample::bank_of(sample::singles(3));
    const auto paper = draw_paper(bank, of({.count = 5}), Seed{1});
    ASSERT_FALSE(paper.ok());
    EXPECT_EQ(paper.error(), (Shortage{0, 5, 3}));
    EXPECT_EQ(shortages(bank, of({.count = 5})), (std::vector<Shortage>{{0, 5, 3}}));
}

TEST(DrawPaper, UpToACountTakesWhatThereIs) {
    const auto bank = sample::bank_of(sample::singles(3));
    EXPECT_EQ(drawn(bank, of({.count = 5, .up_to = true}), 1).items.size(), 3U);
    EXPECT_FALSE(draw_paper(Bank{}, of({.count = 5, .up_to = true}), Seed{1}).ok());
}

TEST(DrawPaper, KeepsTheQuestionsOfACaseTogetherAndInOrder) {
    auto questions = sample::singles(9);
    for (const int i : {2, 5, 7}) questions[static_cast<std::size_t>(i)].case_id = {"gift"};
    const auto bank = sample::bank_of(questions, {{{"gift"}, "节前，一位客户送来土特产。", {}}});
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto paper = drawn(bank, of({}), seed);
        const auto ids = ids_of(paper);
        const auto first = std::ranges::find(ids, "04-q2");
        ASSERT_LE(first + 2, ids.end() - 1) << seed;
        EXPECT_EQ(*(first + 1), "04-q5");
        EXPECT_EQ(*(first + 2), "04-q7");
        EXPECT_EQ(paper.items[static_cast<std::size_t>(first - ids.begin())].case_text,
                  "节前，一位客户送来土特产。");
    }
}

TEST(DrawPaper, PinnedOptionsStandLastAndKeptOrdersAreNatural) {
    Single pinned = sample::single();
    pinned.last = {"生态文化"};
    Single kept;
    kept.right = {"10 个"};
    kept.wrong = {"9 个", "１２ 个", "11 个"};
    kept.keep_order = true;
    const auto bank = sample::bank_of({sample::question("a", pinned), sample::question("b", kept)});
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        Blueprint blueprint = of({});
        blueprint.shuffle_questions = false;
        const auto paper = drawn(bank, blueprint, seed);
        EXPECT_EQ(paper.items[0].shown.back(), 1);
        EXPECT_EQ(paper.items[1].shown, (std::vector<int>{1, 0, 3, 2}));
    }
}

TEST(DrawPaper, AnOrderQuestionIsNeverShownSolved) {
    Order order{{"一", "二"}};
    const auto bank = sample::bank_of({sample::question("a", order)});
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        EXPECT_EQ(drawn(bank, of({}), seed).items[0].shown, (std::vector<int>{1, 0}));
}

// Counts of kinds and of levels hold at once whenever any choice of questions could make them hold.
TEST(DrawPaper, FindsAWayThroughKindsAndLevelsWhereThereIsOne) {
    EXPECT_TRUE(rc::check([] {
        const auto pool = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 6));
        std::vector<Question> questions;
        for (std::size_t i = 0; i < pool.size(); ++i) {
            auto one = sample::question("q" + std::to_string(i),
                                        pool[i] % 2 == 0 ? Body(sample::single()) : Body(Truth{true}));
            one.level = pool[i] / 2 + 1;
            questions.push_back(one);
        }
        // What is asked for is what some of the pool has, so it can be filled.
        Draw draw;
        for (std::size_t i = 0; i < pool.size(); ++i) {
            if (!*rc::gen::arbitrary<bool>()) continue;
            ++draw.kinds[questions[i].kind()];
            ++draw.levels[questions[i].level];
            ++draw.count;
        }
        RC_PRE(draw.count > 0);
        const auto bank = sample::bank_of(questions);
        RC_ASSERT(shortages(bank, of(draw)).empty());
        const auto paper = draw_paper(bank, of(draw), Seed{*rc::gen::arbitrary<std::uint64_t>()});
        RC_ASSERT(paper.ok());
        std::map<Kind, int> kinds;
        std::map<int, int> levels;
        for (const auto& item : paper->items) {
            ++kinds[item.question.kind()];
            ++levels[item.question.level];
        }
        RC_ASSERT(kinds == draw.kinds);
        RC_ASSERT(levels == draw.levels);
    }));
}

TEST(DrawPaper, EveryQuestionComesEquallyOften) {
    const auto bank = sample::bank_of(sample::singles(10));
    std::map<std::string, int> seen;
    for (std::uint64_t seed = 0; seed < 2000; ++seed)
        for (const auto& id : ids_of(drawn(bank, of({.count = 3}), seed))) ++seen[id];
    ASSERT_EQ(seen.size(), 10U);
    for (const auto& [id, count] : seen) EXPECT_NEAR(count, 600, 100) << id;  // ±4.9 standard deviations
}

}  // namespace
}  // namespace qingwen
