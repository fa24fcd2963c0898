#include "ui/theme.h"

#include <gtest/gtest.h>

namespace qingwen {
namespace {

struct Pair {
    const char* what;
    ImU32 Theme::*ink;
    ImU32 Theme::*ground;
};

// Every pair of text and ground that meets on a screen.
constexpr Pair pairs[] = {
    {"text on paper", &Theme::ink, &Theme::paper},
    {"text on a sheet", &Theme::ink, &Theme::sheet},
    {"text on what is chosen", &Theme::ink, &Theme::green_soft},
    {"text on what is wrong", &Theme::ink, &Theme::red_soft},
    {"caption on paper", &Theme::ink2, &Theme::paper},
    {"caption on a sheet", &Theme::ink2, &Theme::sheet},
    {"caption on what is chosen", &Theme::ink2, &Theme::green_soft},
    {"label of a grey button", &Theme::ink2, &Theme::idle},
    {"label of the main button", &Theme::on_green, &Theme::green},
    {"caption on the green card", &Theme::green_text, &Theme::green},
    {"label of the button on the card", &Theme::green, &Theme::sheet},
    {"right, on paper", &Theme::green, &Theme::paper},
    {"right, on what is chosen", &Theme::green, &Theme::green_soft},
    {"wrong, on paper", &Theme::seal, &Theme::paper},
    {"wrong, on what is chosen", &Theme::seal, &Theme::green_soft},
    {"wrong, on what is wrong", &Theme::seal, &Theme::red_soft},
    {"wrong, on a sheet", &Theme::seal, &Theme::sheet},
    {"letter on a wrong disc", &Theme::sheet, &Theme::seal},
};

class Contrast : public testing::TestWithParam<Look> {};

TEST_P(Contrast, IsEnoughForEveryPairThatMeets) {
    const auto& theme = theme_of(GetParam());
    const double least = GetParam() == Look::contrast ? 7.0 : 4.5;
    for (const auto& pair : pairs)
        EXPECT_GE(contrast(theme.*pair.ink, theme.*pair.ground), least) << pair.what;
}

INSTANTIATE_TEST_SUITE_P(Looks, Contrast, testing::Values(Look::day, Look::night, Look::contrast));

TEST(ContrastOf, IsAsWcagHasIt) {
    EXPECT_NEAR(contrast(IM_COL32(0, 0, 0, 255), IM_COL32(255, 255, 255, 255)), 21, 0.001);
    EXPECT_NEAR(contrast(IM_COL32(119, 119, 119, 255), IM_COL32(255, 255, 255, 255)), 4.48, 0.01);
}

}  // namespace
}  // namespace qingwen
