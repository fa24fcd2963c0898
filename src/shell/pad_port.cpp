#include "shell/pad_port.h"

namespace qingwen {

PadPort::~PadPort() {
    pads_.clear();
    if (open_) SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
}

void PadPort::open() {
    if (tried_) return;
    tried_ = true;
    // The kernel knows the usual pads; looking for them over USB as well only takes time.
    SDL_SetHint(SDL_HINT_JOYSTICK_HIDAPI, "0");
    open_ = SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) == 0;
}

void PadPort::feed(const SDL_Event& event) {
    if (!open_) return;
    if (event.type == SDL_CONTROLLERDEVICEREMOVED) pads_.erase(event.cdevice.which);
    if (event.type != SDL_CONTROLLERDEVICEADDED) return;
    auto* const pad = SDL_GameControllerOpen(event.cdevice.which);
    if (!pad) return;
    const auto id = SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(pad));
    // Opened twice it is counted twice: a second entry is closed at once.
    pads_.try_emplace(id, pad).second ? void() : SDL_GameControllerClose(pad);
}

}  // namespace qingwen
