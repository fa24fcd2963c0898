// The desk with its real screens and fonts, without a window: what comes in as SDL's events goes all the way.
#pragma once

#include <algorithm>

#include "shell/desk_scene.h"
#include "shell/stage_fixture.h"
#include "support/stage.h"

namespace qingwen {

struct DeskPage {
    explicit DeskPage(std::vector<Question> questions, int width = 1280, int height = 720)
        : desk(std::move(questions)), stage(width, height, typing, desk.clock()) {
        stage.show(scene);
    }

    // Starts the timed round and waits until its first question may be answered.
    void begin() {
        desk.begin();
        desk.clock().advance(seconds(1));
        stage.settle();
    }
    [[nodiscard]] const Draft& draft() { return *desk.view().round.draft; }
    [[nodiscard]] Phase phase() { return desk.view().round.round->phase(); }

    FontBook book = open_test_book();
    TypingFont typing{book};
    TextGlass glass{book, &typing};
    Stage desk;
    DeskScene scene{desk.desk(), glass};
    Headless stage;
};

inline SDL_Event pad_button(Uint8 button, bool down = true, SDL_JoystickID pad = 7) {
    SDL_Event event{};
    event.type = down ? SDL_CONTROLLERBUTTONDOWN : SDL_CONTROLLERBUTTONUP;
    event.cbutton.which = pad;
    event.cbutton.button = button;
    return event;
}

inline SDL_Event pad_stick(SDL_GameControllerAxis axis, int value, SDL_JoystickID pad = 7) {
    SDL_Event event{};
    event.type = SDL_CONTROLLERAXISMOTION;
    event.caxis.which = pad;
    event.caxis.axis = static_cast<Uint8>(axis);
    event.caxis.value = static_cast<Sint16>(value);
    return event;
}

inline SDL_Event pad_gone(SDL_JoystickID pad = 7) {
    SDL_Event event{};
    event.type = SDL_CONTROLLERDEVICEREMOVED;
    event.cdevice.which = pad;
    return event;
}

inline SDL_Event composing(std::string_view utf8, int caret) {
    SDL_Event event{};
    event.type = SDL_TEXTEDITING;
    std::ranges::copy(utf8.substr(0, sizeof event.edit.text - 1), event.edit.text);
    event.edit.start = caret;
    return event;
}

}  // namespace qingwen
