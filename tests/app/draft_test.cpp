#include "app/draft.h"

#include <gtest/gtest.h>

#include "support/sample.h"

namespace qingwen {
namespace {

Draft draft(Body body) { return Draft(sample::item(sample::question("q", std::move(body)))); }

TEST(Draft, ASingleChoiceReplacesAndMapsPlacesToOptions) {
    auto one = draft(sample::single());  // shown 3, 2, 1, 0
    EXPECT_EQ(one.answer(), std::nullopt);
    one.choose(0);
    one.choose(3);
    EXPECT_EQ(one.answer(), Answer(Chosen{{0}}));
    one.choose(4);
    EXPECT_EQ(one.answer(), Answer(Chosen{{0}}));
}

TEST(Draft, AMultipleChoiceTogglesAndIsSorted) {
    auto one = draft(sample::multiple());
    one.choose(0);
    one.choose(3);
    one.choose(1);
    one.choose(0);
    EXPECT_EQ(one.answer(), Answer(Chosen{{0, 2}}));
}

TEST(Draft, AnOrderIsCompleteOnlyWithAllItemsAndTakesBackFromTheMiddle) {
    auto one = draft(Order{{"a", "b", "c"}});  // shown 2, 1, 0
    one.choose(2);
    one.choose(1);
    EXPECT_EQ(one.answer(), std::nullopt);
    one.choose(0);
    EXPECT_EQ(one.answer(), Answer(Ordered{{0, 1, 2}}));
    one.choose(1);
    EXPECT_EQ(one.rank(2), 0);
    EXPECT_EQ(one.rank(1), std::nullopt);
    EXPECT_EQ(one.rank(0), std::nullopt);
}

TEST(Draft, AnOfferGoesToTheActiveLeftAndMovesOn) {
    auto one = draft(sample::match());  // two lefts, three offers shown 2, 1, 0
    one.choose(2);
    EXPECT_EQ(one.active(), 1);
    one.choose(2);  // taken away from the first
    EXPECT_EQ(one.offer(0), std::nullopt);
    EXPECT_EQ(one.offer(1), 2);
    EXPECT_EQ(one.active(), 0);
    one.choose(1);
    EXPECT_EQ(one.answer(), Answer(Matched{{1, 0}}));
    one.activate(1);
    one.choose(2);
    EXPECT_EQ(one.answer(), Answer(Matched{{1, -1}}));
}

TEST(Draft, BlanksAreAnsweredAsTyped) {
    auto one = draft(Blank{{{"a"}, {"b"}}});
    one.type(1, "ｂ");
    one.type(5, "nowhere");
    EXPECT_EQ(one.answer(), Answer(Filled{{"", "ｂ"}}));
    one.type(1, " 　");
    EXPECT_EQ(one.answer(), std::nullopt);
}

TEST(Draft, TruthHasTwoPlaces) {
    auto one = draft(Truth{true});
    one.choose(1);
    EXPECT_EQ(one.answer(), Answer(Judged{false}));
    one.clear();
    EXPECT_TRUE(one.empty());
}

}  // namespace
}  // namespace qingwen
