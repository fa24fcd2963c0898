// SDL's events as steps a frame can take in. ImGui 1.86 has no queue of its own: a press and a release within
// one frame would be lost, so they wait here for a frame each.
#pragma once

#include <bitset>
#include <cstddef>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <variant>

#include <SDL.h>
#include <imgui.h>

#include "base/time.h"
#include "shell/game_pads.h"
#include "ui/keys.h"

namespace qingwen {

namespace step {

struct Move {  // the mouse
    ImVec2 to;
};
struct Hover {  // a finger came down or moved; nothing else happens in this frame
    ImVec2 to;
    bool alone = true;
};
struct Park {};  // there is no pointer
struct Button {
    int number = 0;  // 0 left, 1 right, 2 middle
    bool down = false;
};
struct Wheel {
    float x = 0, y = 0;
};
struct KeyChange {
    SDL_Scancode code = SDL_SCANCODE_UNKNOWN;
    bool down = false;
    SDL_Keymod mods = KMOD_NONE;
    KeyPress press;
};
struct Text {
    std::string utf8;
};
struct Pad {
    KeyPress press;
};
struct PadLost {
    int pad = 0;
};
struct Drop {  // files, let go of over the window
    std::vector<std::string> paths;
};

}  // namespace step

using InputStep = std::variant<step::Move, step::Hover, step::Park, step::Button, step::Wheel,
                               step::KeyChange, step::Text, step::Pad, step::PadLost, step::Drop>;

class InputQueue {
public:
    // Presses beyond that many waiting steps are dropped (with their releases), so that a flood is drained
    // soon.
    static constexpr std::size_t most_waiting = 256;
    // A finger that is not heard of for so long is taken to be up: its event got lost.
    static constexpr Millis finger_silence = {3000};
    // Of what an input method composes, and of one drop, so much is taken in.
    static constexpr std::size_t most_composed = 1024;  // bytes
    static constexpr std::size_t most_dropped = 64;     // files

    // Mouse places are multiplied by `to_pixels`; fingers (0 to 1) by `size`. First finger only; the others
    // are ignored until all are up. Mouse events that SDL makes up from fingers are ignored.
    void feed(const SDL_Event& event, ImVec2 to_pixels, ImVec2 size);

    // Lets go of fingers that have fallen silent, presses again what a pad holds. Once a frame.
    void tick(Mono now);
    // When tick() would do so.
    [[nodiscard]] std::optional<Mono> next() const;

    // What an input method composes. Until it is done, and for the rest of that frame's events, keys are its
    // own: the Enter that takes a word is no Enter for the screen.
    [[nodiscard]] Composition composition() const { return {composed_, caret_}; }
    // No field takes text any more.
    void stop_composing() { compose({}, 0); }

    [[nodiscard]] bool empty() const { return steps_.empty(); }
    [[nodiscard]] std::size_t size() const { return steps_.size(); }

    // The next step that the frame can still take; nothing when the rest has to wait for the next frame.
    // `turned`: the frame has taken a press, a release, a touch or text already; kept by the queue's caller.
    // What was typed is in the answer before the Enter behind it is looked at.
    std::optional<InputStep> take(bool& turned);

private:
    void mouse(const SDL_Event& event, ImVec2 to_pixels);
    void finger(const SDL_TouchFingerEvent& event, ImVec2 size);
    void finger_down(const SDL_TouchFingerEvent& event, ImVec2 at);
    void key(const SDL_KeyboardEvent& event);
    void window(const SDL_WindowEvent& event);
    void text(std::string_view bytes);
    void compose(std::string_view bytes, int caret);
    void pad(const SDL_Event& event);
    void drop(const SDL_DropEvent& event);
    void tick_fingers(Mono now);
    void press_button(int number);
    void release_button(int number);
    void release_all();
    [[nodiscard]] bool full() const { return steps_.size() >= most_waiting; }

    std::deque<InputStep> steps_;
    std::bitset<3> buttons_;  // as they will be when all steps are taken
    std::bitset<SDL_NUM_SCANCODES> keys_;
    std::set<SDL_FingerID> fingers_;       // that are down
    std::optional<SDL_FingerID> pointer_;  // the one that points
    bool heard_ = false;                   // of a finger, since the last tick
    Mono last_heard_;
    std::string composed_;
    int caret_ = 0;
    bool composed_lately_ = false;  // since the last tick
    GamePads pads_;
    std::vector<std::string> dropping_;
};

// What screens call that key; Key::none for those they do not know. Without NumLock the keypad moves.
Key key_of(const SDL_Keysym& sym);

}  // namespace qingwen
