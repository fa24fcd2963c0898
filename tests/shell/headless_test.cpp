// The same events give the same pixels; what a window would do is done.
#include "shell/stage_fixture.h"

namespace qingwen {
namespace {

struct Page {
    explicit Page(int width = 640, int height = 480) : stage(width, height, typing, clock) {
        stage.show(scene);
    }

    FontBook book = open_test_book();
    TypingFont typing{book};
    TextGlass glass{book, &typing};
    HandClock clock;
    Headless stage;
    int count = 0;
    std::string typed;
    FunctionScene scene{[this](ImDrawList& list, const Input& input) {
        list.AddRectFilled({0, 0}, input.size, IM_COL32(246, 241, 231, 255));
        ImGui::SetCursorScreenPos({20, 20});
        if (ImGui::InvisibleButton("count", {200, 60})) ++count;
        list.AddRectFilled({20, 20}, {220, 80},
                           ImGui::IsItemHovered() ? IM_COL32_WHITE : IM_COL32(31, 94, 75, 255));
        for (const auto& key : input.keys) count += key.key == Key::plus ? 10 : 0;
        const auto text = "第 " + std::to_string(count) + " 次";
        glass.text(list, {40, 30}, {text, Face::serif, 32, IM_COL32_BLACK, 0, 1.3F, 0});
        list.AddImage(glass.seal("清问", 56, IM_COL32(181, 56, 42, 255)), {300, 20}, {363, 83});
        list.AddCircleFilled({500, 200}, 33, IM_COL32(31, 94, 75, 200));
    }};
};

std::uint64_t played() {
    Page page;
    page.stage.click(100, 50);
    page.stage.tap(100, 50);
    page.stage.key(SDLK_PLUS);
    page.stage.move(300, 300);
    page.stage.step(seconds(2));
    return page.stage.hash();
}

TEST(HeadlessShell, TheSameEventsGiveTheSamePixels) { EXPECT_EQ(played(), played()); }

TEST(HeadlessShell, ClicksTapsAndKeysArrive) {
    Page page;
    page.stage.click(100, 50);
    page.stage.tap(100, 50);
    EXPECT_EQ(page.count, 2);
    page.stage.key(SDLK_PLUS);
    EXPECT_EQ(page.count, 12);
}

TEST(HeadlessShell, TimePassesAndTheSceneIsDrawnWhenItAskedFor) {
    Page page;
    page.scene.drawn_at.clear();
    page.scene.due = Mono{500};
    page.stage.step(Millis{400});
    EXPECT_EQ(page.scene.drawn_at.size(), 1U);
    page.scene.drawn_at.clear();
    page.scene.due.reset();
    page.stage.step(Millis{100});
    ASSERT_EQ(page.scene.drawn_at.size(), 1U);
    EXPECT_EQ(page.scene.drawn_at[0], Mono{500});
}

TEST(HeadlessShell, ThePageCanBeKeptAsAPicture) {
    Page page;
    const auto file = std::filesystem::path(testing::TempDir()) / "headless.png";
    EXPECT_TRUE(page.stage.save_png(file));
    EXPECT_GT(std::filesystem::file_size(file), 1000U);
    std::filesystem::remove(file);
    const auto kept = page.stage.save_png("/nowhere/at/all.png");
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().fault, Fault::not_writable);
}

}  // namespace
}  // namespace qingwen
