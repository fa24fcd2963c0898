#include "study/reading.h"

#include <gmock/gmock.h>

#include "study/rounds.h"

namespace qingwen {
namespace {

using namespace sample;
using testing::ElementsAre;
using testing::IsEmpty;

struct Cited {
    std::optional<Cite> cite;
    How how = How::wrong;
};

std::vector<Passage> after(const std::vector<Cited>& all, std::size_t met) {
    std::vector<Question> questions;
    for (std::size_t i = 0; i < all.size(); ++i) {
        questions.push_back(studied("04-" + std::to_string(i)));
        questions.back().cite = all[i].cite;
    }
    Playing playing("r", questions, noon(0));
    for (std::size_t i = 0; i < met; ++i) playing.meet(all[i].how);
    return read_again(playing.round());
}

Cite cite(int article, std::vector<int> paragraphs) { return {article, std::move(paragraphs), {}}; }

TEST(ReadAgain, NamesTheMostMissedFirstThenAsInTheMaterial) {
    const std::vector<Cited> all{{cite(5, {1})},
                                 {cite(4, {7, 3})},
                                 {cite(4, {7}), How::partly},
                                 {cite(4, {9}), How::right},
                                 {cite(13, {2}), How::timed_out},
                                 {cite(4, {3, 3})},
                                 {cite(4, {7})}};
    EXPECT_THAT(after(all, all.size()), ElementsAre(Passage{4, 7, 3}, Passage{4, 3, 2}, Passage{5, 1, 1}));
}

TEST(ReadAgain, IsSilentAboutWhatWasRightNeverMetOrCitesNothing) {
    const std::vector<Cited> all{{cite(4, {1}), How::right}, {std::nullopt}, {cite(4, {})}, {cite(4, {8})}};
    EXPECT_THAT(after(all, 3), IsEmpty());
    EXPECT_THAT(after(all, 4), ElementsAre(Passage{4, 8, 1}));
}

}  // namespace
}  // namespace qingwen
