#include "shell/painter.h"

#include <algorithm>

#include <rapidcheck.h>

#include "shell/damage.h"
#include "shell/pixels.h"
#include "shell/raster.h"
#include "shell/stage_fixture.h"

namespace qingwen {
namespace {

constexpr int width = 320;
constexpr int height = 240;

Command command(SDL_Rect where, std::uint64_t key) {
    Command one;
    one.box = one.visible = where;
    one.key = key;
    return one;
}

bool covered(const std::vector<SDL_Rect>& rects, int x, int y) {
    return std::ranges::any_of(
        rects, [&](const SDL_Rect& r) { return x >= r.x && x < r.x + r.w && y >= r.y && y < r.y + r.h; });
}

TEST(Damage, EqualListsHaveNone) {
    const std::vector<Command> list = {command({0, 0, 9, 9}, 1), command({5, 5, 9, 9}, 2)};
    EXPECT_TRUE(damage_between(list, list).empty());
}

TEST(Damage, IsWhatCameAndWhatWent) {
    const std::vector<Command> before = {command({0, 0, 300, 200}, 1), command({10, 10, 5, 5}, 2),
                                         command({50, 50, 5, 5}, 3)};
    const std::vector<Command> after = {command({0, 0, 300, 200}, 1), command({50, 50, 5, 5}, 3),
                                        command({100, 100, 5, 5}, 4)};
    const auto damage = damage_between(before, after);
    ASSERT_EQ(damage.size(), 2U);
    EXPECT_TRUE(covered(damage, 12, 12));
    EXPECT_TRUE(covered(damage, 102, 102));
    EXPECT_FALSE(covered(damage, 52, 52));
}

TEST(Damage, ChangedOrderIsSeen) {
    const std::vector<Command> before = {command({0, 0, 20, 20}, 1), command({10, 10, 20, 20}, 2)};
    const std::vector<Command> after = {before[1], before[0]};
    EXPECT_TRUE(covered(damage_between(before, after), 15, 15));
}

TEST(Damage, OfEqualCommandsOneThatGoesIsSeen) {
    const std::vector<Command> before = {command({0, 0, 20, 20}, 1), command({0, 0, 20, 20}, 1)};
    EXPECT_TRUE(covered(damage_between(before, std::span(before).first(1)), 3, 3));
}

TEST(Damage, IsAtMostEightRectanglesThatDoNotOverlap) {
    EXPECT_TRUE(rc::check([] {
        const auto corners = *rc::gen::container<std::vector<std::pair<int, int>>>(
            rc::gen::pair(rc::gen::inRange(0, 1000), rc::gen::inRange(0, 1000)));
        std::vector<SDL_Rect> rects;
        for (const auto& [x, y] : corners) rects.push_back({x, y, 1 + y % 40, 1 + x % 40});
        const auto few = merged(rects, most_damage);
        RC_ASSERT(few.size() <= most_damage);
        for (const auto& r : rects)
            RC_ASSERT(covered(few, r.x, r.y) && covered(few, r.x + r.w - 1, r.y + r.h - 1));
        for (std::size_t a = 0; a < few.size(); ++a)
            for (std::size_t b = a + 1; b < few.size(); ++b) {
                const auto both = common_part(few[a], few[b]);
                RC_ASSERT(both.w == 0 || both.h == 0);
            }
    }));
}

// A thing on a random page.
struct Thing {
    int kind = 0;
    float x = 0, y = 0, w = 0, h = 0;
    ImU32 color = 0;
};

rc::Gen<Thing> any_thing() {
    const auto place =
        rc::gen::map(rc::gen::inRange(-160, 1400), [](int v) { return static_cast<float>(v) / 4; });
    const auto length =
        rc::gen::map(rc::gen::inRange(0, 600), [](int v) { return static_cast<float>(v) / 4; });
    const auto color = rc::gen::map(rc::gen::arbitrary<std::uint32_t>(),
                                    [](std::uint32_t c) { return (c & 3U) ? c | IM_COL32_A_MASK : c; });
    return rc::gen::build<Thing>(rc::gen::set(&Thing::kind, rc::gen::inRange(0, 8)),
                                 rc::gen::set(&Thing::x, place), rc::gen::set(&Thing::y, place),
                                 rc::gen::set(&Thing::w, length), rc::gen::set(&Thing::h, length),
                                 rc::gen::set(&Thing::color, color));
}

Picture checked_picture() {
    auto surface = make_surface(23, 17);
    for (int y = 0; y < 17; ++y)
        for (int x = 0; x < 23; ++x)
            row_of(*surface, y)[x] = static_cast<std::uint32_t>(x * 11) << 24 |
                                     static_cast<std::uint32_t>(y * 15) << 8 |
                                     ((x ^ y) & 1 ? 0xFF0000U : 0x4080U);
    return Picture(std::move(surface));
}

void put(ImDrawList& list, const Thing& t, Picture& picture) {
    const ImVec2 from{t.x, t.y};
    const ImVec2 to{t.x + t.w, t.y + t.h};
    switch (t.kind) {
        case 0:
        case 1:
            return list.AddRectFilled(from, to, t.color);
        case 2:
            return list.AddImage(picture.id(), from, {from.x + 23, from.y + 17});
        case 3:
            return list.AddImage(picture.id(), from, to, {0, 0}, {1, 1}, t.color);
        case 4:
            return list.AddImage(picture.id(), from, {from.x + 10, from.y + 9}, {3 / 23.F, 2 / 17.F},
                                 {13 / 23.F, 11 / 17.F}, t.color);
        case 5:
            return list.AddRectFilled(from, to, t.color, 7);
        case 6:
            return list.AddLine(from, to, t.color, 3);
        default:
            list.PushClipRect(from, to, true);
            list.AddCircleFilled({t.x + t.w / 2, t.y + t.h / 2}, t.h, t.color);
            list.PopClipRect();
    }
}

std::uint64_t painted_whole() {
    const Surface fresh(SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_XRGB8888));
    Painter painter;
    painter.paint(*fresh, *ImGui::GetDrawData());
    return fingerprint(*fresh);
}

TEST(PainterProperty, PaintingDamageGivesThePixelsOfPaintingAll) {
    auto picture = checked_picture();
    EXPECT_TRUE(rc::check([&picture] {
        auto things = *rc::gen::container<std::vector<Thing>>(any_thing());
        const auto ground = *rc::gen::element(IM_COL32(240, 230, 210, 255), IM_COL32(240, 230, 210, 90));
        FunctionScene scene([&](ImDrawList& list, const Input& input) {
            list.AddRectFilled({0, 0}, input.size, ground);
            for (const auto& thing : things) put(list, thing, picture);
        });
        TypingFont typing;
        HandClock clock;
        Headless stage(width, height, typing, clock);
        stage.show(scene);
        for (int change = 0; change < 6; ++change) {
            const auto at = *rc::gen::inRange<std::size_t>(0, things.size() + 1);
            const auto where = things.begin() + static_cast<std::ptrdiff_t>(at);
            const int what = *rc::gen::inRange(0, 3);
            if (what == 0 || where == things.end())
                things.insert(where, *any_thing());
            else if (what == 1)
                things.erase(where);
            else
                *where = *any_thing();
            stage.frame();
            RC_ASSERT(stage.hash() == painted_whole());
        }
    }));
}

class PainterTest : public testing::Test {
protected:
    std::uint32_t pixel(int x, int y) { return row_of(stage_.surface(), y)[x] & 0xFFFFFFU; }
    void show(FunctionScene::Draw draw) {
        scene_.emplace(std::move(draw));
        stage_.show(*scene_);
    }

