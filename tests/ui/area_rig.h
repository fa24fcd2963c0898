// One text area alone on a page, on a glass of boxes: 20 pixels an ideograph, 10 a letter, 30 a row.
#pragma once

#include <string>
#include <vector>

#include "ui/screen.h"
#include "ui/text_area.h"
#include "ui/text_areas.h"

namespace qingwen {

class AreaRig {
public:
    explicit AreaRig(std::string words = {}) : text(std::move(words)) {
        options.type = {Face::sans, 20, 1.5F};
        ImGui::GetIO().SetClipboardTextFn = [](void* user, const char* copied) {
            *static_cast<std::string*>(user) = copied;
        };
        ImGui::GetIO().GetClipboardTextFn = [](void* user) -> const char* {
            return static_cast<std::string*>(user)->c_str();
        };
        ImGui::GetIO().ClipboardUserData = &clipboard;
    }

    // One frame; what was done in it is also kept in `done`.
    TextAreaDone frame(std::vector<KeyPress> keys = {}, std::string_view typed = {}) {
        screen_.show({.keys = keys, .composition = composition, .typed = typed}, [&](Kit& kit) {
            if (before_area) before_area(kit);
            const Rect moved = place ? place(kit) : rect;
            done = text_area(kit, "area", moved, "Words", text, options);
            if (behind_area) behind_area(kit);
        });
        return done;
    }
    // Activates it without a pointer.
    void enter() {
        options.wants_keys = true;
        frame();
        options.wants_keys = false;
        frame();
    }
    TextAreaDone type(std::string_view typed) { return frame({}, typed); }
    TextAreaDone key(Key key, bool shift = false, bool ctrl = false) {
        return frame({{.key = key, .shift = shift, .ctrl = ctrl}});
    }
    void press(float x, float y, bool down = true) {
        ImGui::GetIO().MousePos = {x, y};
        ImGui::GetIO().MouseDown[0] = down;
        frame();
    }
    // In rows and pixels from the left of where they begin; never a double click.
    void click(int row, float x) {
        ImGui::GetIO().DeltaTime = 1;
        frame();
        ImGui::GetIO().DeltaTime = 1.F / 60;
        press(left() + x, top() + 30.F * static_cast<float>(row) + 15, false);
        press(left() + x, top() + 30.F * static_cast<float>(row) + 15);
        press(left() + x, top() + 30.F * static_cast<float>(row) + 15, false);
    }
    [[nodiscard]] float left() const { return rect.x + 20; }
    [[nodiscard]] float top() const { return rect.y + 12; }
    [[nodiscard]] std::size_t caret() const { return done.caret; }
    [[nodiscard]] TextAreaState& state() { return screen_.kit().areas().of("area"); }
    [[nodiscard]] std::string selected() {
        const auto part = state().caret.selected();
        return text.substr(part.from, part.to - part.from);
    }
    [[nodiscard]] const Registry& drawn() const { return screen_.drawn(); }
    [[nodiscard]] bool active() const { return ImGui::GetIO().WantTextInput; }

private:
    ScreenTest screen_;

public:
    std::string text;
    std::string clipboard;
    TextAreaOptions options;
    Rect rect{100, 100, 242, 204};  // ten ideographs wide, six rows high
    Composition composition;
    TextAreaDone done;
    std::function<void(Kit&)> before_area, behind_area;
    std::function<Rect(Kit&)> place;  // instead of `rect`
};

}  // namespace qingwen
