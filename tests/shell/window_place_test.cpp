#include "shell/window_place.h"

#include <gtest/gtest.h>

#include "base/file.h"
#include "support/folder.h"

namespace qingwen {
namespace {

constexpr SDL_Point least{800, 600};

WindowPlace at(int x, int y, int width, int height) { return {x, y, width, height}; }

TEST(WindowPlace, StaysWhereItFits) {
    const SDL_Rect screens[] = {{0, 0, 1920, 1080}, {1920, 0, 2560, 1440}};
    for (const auto& place : {at(100, 50, 1280, 720), at(2000, 300, 1000, 900), at(0, 0, 1920, 1080)})
        EXPECT_EQ(fitted(place, screens, least), place);
}

TEST(WindowPlace, ComesBackOntoTheScreenItWasMostOn) {
    const SDL_Rect screens[] = {{0, 28, 1920, 1052}, {1920, 0, 2560, 1440}};
    EXPECT_EQ(fitted(at(-300, -50, 1280, 720), screens, least), at(0, 28, 1280, 720));
    EXPECT_EQ(fitted(at(1800, 900, 1280, 720), screens, least), at(1920, 720, 1280, 720));
    EXPECT_EQ(fitted(at(100, 100, 4000, 3000), screens, least).height, 1440);
}

TEST(WindowPlace, IsInTheMiddleOfTheFirstScreenWhereItsOwnIsGone) {
    const SDL_Rect screens[] = {{0, 0, 1920, 1080}};
    EXPECT_EQ(fitted(at(2400, 200, 1280, 720), screens, least), at(320, 180, 1280, 720));
}

TEST(WindowPlace, IsNeverSmallerThanTheLeastNorLargerThanTheScreen) {
    const SDL_Rect large[] = {{0, 0, 1920, 1080}};
    const SDL_Rect small[] = {{0, 0, 640, 480}};
    EXPECT_EQ(fitted(at(10, 10, 5, 5), large, least), at(10, 10, 800, 600));
    EXPECT_EQ(fitted(at(10, 10, 1280, 720), small, least), at(0, 0, 640, 480));
}

TEST(WindowPlace, ComesBackAsItWasSaved) {
    const sample::Folder folder;
    const auto file = folder / "window.yaml";
    EXPECT_EQ(load_window_place(file), std::nullopt);
    const WindowPlace place{-1920, 40, 1000, 700, true, false};
    ASSERT_TRUE(save_window_place(file, place));
    EXPECT_EQ(load_window_place(file), place);
    ASSERT_TRUE(write_file(file, "x: 1\ny: 2\nwidth: -4\nheight: 700\n"));
    EXPECT_EQ(load_window_place(file), std::nullopt);
    ASSERT_TRUE(write_file(file, "\xff{"));
    EXPECT_EQ(load_window_place(file), std::nullopt);
}

}  // namespace
}  // namespace qingwen
