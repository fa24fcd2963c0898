#include "app/summary.h"

#include <gtest/gtest.h>

#include "support/sample.h"

namespace qingwen {
namespace {

Question citing(const std::string& id, std::vector<int> paragraphs) {
    auto question = sample::question(id, Truth{true});
    question.cite = Cite{4, std::move(paragraphs), {"x"}};
    question.tags = {"甲"};
    return question;
}

Round played(std::vector<Question> questions, const std::vector<bool>& answers) {
    Round round({{"r"}, {"p"}, {"m"}, "", {}, sample::paper(std::move(questions))});
    int seq = 0;
    const auto apply = [&](EventBody body) {
        ASSERT_FALSE(round.apply(sample::event(seq, std::move(body), seq)));
        ++seq;
    };
    apply(Started{});
    for (std::size_t i = 0; i < answers.size(); ++i) {
        apply(Answered{static_cast<int>(i), Judged{answers[i]}});
        if (i + 1 < answers.size()) apply(WentOn{});
    }
    apply(Finished{});
    return round;
}

TEST(ResultOf, NamesTheParagraphMostOfTheMissedOnesAreAbout) {
    const auto round = played({citing("a", {5}), citing("b", {7, 9}), citing("c", {9}), citing("d", {5})},
                              {true, false, false, true});
    const auto view = result_of(round);
    ASSERT_FALSE(view.read_again.empty());
    EXPECT_EQ(view.read_again[0].paragraph, 9);
    EXPECT_EQ(view.missed, (std::vector<int>{1, 2}));
    ASSERT_EQ(view.by_tag.size(), 1U);
    EXPECT_EQ(view.by_tag[0].right, 2);
    EXPECT_EQ(view.by_tag[0].total, 4);
}

TEST(ResultOf, CountsByKindInTheOrderOfTheKinds) {
    auto round = Round(sample::head("r"));
    const auto view = result_of(round);
    ASSERT_EQ(view.by_kind.size(), static_cast<std::size_t>(kind_count));
    EXPECT_EQ(view.by_kind.front().kind, Kind::single);
    EXPECT_EQ(view.by_kind.back().kind, Kind::number);
}

}  // namespace
}  // namespace qingwen
