#include <array>

#include "shell/input_queue.h"

namespace qingwen {

namespace {

Key later(Key first, int by) { return static_cast<Key>(static_cast<int>(first) + by); }

struct Named {
    SDL_Keycode code;
    Key key;
};

constexpr std::array named = {
    Named{SDLK_RETURN, Key::enter}, Named{SDLK_KP_ENTER, Key::enter}, Named{SDLK_ESCAPE, Key::escape},
    Named{SDLK_TAB, Key::tab},      Named{SDLK_SPACE, Key::space},    Named{SDLK_BACKSPACE, Key::backspace},
    Named{SDLK_DELETE, Key::del},   Named{SDLK_LEFT, Key::left},      Named{SDLK_RIGHT, Key::right},
    Named{SDLK_UP, Key::up},        Named{SDLK_DOWN, Key::down},      Named{SDLK_HOME, Key::home},
    Named{SDLK_END, Key::end},      Named{SDLK_PAGEUP, Key::page_up}, Named{SDLK_PAGEDOWN, Key::page_down},
    Named{SDLK_PLUS, Key::plus},    Named{SDLK_EQUALS, Key::plus},    Named{SDLK_KP_PLUS, Key::plus},
    Named{SDLK_MINUS, Key::minus},  Named{SDLK_KP_MINUS, Key::minus}, Named{SDLK_0, Key::d0},
};

// The keypad by scancode, KP_1 to KP_0 in SDL's order, as it is without NumLock.
constexpr std::array<Key, 10> pad_moves = {Key::end,   Key::down, Key::page_down, Key::left,    Key::none,
                                           Key::right, Key::home, Key::up,        Key::page_up, Key::none};

Key pad_key(const SDL_Keysym& sym) {
    const int number = static_cast<int>(sym.scancode) - SDL_SCANCODE_KP_1;
    if ((sym.mod & KMOD_NUM) == 0) return pad_moves[static_cast<std::size_t>(number)];
    return number == 9 ? Key::d0 : later(Key::d1, number);
}

}  // namespace

Key key_of(const SDL_Keysym& sym) {
    const auto code = sym.scancode;
    if (code >= SDL_SCANCODE_KP_1 && code <= SDL_SCANCODE_KP_0) return pad_key(sym);
    if (code == SDL_SCANCODE_KP_PERIOD && (sym.mod & KMOD_NUM) == 0) return Key::del;
    for (const auto& one : named)
        if (one.code == sym.sym) return one.key;
    if (sym.sym >= SDLK_1 && sym.sym <= SDLK_9) return later(Key::d1, sym.sym - SDLK_1);
    if (sym.sym >= SDLK_a && sym.sym <= SDLK_z) return later(Key::a, sym.sym - SDLK_a);
    if (sym.sym >= SDLK_F1 && sym.sym <= SDLK_F12) return later(Key::f1, sym.sym - SDLK_F1);
    // A layout without Latin letters, or with digits on the shifted row: go by the place.
    if (code >= SDL_SCANCODE_1 && code <= SDL_SCANCODE_9) return later(Key::d1, code - SDL_SCANCODE_1);
    if (code == SDL_SCANCODE_0) return Key::d0;
    if (code >= SDL_SCANCODE_A && code <= SDL_SCANCODE_Z) return later(Key::a, code - SDL_SCANCODE_A);
    return Key::none;
}

}  // namespace qingwen
