#include "ui/screen.h"

#include "base/characters.h"
#include "base/utf8.h"

namespace qingwen {

Extent BoxGlass::measure(const TextRun& run) {
    Extent extent;
    float line = 0;
    extent.lines = run.text.empty() ? 0 : 1;
    for (std::size_t at = 0; at < run.text.size();) {
        const auto found = utf8::decode(run.text, at);
        at += std::max<std::size_t>(1, found.size);
        const float wide = run.size * (found.code < 0x2000 ? 0.5F : 1.F);
        if (found.code == U'\n' || (run.wrap > 0 && line + wide > run.wrap && line > 0)) {
            if (run.most_lines > 0 && extent.lines == run.most_lines) {
                extent.cut = true;
                break;
            }
            ++extent.lines;
            line = 0;
        }
        line += found.code == U'\n' ? 0 : wide;
        extent.width = std::max(extent.width, line);
    }
    extent.height = std::round(static_cast<float>(extent.lines) * run.leading * run.size);
    return extent;
}

Extent BoxGlass::text(ImDrawList& list, ImVec2 at, const TextRun& run) {
    const auto extent = measure(run);
    list.AddRectFilled(at, {at.x + extent.width, at.y + extent.height}, run.color);
    return extent;
}

std::span<const SetLine> BoxGlass::lines(const TextRun& run) {
    auto& all =
        lines_[std::to_string(run.size) + "/" + std::to_string(run.wrap) + "/" + std::string(run.text)];
    if (!all.empty()) return all;
    all.push_back({.stops = {{}}});
    float x = 0;
    const auto begin_line = [&](std::size_t at, bool flows) {
        all.back().flows = flows;
        all.push_back({.first = at, .last = at, .stops = {{at, 0}}});
        x = 0;
    };
    for (std::size_t at = 0; at < run.text.size();) {
        const auto found = utf8::decode(run.text, at);
        const float wide = run.size * (joins(found.code) ? 0 : found.code < 0x2000 ? 0.5F : 1.F);
        if (found.code != U'\n' && run.wrap > 0 && x > 0 && x + wide > run.wrap) begin_line(at, true);
        at += std::max<std::size_t>(1, found.size);
        if (found.code == U'\n') {
            begin_line(at, false);
            continue;
        }
        x += wide;
        all.back().last = at;
        if (wide > 0)
            all.back().stops.push_back({at, x});
        else
            all.back().stops.back().at = at;
    }
    return all;
}

void BoxGlass::draw_line(ImDrawList& list, ImVec2 at, const TextRun& run, const SetLine& line) {
    list.AddRectFilled(at, {at.x + line.stops.back().x, at.y + run.size}, run.color);
}

ScreenTest::ScreenTest() : context_(ImGui::CreateContext()), kit_(glass_) {
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DeltaTime = 1.F / 60;
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
}

ScreenTest::~ScreenTest() { ImGui::DestroyContext(context_); }

std::vector<Action> ScreenTest::frame(const View& view, std::vector<KeyPress> keys) {
    ImGui::GetIO().DisplaySize = size_;
    ImGui::NewFrame();
    kit_.begin({size_.x, size_.y, 1, keys, false}, view.preferences);
    draw(view, kit_, sink_);
    kit_.end();
    ImGui::Render();
    return sink_.take();
}

void ScreenTest::show(const FrameInput& input, const std::function<void(Kit&)>& draw) {
    ImGui::GetIO().DisplaySize = size_;
    ImGui::NewFrame();
    auto sized = input;
    sized.width = size_.x;
    sized.height = size_.y;
    kit_.begin(sized, {});
    draw(kit_);
    kit_.end();
    ImGui::Render();
}

std::vector<Action> ScreenTest::key(const View& view, Key key) {
    auto sent = frame(view, {{.key = key}});
    for (auto& action : frame(view)) sent.push_back(std::move(action));
    return sent;
}

std::vector<Action> ScreenTest::click(const View& view, std::string_view id) {
    static_cast<void>(frame(view));
    const auto* control = drawn().control(id);
    if (!control) return {};
    auto& io = ImGui::GetIO();
    io.MousePos = {control->rect.x + control->rect.w / 2, control->rect.y + control->rect.h / 2};
    std::vector<Action> sent;
    for (const bool down : {false, true, false}) {
        io.MouseDown[0] = down;
        for (auto& action : frame(view)) sent.push_back(std::move(action));
    }
    io.MousePos = {-1, -1};
    return sent;
}

}  // namespace qingwen
