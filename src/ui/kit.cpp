#include "ui/kit.h"

#include <algorithm>

#include <imgui_internal.h>

#include "ui/text_areas.h"

namespace qingwen {

namespace {

bool prints(Key key) { return key <= Key::z || key == Key::plus || key == Key::minus; }

bool edits(Key key) {
    return key == Key::space || key == Key::backspace || key == Key::del || key == Key::left ||
           key == Key::right || key == Key::home || key == Key::end;
}

// What a field does itself when Ctrl is held.
bool commands_field(Key key) {
    return key == Key::a || key == Key::c || key == Key::x || key == Key::v || edits(key);
}

bool moves_focus(Key key) { return key == Key::tab || (key >= Key::left && key <= Key::down); }

constexpr ImGuiWindowFlags plain_window =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus;

}  // namespace

Kit::Kit(Glass& glass) : glass_(glass), areas_(std::make_unique<TextAreas>()) {}

Kit::~Kit() = default;

void Kit::begin(const FrameInput& input, const Preferences& preferences) {
    input_ = input;
    preferences_ = preferences;
    theme_ = &theme_of(preferences.look);
    scale_ = input.scale * static_cast<float>(preferences.text_percent) / 100.F;
    keys_.assign(input.keys.begin(), input.keys.end());
    if (ImGui::IsMouseClicked(0)) focus_.hide();
    muted_ = false;
    again_ = false;
    finger_taken_ = false;
    area_ = std::exchange(next_area_, std::nullopt);
    areas_->begin_frame();
    layer_ = 0;
    kept_ = 0;
    clips_.clear();
    registry_.clear();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({input.width, input.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    ImGui::Begin("page", nullptr, plain_window | ImGuiWindowFlags_NoScrollWithMouse);
    fill(page(), theme_->paper);
}

void Kit::end() {
    activated_.clear();
    for (const auto& key : keys_) {
        if (moves_focus(key.key) && !goes_to_field(key)) {
            if (focus_.move(key, registry_)) ImGui::ClearActiveID();
            again_ = true;
        }
        if (goes_to_focus(key) && !key.repeat) {
            activated_ = focus_.id();
            again_ = true;
        }
    }
    focus_.check(registry_);
    keys_.clear();
    ImGui::End();
    ImGui::PopStyleVar(3);
}

bool Kit::typing() const { return ImGui::GetIO().WantTextInput; }

// What the text field is for: it has one line, so up and down lead out of it. Pads do not type.
bool Kit::goes_to_field(const KeyPress& press) const {
    if (!typing() || press.pad >= 0) return false;
    return prints(press.key) || edits(press.key) || goes_to_area(press.key);
}

bool Kit::goes_to_area(Key key) const {
    if (!area_) return false;
    if (key == Key::page_up || key == Key::page_down) return area_->pages;
    return (key == Key::up && area_->up) || (key == Key::down && area_->down) ||
           (key == Key::enter && area_->enter);
}

bool Kit::goes_to_focus(const KeyPress& press) const {
    const bool presses = press.key == Key::enter || press.key == Key::space;
    return presses && focus_.visible() && !typing() && press.button != PadButton::start;
}

bool Kit::take(Key key) {
    if (muted_) return false;
    const auto at = std::ranges::find_if(
        keys_, [&](const KeyPress& one) { return one.key == key && !one.ctrl && !one.alt; });
    if (at == keys_.end() || goes_to_focus(*at) || goes_to_field(*at)) return false;
    const bool fresh = !at->repeat;
    keys_.erase(at);
    return fresh;
}

bool Kit::take_command(Key key, bool shift) {
    const bool undoes = key == Key::z || key == Key::y;
    if (muted_ || (typing() && (commands_field(key) || goes_to_area(key) || (undoes && !area_))))
        return false;
    const auto at = std::ranges::find_if(keys_, [&](const KeyPress& one) {
        return one.key == key && one.ctrl && !one.alt && one.shift == shift;
    });
    if (at == keys_.end()) return false;
    keys_.erase(at);
    return true;
}

bool Kit::take_alt(Key key) {
    if (muted_) return false;
    const auto at = std::ranges::find_if(
        keys_, [&](const KeyPress& one) { return one.key == key && one.alt && !one.ctrl; });
    if (at == keys_.end()) return false;
    keys_.erase(at);
    return true;
}

bool Kit::take_held(Key key) {
    const auto at = std::ranges::find_if(
        keys_, [&](const KeyPress& one) { return one.key == key && !one.ctrl && !one.alt; });
    if (muted_ || at == keys_.end() || goes_to_field(*at)) return false;
    keys_.erase(at);
    return true;
}

std::vector<KeyPress> Kit::take_typing() {
    std::vector<KeyPress> taken;
    const auto its_own = [&](const KeyPress& one) {
        const bool does = one.ctrl ? commands_field(one.key) : edits(one.key);
        return !muted_ && !one.alt && goes_to_field(one) && (does || goes_to_area(one.key));
    };
    std::ranges::copy_if(keys_, std::back_inserter(taken), its_own);
    std::erase_if(keys_, its_own);
    return taken;
}

std::optional<int> Kit::take_pad(PadButton button) {
    if (muted_) return std::nullopt;
    const auto at = std::ranges::find_if(
        keys_, [&](const KeyPress& one) { return one.pad >= 0 && one.button == button; });
    if (at == keys_.end()) return std::nullopt;
    const auto press = *at;
    keys_.erase(at);
    return press.repeat ? std::nullopt : std::optional(press.pad);
}

bool Kit::arrives(std::string_view id, const Rect& rect) {
    if (!focus_.arrived(id)) return false;
    reveal(rect);
    focus_.settle();
    return true;
}

void Kit::reveal(const Rect& rect) const {
    const auto view = clip();
    if (rect.y < view.y || rect.bottom() > view.bottom())
        ImGui::SetScrollFromPosY(rect.y + rect.h / 2 - view.y);
}

int Kit::take_choice() {
    for (int i = 0; i < 9; ++i)
        if (take(static_cast<Key>(static_cast<int>(Key::d1) + i))) return i;
    for (int i = 0; i < 8; ++i) {
        const auto key = static_cast<Key>(static_cast<int>(Key::a) + i);
        if (key != Key::f && take(key)) return i;
    }
    return -1;
}

bool Kit::note_control(std::string_view id, std::string_view label, const Rect& rect, bool enabled) {
    const bool live = enabled && !muted_;
    registry_.add({.what = Drawn::What::control,
                   .id = std::string(id),
                   .label = std::string(label),
                   .rect = rect,
                   .clip = clip(),
                   .enabled = live,
                   .layer = layer_});
    return live;
}

Press Kit::press(const char* id, std::string_view label, const Rect& rect, bool enabled) {
    const bool live = note_control(id, label, rect, enabled);
    Press press;
    if (!live || rect.w < 1 || rect.h < 1) return press;
    ImGui::SetCursorScreenPos({rect.x, rect.y});
    press.pressed = ImGui::InvisibleButton(id, {rect.w, rect.h});
    press.hovered = ImGui::IsItemHovered() && !input_.touched;
    press.held = ImGui::IsItemActive();
    const float slop = u(12);
    if (input_.touched && ImGui::GetIO().MouseDragMaxDistanceSqr[0] > slop * slop) press.pressed = false;
    press.focused = focus_.at(id);
    static_cast<void>(arrives(id, rect));
    if (press.pressed) focus_.rest_at(id);
    if (activated_ == id) press.pressed = true;
    return press;
}

Rect Kit::begin_scroll(const char* id, const Rect& view) {
    const Rect area = view.snapped();
    ImGui::SetCursorScreenPos({area.x, area.y});
    ImGui::BeginChild(id, {std::max(1.F, area.w), std::max(1.F, area.h)}, false, plain_window);
    clips_.push_back(area);
    return {area.x, ImGui::GetCursorScreenPos().y, area.w, area.h};
}

void Kit::end_scroll(float content_height) {
    const auto view = clips_.back();
    ImGui::SetCursorPos({0, std::max(0.F, content_height - 1)});
    ImGui::Dummy({1, 1});
    if (content_height > view.h + 1) {
        scroll_by_keys_and_fingers(view, content_height);
        draw_thumb(view, content_height);
        if (ImGui::GetScrollY() < content_height - view.h - 1)
            fill({view.x, view.bottom() - hairline(), view.w, hairline()}, theme_->line);
    }
    ImGui::EndChild();
    clips_.pop_back();
}

void Kit::scroll_by_keys_and_fingers(const Rect& view, float height) {
    float to = ImGui::GetScrollY();
    if (take(Key::page_down)) to += view.h * 0.9F;
    if (take(Key::page_up)) to -= view.h * 0.9F;
    const auto& io = ImGui::GetIO();
    if (!finger_taken_ && input_.touched && io.MouseDown[0] &&
        view.contains(io.MouseClickedPos[0].x, io.MouseClickedPos[0].y))
        to -= io.MouseDelta.y;
    to = std::clamp(to, 0.F, height - view.h);
    if (to == ImGui::GetScrollY()) return;
    ImGui::SetScrollY(to);
    again_ = true;
}

void Kit::draw_thumb(const Rect& view, float height) {
    const float wide = std::max(3.F, u(4));
    const float tall = std::max(u(24), view.h * view.h / height);
    const float y = view.y + (view.h - tall) * ImGui::GetScrollY() / std::max(1.F, height - view.h);
    pill(Rect{view.right() - wide, y, wide, tall}.snapped(), theme_->ink2);
}

void Kit::begin_layer(const char* id) {
    ++layer_;
    muted_ = false;
    ImGui::SetCursorScreenPos({0, 0});
    ImGui::BeginChild(id, {input_.width, input_.height}, false, plain_window);
}

void Kit::end_layer() {
    --layer_;
    ImGui::EndChild();
}

}  // namespace qingwen
