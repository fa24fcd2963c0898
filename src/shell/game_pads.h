// Game pads as presses: which seat a pad has, what its stick means, when what is held repeats. Knows SDL's
// events, not its devices; see PadPort.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <SDL.h>

#include "base/time.h"
#include "ui/keys.h"

namespace qingwen {

class GamePads {
public:
    static constexpr std::size_t most = 8;
    static constexpr Millis before_repeat = {400};
    static constexpr Millis between_repeats = {120};
    // Parts of the way a stick goes: it points from the first on, and no longer below the second.
    static constexpr float points_from = 0.6F;
    static constexpr float points_until = 0.4F;

    // What the event means, if anything. A pad gets the lowest free number with its first press, so that one
    // that was unplugged and comes back is what it was.
    std::optional<KeyPress> feed(const SDL_Event& event);
    // The number of a pad that goes away with this event; it is free then.
    std::optional<int> lost(const SDL_Event& event);
    // Nothing is held any more.
    void let_go();

    // What is held long enough is pressed again. Once a frame.
    std::vector<KeyPress> tick(Mono now);
    // When tick() would bring something.
    [[nodiscard]] std::optional<Mono> next() const;

private:
    struct Pad {
        std::optional<SDL_JoystickID> device;  // none: the number is free
        PadButton held = PadButton::none;      // a direction, by cross or stick
        PadButton stick = PadButton::none;     // where the stick points
        float x = 0, y = 0;                    // of the stick, -1 to 1
        std::optional<Mono> again;             // not known before the next tick
    };

    // With `seat`, one that is not known gets a number, if there is one left.
    Pad* pad_of(SDL_JoystickID device, bool seat);
    std::optional<KeyPress> button(const SDL_ControllerButtonEvent& event);
    std::optional<KeyPress> axis(const SDL_ControllerAxisEvent& event);
    std::optional<KeyPress> press(Pad& pad, PadButton button);
    [[nodiscard]] KeyPress press_of(const Pad& pad, PadButton button, bool repeat) const;

    std::array<Pad, most> pads_;
};

}  // namespace qingwen
