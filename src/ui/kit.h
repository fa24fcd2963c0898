// What a screen draws with: lengths, colours, type, shapes, presses, keys. It draws into the current ImGui
// window and notes everything in the registry. One Kit lives as long as the window.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/preferences.h"
#include "ui/focus.h"
#include "ui/glass.h"
#include "ui/keys.h"
#include "ui/registry.h"
#include "ui/theme.h"
#include "ui/type.h"

namespace qingwen {

struct FrameInput {
    float width = 0, height = 0;  // pixels
    float scale = 1;              // pixels a unit at 100 % text
    std::span<const KeyPress> keys;
    bool touched = false;  // the last pointer was a finger
    Composition composition = {};
    std::optional<int> lost_pad = {};  // a game pad that has just gone away
    std::string_view typed = {};       // UTF-8; behind the keys
};

// The keys that a text area takes beyond those of a text field.
struct AreaKeys {
    bool up = true, down = true, pages = true, enter = true;
};

class TextAreas;

struct Press {
    bool pressed = false;
    bool hovered = false;
    bool held = false;
    bool focused = false;
};

// Where a text stands in its rectangle: 0 at the left or top, 0.5 in the middle, 1 at the right or bottom.
struct Align {
    float x = 0, y = 0.5F;
};

// Whether words may end in … where there is no room: only where a press leads to all of them.
enum class Cut { never, led_on };

class Kit {
public:
    explicit Kit(Glass& glass);
    ~Kit();
    Kit(const Kit&) = delete;
    Kit& operator=(const Kit&) = delete;

    void begin(const FrameInput& input, const Preferences& preferences);
    void end();
    // Something changes without an event: draw again soon.
    [[nodiscard]] bool wants_frame() const { return again_; }
    void draw_again() { again_ = true; }

    // --- lengths: one unit is one pixel at 100 % text
    [[nodiscard]] float u(float units) const { return std::round(units * scale_); }
    [[nodiscard]] float scale() const { return scale_; }
    [[nodiscard]] Rect page() const { return {0, kept_, input_.width, input_.height - kept_}; }
    // For the rest of the frame the page begins so many pixels lower: what stands above it covers nothing.
    void keep_free(float top) { kept_ = top; }
    [[nodiscard]] float units_wide() const { return input_.width / scale_; }
    [[nodiscard]] float units_high() const { return page().h / scale_; }
    [[nodiscard]] bool narrow() const { return units_wide() < 760; }
    [[nodiscard]] float hairline() const { return std::max(1.F, std::floor(1.5F * scale_)); }

    [[nodiscard]] const Theme& theme() const { return *theme_; }
    [[nodiscard]] const Preferences& preferences() const { return preferences_; }

    // --- shapes, all of whole pixels
    void fill(const Rect& rect, ImU32 colour);
    void box(const Rect& place, ImU32 colour, ImU32 border = 0, float radius_units = 6);
    void pill(const Rect& rect, ImU32 colour, ImU32 border = 0);
    void bar(const Rect& rect, float part, ImU32 colour);  // part: 0 to 1
    void disc(float x, float y, float radius, ImU32 colour, ImU32 border = 0);
    void path(std::span<const ImVec2> points, float thick, ImU32 colour);  // a line from point to point
    void seal(const Rect& square, std::string_view characters, float grown = 1);

    // --- text
    [[nodiscard]] Extent measure(std::string_view words, const Type& type, float wrap = 0,
                                 int most_lines = 0);
    Extent text(float x, float y, std::string_view words, const Type& type, ImU32 colour, float wrap = 0,
                int most_lines = 0, Cut cut = Cut::never);
    // One line in a rectangle. Where there is no room, words that may not be cut are set smaller, down to
    // seven tenths; what is too long for that, and what may be cut, ends in ….
    void line(const Rect& rect, std::string_view words, const Type& type, ImU32 colour, Align align = {},
              Cut cut = Cut::never);

