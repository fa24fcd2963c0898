// What tests of the shell need: fonts as they lie in the source tree, scenes made of a function.
#pragma once

#include <functional>
#include <optional>
#include <utility>

#include <gtest/gtest.h>

#include "shell/headless.h"
#include "shell/text_glass.h"

namespace qingwen {

inline FontSources test_fonts() {
    return {std::string(QINGWEN_SOURCE) + "/fonts/roles.txt",
            std::string(QINGWEN_BINARY) + "/fonts/fallback.otf"};
}

inline FontBook open_test_book() {
    auto files = find_fonts(test_fonts());
    EXPECT_TRUE(files) << "these tests need fonts-noto-cjk: " << files.error().detail;
    auto book = FontBook::open(*files);
    EXPECT_TRUE(book);
    return std::move(book).value();
}

// Draws with a function, in a window that fills the page.
class FunctionScene : public Scene {
public:
    using Draw = std::function<void(ImDrawList&, const Input&)>;
    explicit FunctionScene(Draw draw) : draw_(std::move(draw)) {}

    void draw(const Input& input, Moment now) override {
        drawn_at.push_back(now.mono);
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(input.size);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
        ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
        ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground);
        draw_(*ImGui::GetWindowDrawList(), input);
        ImGui::End();
        ImGui::PopStyleVar(2);
    }
    [[nodiscard]] std::optional<Mono> next(Mono) const override { return due; }
    [[nodiscard]] bool over() const override { return ended; }
    void closing() override { ended = true; }

    std::optional<Mono> due;
    bool ended = false;
    std::vector<Mono> drawn_at;

private:
    Draw draw_;
};

}  // namespace qingwen
