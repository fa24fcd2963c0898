#include "shell/game_pads.h"

#include <algorithm>
#include <cmath>

namespace qingwen {

namespace {

struct Meaning {
    Uint8 code;
    PadButton button;
    Key key;
};

constexpr std::array meanings = {
    Meaning{SDL_CONTROLLER_BUTTON_A, PadButton::a, Key::enter},
    Meaning{SDL_CONTROLLER_BUTTON_B, PadButton::b, Key::escape},
    Meaning{SDL_CONTROLLER_BUTTON_X, PadButton::x, Key::f},
    Meaning{SDL_CONTROLLER_BUTTON_Y, PadButton::y, Key::tab},
    Meaning{SDL_CONTROLLER_BUTTON_DPAD_UP, PadButton::up, Key::up},
    Meaning{SDL_CONTROLLER_BUTTON_DPAD_DOWN, PadButton::down, Key::down},
    Meaning{SDL_CONTROLLER_BUTTON_DPAD_LEFT, PadButton::left, Key::left},
    Meaning{SDL_CONTROLLER_BUTTON_DPAD_RIGHT, PadButton::right, Key::right},
    Meaning{SDL_CONTROLLER_BUTTON_LEFTSHOULDER, PadButton::previous, Key::page_up},
    Meaning{SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, PadButton::next, Key::page_down},
    Meaning{SDL_CONTROLLER_BUTTON_START, PadButton::start, Key::enter},
    Meaning{SDL_CONTROLLER_BUTTON_BACK, PadButton::select, Key::f1},
};

bool is_direction(PadButton button) { return button >= PadButton::up && button <= PadButton::right; }

Key key_of(PadButton button) {
    const auto at = std::ranges::find(meanings, button, &Meaning::button);
    return at == meanings.end() ? Key::none : at->key;
}

PadButton direction_of(float x, float y, PadButton before) {
    const float far = std::max(std::abs(x), std::abs(y));
    if (far < (before == PadButton::none ? GamePads::points_from : GamePads::points_until))
        return PadButton::none;
    if (std::abs(x) >= std::abs(y)) return x < 0 ? PadButton::left : PadButton::right;
    return y < 0 ? PadButton::up : PadButton::down;
}

}  // namespace

std::optional<KeyPress> GamePads::feed(const SDL_Event& event) {
    if (event.type == SDL_CONTROLLERBUTTONDOWN || event.type == SDL_CONTROLLERBUTTONUP)
        return button(event.cbutton);
    if (event.type == SDL_CONTROLLERAXISMOTION) return axis(event.caxis);
    return std::nullopt;
}

std::optional<int> GamePads::lost(const SDL_Event& event) {
    if (event.type != SDL_CONTROLLERDEVICEREMOVED) return std::nullopt;
    const auto at = std::ranges::find(pads_, std::optional(event.cdevice.which), &Pad::device);
    if (at == pads_.end()) return std::nullopt;
    *at = {};
    return static_cast<int>(at - pads_.begin());
}

void GamePads::let_go() {
    for (auto& pad : pads_) pad = {pad.device};
}

GamePads::Pad* GamePads::pad_of(SDL_JoystickID device, bool seat) {
    auto at = std::ranges::find(pads_, std::optional(device), &Pad::device);
    if (at == pads_.end() && seat)
        at = std::ranges::find(pads_, std::optional<SDL_JoystickID>(), &Pad::device);
    if (at == pads_.end()) return nullptr;
    at->device = device;
    return &*at;
}

std::optional<KeyPress> GamePads::button(const SDL_ControllerButtonEvent& event) {
    const auto meaning = std::ranges::find(meanings, event.button, &Meaning::code);
    auto* pad = meaning == meanings.end() ? nullptr : pad_of(event.which, true);
    if (!pad) return std::nullopt;
    if (event.type == SDL_CONTROLLERBUTTONDOWN) return press(*pad, meaning->button);
    if (pad->held == meaning->button) pad->held = PadButton::none;
    return std::nullopt;
}

std::optional<KeyPress> GamePads::axis(const SDL_ControllerAxisEvent& event) {
    const bool sideways = event.axis == SDL_CONTROLLER_AXIS_LEFTX;
    if (!sideways && event.axis != SDL_CONTROLLER_AXIS_LEFTY) return std::nullopt;
    const float way = static_cast<float>(event.value) / SDL_JOYSTICK_AXIS_MAX;
    auto* pad = pad_of(event.which, std::abs(way) >= points_from);
    if (!pad) return std::nullopt;
    (sideways ? pad->x : pad->y) = way;
    const auto before = pad->stick;
    pad->stick = direction_of(pad->x, pad->y, before);
    if (pad->stick == before) return std::nullopt;
    if (pad->stick != PadButton::none) return press(*pad, pad->stick);
    if (pad->held == before) pad->held = PadButton::none;
    return std::nullopt;
}

std::optional<KeyPress> GamePads::press(Pad& pad, PadButton button) {
    if (is_direction(button)) {
        pad.held = button;
        pad.again.reset();
    }
    return press_of(pad, button, false);
}

KeyPress GamePads::press_of(const Pad& pad, PadButton button, bool repeat) const {
    return {.key = key_of(button),
            .repeat = repeat,
            .pad = static_cast<int>(&pad - pads_.data()),
            .button = button};
}

std::vector<KeyPress> GamePads::tick(Mono now) {
    std::vector<KeyPress> repeated;
    for (auto& pad : pads_) {
        if (pad.held == PadButton::none) continue;
        if (pad.again && *pad.again <= now) {
            repeated.push_back(press_of(pad, pad.held, true));
            pad.again = now + between_repeats;
        }
        if (!pad.again) pad.again = now + before_repeat;
    }
    return repeated;
}

std::optional<Mono> GamePads::next() const {
    std::optional<Mono> first;
    for (const auto& pad : pads_)
        if (pad.held != PadButton::none && pad.again && (!first || *pad.again < *first)) first = pad.again;
    return first;
}

}  // namespace qingwen
