#include "shell/sound_wave.h"

#include <algorithm>
#include <cmath>
#include <span>

#include <gtest/gtest.h>

namespace qingwen {
namespace {

float loudest(std::span<const float> wave) {
    float most = 0;
    for (const float one : wave) most = std::max(most, std::abs(one));
    return most;
}

class EverySound : public testing::TestWithParam<int> {};

TEST_P(EverySound, IsAShortWaveThatBeginsAndEndsInSilence) {
    for (const int rate : {8'000, 44'100, 48'000}) {
        const auto wave = wave_of(static_cast<Cue>(GetParam()), rate);
        ASSERT_GT(wave.size(), static_cast<std::size_t>(rate) / 20);
        EXPECT_LE(wave.size(), static_cast<std::size_t>(rate) * 3 / 2);
        EXPECT_TRUE(std::ranges::all_of(wave, [](float one) { return std::isfinite(one); }));
        EXPECT_GT(loudest(wave), 0.2F);
        EXPECT_LT(loudest(wave), 0.8F);
        EXPECT_EQ(wave.front(), 0);
        EXPECT_EQ(wave.back(), 0);
        EXPECT_LT(loudest(std::span(wave).last(static_cast<std::size_t>(rate) / 1000)), 0.01F);
    }
}

INSTANTIATE_TEST_SUITE_P(Cues, EverySound, testing::Range(0, cue_count));

TEST(Sounds, AreTheSameEachTimeAndDifferFromEachOther) {
    EXPECT_EQ(wave_of(Cue::right, 44'100), wave_of(Cue::right, 44'100));
    for (int a = 0; a < cue_count; ++a)
        for (int b = 0; b < a; ++b)
            EXPECT_NE(wave_of(static_cast<Cue>(a), 8'000), wave_of(static_cast<Cue>(b), 8'000));
}

}  // namespace
}  // namespace qingwen
