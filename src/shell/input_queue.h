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

}  // namespace step

using InputStep =
    std::variant<step::Move, step::Hover, step::Park, step::Button, step::Wheel, step::KeyChange, step::Text>;

class InputQueue {
public:
    // Presses beyond that many waiting steps are dropped (with their releases), so that a flood is drained
    // soon.
    static constexpr std::size_t most_waiting = 256;
    // A finger that is not heard of for so long is taken to be up: its event got lost.
    static constexpr Millis finger_silence = {3000};

    // Mouse places are multiplied by `to_pixels`; fingers (0 to 1) by `size`. First finger only; the others
    // are ignored until all are up. Mouse events that SDL makes up from fingers are ignored.
    void feed(const SDL_Event& event, ImVec2 to_pixels, ImVec2 size);

    // Lets go of fingers that have fallen silent. Once a frame.
    void tick(Mono now);
    // When tick() would do so.
    [[nodiscard]] std::optional<Mono> next() const;

    [[nodiscard]] bool empty() const { return steps_.empty(); }
    [[nodiscard]] std::size_t size() const { return steps_.size(); }

    // The next step that the frame can still take; nothing when the rest has to wait for the next frame.
    // `turned`: the frame has taken a press, a release or a touch already; kept by the queue's caller.
    std::optional<InputStep> take(bool& turned);

private:
    void mouse(const SDL_Event& event, ImVec2 to_pixels);
    void finger(const SDL_TouchFingerEvent& event, ImVec2 size);
    void finger_down(const SDL_TouchFingerEvent& event, ImVec2 at);
    void key(const SDL_KeyboardEvent& event);
    void window(const SDL_WindowEvent& event);
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
};

// What screens call that key; Key::none for those they do not know. Without NumLock the keypad moves.
Key key_of(const SDL_Keysym& sym);

}  // namespace qingwen