    TypingFont typing_;
    HandClock clock_;
    Headless stage_{width, height, typing_, clock_};
    std::optional<FunctionScene> scene_;
};

TEST_F(PainterTest, TheSamePageIsNotPaintedAgain) {
    show([](ImDrawList& list, const Input& input) {
        list.AddRectFilled({0, 0}, input.size, IM_COL32_WHITE);
    });
    stage_.frame();
    EXPECT_TRUE(stage_.damage().empty());
}

TEST_F(PainterTest, OnlyWhatMovedIsPainted) {
    float x = 10;
    show([&x](ImDrawList& list, const Input& input) {
        list.AddRectFilled({0, 0}, input.size, IM_COL32_WHITE);
        list.AddRectFilled({x, 20}, {x + 8, 28}, IM_COL32(255, 0, 0, 255));
    });
    x = 12;
    stage_.frame();
    ASSERT_EQ(stage_.damage().size(), 1U);
    EXPECT_EQ(stage_.damage()[0].w * stage_.damage()[0].h, 10 * 8);
    EXPECT_EQ(pixel(11, 22), 0xFFFFFFU);
    EXPECT_EQ(pixel(19, 22), 0xFF0000U);
}

TEST_F(PainterTest, AfterForgettingAllIsPainted) {
    show([](ImDrawList& list, const Input& input) {
        list.AddRectFilled({0, 0}, input.size, IM_COL32_WHITE);
    });
    SDL_FillRect(&stage_.surface(), nullptr, 0);
    stage_.painter().forget();
    stage_.frame();
    ASSERT_EQ(stage_.damage().size(), 1U);
    EXPECT_EQ(stage_.damage()[0].w, width);
    EXPECT_EQ(pixel(0, 0), 0xFFFFFFU);
}

TEST_F(PainterTest, ANewSizeIsPaintedWhole) {
    show([](ImDrawList& list, const Input& input) {
        list.AddRectFilled({0, 0}, input.size, IM_COL32_WHITE);
    });
    stage_.resize(400, 300);
    EXPECT_EQ(pixel(399, 299), 0xFFFFFFU);
}

TEST_F(PainterTest, APictureWithOtherPixelsIsSeen) {
    auto picture = checked_picture();
    show([&picture](ImDrawList& list, const Input&) { list.AddImage(picture.id(), {10, 10}, {33, 27}); });
    row_of(*picture.surface, 3)[20] = 0xFF123456U;
    picture = Picture(std::move(picture.surface));
    stage_.frame();
    EXPECT_EQ(stage_.damage().size(), 1U);
    EXPECT_EQ(pixel(30, 13), 0x123456U);
}

TEST_F(PainterTest, HalfAColourIsMixed) {
    show([](ImDrawList& list, const Input& input) {
        list.AddRectFilled({0, 0}, input.size, IM_COL32_WHITE);
        list.AddRectFilled({0, 0}, {10, 10}, IM_COL32(0, 0, 0, 128));
    });
    EXPECT_EQ(pixel(5, 5), 0x7F7F7FU);
}

TEST_F(PainterTest, TrianglesThatShareAnEdgeMeetWithoutAGapOrOverlap) {
    show([](ImDrawList& list, const Input& input) {
        list.AddRectFilled({0, 0}, input.size, IM_COL32_WHITE);
        list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
        list.AddTriangleFilled({20, 20}, {101, 37}, {33, 99}, IM_COL32(0, 0, 0, 128));
        list.AddTriangleFilled({101, 37}, {120, 110}, {33, 99}, IM_COL32(0, 0, 0, 128));
    });
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            ASSERT_TRUE(pixel(x, y) == 0xFFFFFFU || pixel(x, y) == 0x7F7F7FU) << x << ' ' << y;
    EXPECT_EQ(pixel(66, 66), 0x7F7F7FU);
}

TEST_F(PainterTest, MirroredPicturesAreMirrored) {
    auto picture = checked_picture();
    show([&picture](ImDrawList& list, const Input& input) {
        list.AddRectFilled({0, 0}, input.size, IM_COL32_WHITE);
        list.AddImage(picture.id(), {0, 0}, {23, 17});
        list.AddImage(picture.id(), {50, 0}, {73, 17}, {1, 0}, {0, 1});
    });
    for (int x = 0; x < 23; ++x) {
        const auto there = pixel(x, 4);
        const auto here = pixel(72 - x, 4);
        for (int shift = 0; shift < 24; shift += 8)
            EXPECT_NEAR(static_cast<int>(there >> shift & 255U), static_cast<int>(here >> shift & 255U), 2)
                << x;
    }
}

}  // namespace
}  // namespace qingwen
