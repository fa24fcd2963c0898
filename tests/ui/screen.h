// A screen without a window: ImGui with no backend and a Glass whose characters are boxes. What was drawn is
// read from the registry and clicked by name.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <imgui.h>

#include "ui/faces.h"

namespace qingwen {

// Chinese characters are one em wide, others half; lines break anywhere.
class BoxGlass final : public Glass {
public:
    Extent measure(const TextRun& run) override;
    Extent text(ImDrawList& list, ImVec2 at, const TextRun& run) override;
    std::span<const SetLine> lines(const TextRun& run) override;
    void draw_line(ImDrawList& list, ImVec2 at, const TextRun& run, const SetLine& line) override;
    ImTextureID disc(int, ImU32) override { return this; }
    ImTextureID ring(int, float, ImU32) override { return this; }
    ImTextureID seal(std::string_view, int, ImU32) override { return this; }

private:
    std::map<std::string, std::vector<SetLine>, std::less<>> lines_;
};

class ScreenTest {
public:
    ScreenTest();
    ~ScreenTest();
    ScreenTest(const ScreenTest&) = delete;
    ScreenTest& operator=(const ScreenTest&) = delete;

    void resize(float width, float height) { size_ = {width, height}; }
    // Draws one frame and returns what it sent.
    std::vector<Action> frame(const View& view, std::vector<KeyPress> keys = {});
    // One frame of something that is no screen.
    void show(const FrameInput& input, const std::function<void(Kit&)>& draw);
    // Moves to the control, presses and lets go; returns all that was sent meanwhile.
    std::vector<Action> click(const View& view, std::string_view id);
    std::vector<Action> key(const View& view, Key key);
    [[nodiscard]] Kit& kit() { return kit_; }
    [[nodiscard]] const Registry& drawn() const { return kit_.registry(); }
    [[nodiscard]] bool at(std::string_view id) const { return kit_.focus().at(id); }  // the focus
    [[nodiscard]] Rect page() const { return {0, 0, size_.x, size_.y}; }

private:
    ImGuiContext* context_;
    BoxGlass glass_;
    Kit kit_;
    Sink sink_;
    ImVec2 size_{1280, 720};
};

}  // namespace qingwen