    // --- presses: by pointer, finger, or the focus with Enter or Space
    Press press(const char* id, std::string_view label, const Rect& rect, bool enabled = true);
    void ring(const Rect& rect, float radius_units = 6);  // the focus, round a control
    // For controls that ImGui itself presses. Returns whether it can be pressed now.
    bool note_control(std::string_view id, std::string_view label, const Rect& rect, bool enabled);
    // Under a layer nothing can be pressed.
    void mute(bool on) { muted_ = on; }
    [[nodiscard]] bool muted() const { return muted_; }

    // --- keys: whoever takes a press has it; what nobody takes moves the focus
    bool take(Key key);
    // With Ctrl, without Alt. What a field does itself (clipboard, whole text) is not given away; undo and
    // redo are, from a text area.
    bool take_command(Key key, bool shift = false);
    [[nodiscard]] int take_choice();  // 1-9 and A-H as 0-8, or -1
    bool take_alt(Key key);           // with Alt, without Ctrl
    bool take_held(Key key);          // as take(), and again while it is held down
    // A button of any game pad, before it means a key: which pad pressed it.
    std::optional<int> take_pad(PadButton button);
    [[nodiscard]] std::optional<int> lost_pad() const { return input_.lost_pad; }
    [[nodiscard]] bool shows_keys() const { return preferences_.key_hints && !input_.touched && !narrow(); }
    [[nodiscard]] bool touched() const { return input_.touched; }

    // --- typing
    // Of the text area that is active: from the next frame on these keys are its own, too.
    void types_into(const AreaKeys& keys) { next_area_ = keys; }
    std::vector<KeyPress> take_typing();  // what goes to the field
    [[nodiscard]] std::string_view typed() const { return input_.typed; }
    [[nodiscard]] TextAreas& areas() { return *areas_; }
    [[nodiscard]] const Composition& composition() const { return input_.composition; }
    [[nodiscard]] bool focused(std::string_view id) const { return focus_.at(id); }
    [[nodiscard]] bool focusing() const { return focus_.visible(); }  // on any control
    [[nodiscard]] const Focus& focus() const { return focus_; }
    void focus_on(std::string id) { focus_.go(std::move(id)); }  // a control that this frame draws
    void rest_at(std::string_view id) { focus_.rest_at(id); }    // the field that is being typed into
    // The focus has just come to that control; true once, and its area scrolls to it.
    [[nodiscard]] bool arrives(std::string_view id, const Rect& rect);

    // --- scrolling: what lies between begin_scroll and end_scroll moves. Returns where content begins.
    Rect begin_scroll(const char* id, const Rect& view);
    void end_scroll(float content_height);
    // The finger moves what it touches; the areas around it stay.
    void take_finger() { finger_taken_ = true; }
    // The area around it scrolls so that it shows.
    void reveal(const Rect& rect) const;
    // A layer over all that was drawn before.
    void begin_layer(const char* id);
    void end_layer();

    Glass& glass() { return glass_; }
    [[nodiscard]] const Registry& registry() const { return registry_; }
    [[nodiscard]] Registry& registry() { return registry_; }
    [[nodiscard]] Rect clip() const { return clips_.empty() ? page() : clips_.back(); }

private:
    void corners(const Rect& rect, int radius, ImTextureID texture);
    void note_ground(const Rect& rect, ImU32 colour);
    void scroll_by_keys_and_fingers(const Rect& view, float height);
    void draw_thumb(const Rect& view, float height);
    [[nodiscard]] bool typing() const;
    [[nodiscard]] bool goes_to_field(const KeyPress& press) const;
    [[nodiscard]] bool goes_to_area(Key key) const;
    [[nodiscard]] bool goes_to_focus(const KeyPress& press) const;

    Glass& glass_;
    FrameInput input_;
    Preferences preferences_;
    const Theme* theme_ = &theme_of(Look::day);
    float scale_ = 1;
    Registry registry_;
    Focus focus_;
    std::vector<KeyPress> keys_;
    std::vector<Rect> clips_;
    std::string activated_;  // the control that Enter or Space presses in this frame
    int layer_ = 0;
    float kept_ = 0;
    bool muted_ = false;
    bool again_ = false;
    bool finger_taken_ = false;
    std::optional<AreaKeys> area_, next_area_;
    std::unique_ptr<TextAreas> areas_;
};

}  // namespace qingwen
