#include "monkey/hand.h"

#include <algorithm>
#include <array>

namespace qingwen {

namespace {

constexpr std::size_t remembered = 40;

struct Size {
    int width, height;
};
constexpr std::array sizes = {Size{1, 1},      Size{2, 900},    Size{320, 240},  Size{640, 360},
                              Size{800, 600},  Size{800, 600},  Size{800, 600},  Size{1024, 768},
                              Size{1280, 720}, Size{720, 1280}, Size{1280, 720}, Size{1920, 1080}};

// Bytes as they come from input methods and from broken ones.
constexpr std::array<std::string_view, 14> texts = {
    "核心", "a", "3",        "0.5",      "１２",     "戒惧", "不知道",
    "，",   "😀", "\xFF\xFE", "\xE6\xA0", "\x01\x1B", "  ",   "ABCDEFGHIJKLMNOPQRSTUVWXYZ12345"};

constexpr std::array usual_keys = {SDLK_RETURN, SDLK_RETURN,   SDLK_RETURN, SDLK_1,      SDLK_2,
                                   SDLK_a,      SDLK_DOWN,     SDLK_RIGHT,  SDLK_UP,     SDLK_TAB,
                                   SDLK_f,      SDLK_ESCAPE,   SDLK_SPACE,  SDLK_PAGEUP, SDLK_PAGEDOWN,
                                   SDLK_F1,     SDLK_BACKSPACE};

constexpr std::array any_keys = {
    SDLK_0,     SDLK_3,    SDLK_9,        SDLK_b,      SDLK_h,      SDLK_v,      SDLK_x,
    SDLK_c,     SDLK_z,    SDLK_F2,       SDLK_F5,     SDLK_F11,    SDLK_F12,    SDLK_PLUS,
    SDLK_MINUS, SDLK_HOME, SDLK_END,      SDLK_DELETE, SDLK_INSERT, SDLK_LEFT,   SDLK_PRINTSCREEN,
    SDLK_LALT,  SDLK_MENU, SDLK_KP_ENTER, SDLK_KP_7,   SDLK_SLASH,  SDLK_AC_BACK};

constexpr std::array<const char*, 4> dropped = {"/media/stick/play.yaml", "/media/stick/photo.jpg",
                                                "/media/stick/questions", "/media/stick/\xFF.yaml"};

}  // namespace

void Hand::did(std::string what) {
    last_.push_back(std::to_string(events_) + " " + std::move(what));
    if (last_.size() > remembered) last_.pop_front();
}

void Hand::feed(const SDL_Event& event) {
    ++events_;
    world_.stage().feed(event);
}

void Hand::act() {
    struct Doing {
        int weight;
        void (Hand::*what)();
    };
    constexpr std::array all = {Doing{45, &Hand::press_a_control},
                                Doing{12, &Hand::play_a_key},
                                Doing{4, &Hand::any_key},
                                Doing{2, &Hand::command},
                                Doing{2, &Hand::others},
                                Doing{5, &Hand::type},
                                Doing{2, &Hand::compose},
                                Doing{6, &Hand::mouse},
                                Doing{5, &Hand::fingers},
                                Doing{6, &Hand::pads},
                                Doing{3, &Hand::window},
                                Doing{2, &Hand::drop},
                                Doing{6, &Hand::time}};
    int left = below(100);
    for (const auto& one : all) {
        left -= one.weight;
        if (left >= 0) continue;
        (this->*one.what)();
        break;
    }
    constexpr std::array<int, 6> passed = {8, 16, 16, 60, 300, 300};
    world_.clock().advance({passed[static_cast<std::size_t>(below(passed.size()))]});
    chance(30) ? world_.stage().settle() : world_.stage().frame();
    if (world_.scene().over()) {
        did("start again");
        world_.restart();
    }
}

// Those it has gone for least often come first.
void Hand::press_a_control() {
    const Drawn* wanted = nullptr;
    double best = -1;
    for (const auto& one : world_.scene().drawn().all()) {
        if (one.what != Drawn::What::control || !one.enabled) continue;
        const auto known = known_.find(one.id);
        const double taste =
            static_cast<double>(1 + below(1000)) / (known == known_.end() ? 1 : 1 + known->second);
        if (taste <= best) continue;
        best = taste;
        wanted = &one;
    }
    if (!wanted) return any_key();
    ++known_[wanted->id];
    const auto within = [&](float from, float length, float least, float most) {
        const float at = from + length * static_cast<float>(1 + below(98)) / 100;
        return std::max(least, std::min(at, most));
    };
    const auto id = wanted->id;  // drawing forgets the control
    const float x = within(wanted->rect.x, wanted->rect.w, wanted->clip.x, wanted->clip.right());
    const float y = within(wanted->rect.y, wanted->rect.h, wanted->clip.y, wanted->clip.bottom());
    press(id, x, y);
}

void Hand::press(const std::string& id, float x, float y) {
    did("press " + id);
    if (chance(25)) {
        const float w = static_cast<float>(world_.stage().surface().w);
        const float h = static_cast<float>(world_.stage().surface().h);
        finger(SDL_FINGERDOWN, 1, x / w, y / h);
        finger(SDL_FINGERUP, 1, x / w, y / h);
    } else {
        button(SDL_MOUSEBUTTONDOWN, static_cast<int>(x), static_cast<int>(y));
        button(SDL_MOUSEBUTTONUP, static_cast<int>(x), static_cast<int>(y));
    }
    world_.stage().settle();
}

void Hand::play_a_key() { key(usual_keys[static_cast<std::size_t>(below(usual_keys.size()))], KMOD_NONE); }

void Hand::any_key() {
    constexpr std::array<Uint16, 6> mods = {KMOD_NONE,  KMOD_NONE, KMOD_LSHIFT,
                                            KMOD_LCTRL, KMOD_LALT, KMOD_NUM};
    key(any_keys[static_cast<std::size_t>(below(any_keys.size()))],
        mods[static_cast<std::size_t>(below(mods.size()))], chance(80));
}

void Hand::command() {
    constexpr std::array codes = {SDLK_s, SDLK_z, SDLK_z, SDLK_y, SDLK_f, SDLK_n,
                                  SDLK_d, SDLK_a, SDLK_c, SDLK_v, SDLK_x};
    key(codes[static_cast<std::size_t>(below(codes.size()))], KMOD_LCTRL);
}

// What the editor waits for is done, or somebody else is at its files.
void Hand::others() {
    ++events_;
    if (chance(15)) {
        did("a file is written outside");
        return world_.write_outside();
    }
    did("work elsewhere is done");
    world_.finish_work(chance(70));
}

void Hand::key(SDL_Keycode code, Uint16 mods, bool release) {
    did(std::string("key ") + SDL_GetKeyName(code));
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = code;
    event.key.keysym.scancode = SDL_GetScancodeFromName(SDL_GetKeyName(code));
    event.key.keysym.mod = mods;
    feed(event);
    if (chance(10)) feed(event);  // it repeats
    event.type = SDL_KEYUP;
    if (release) feed(event);
}

void Hand::type() {
    did("type");
    const auto bytes = texts[static_cast<std::size_t>(below(texts.size()))];
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    std::ranges::copy(bytes, event.text.text);
    for (int times = chance(5) ? 200 : 1; times > 0; --times) feed(event);
}

void Hand::compose() {
    did("compose");
    const auto bytes = texts[static_cast<std::size_t>(below(texts.size()))];
    SDL_Event event{};
    event.type = SDL_TEXTEDITING;
    if (chance(60)) std::ranges::copy(bytes, event.edit.text);
    event.edit.start = below(40) - 4;
    feed(event);
}

void Hand::button(Uint32 type, int x, int y, Uint8 which) {
    SDL_Event event{};
    event.type = type;
    event.button.button = which;
    event.button.x = x;
    event.button.y = y;
    feed(event);
}

void Hand::mouse() {
    const int x = below(2200) - 100;
    const int y = below(1400) - 100;
    did("mouse");
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    event.motion.x = x;
    event.motion.y = y;
    feed(event);
    if (chance(40)) button(SDL_MOUSEBUTTONDOWN, x, y, static_cast<Uint8>(1 + below(5)));
    if (chance(40)) button(SDL_MOUSEBUTTONUP, x, y, static_cast<Uint8>(1 + below(5)));
    if (chance(60)) return;
    event = {};
    event.type = SDL_MOUSEWHEEL;
    event.wheel.preciseY = static_cast<float>(below(9) - 4);
    event.wheel.preciseX = static_cast<float>(below(3) - 1);
    feed(event);
}

void Hand::finger(Uint32 type, SDL_FingerID id, float x, float y) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.fingerId = id;
    event.tfinger.x = x;
    event.tfinger.y = y;
    feed(event);
}

// Down, along and up, by one of four, and not all of them are heard of again.
void Hand::fingers() {
    did("fingers");
    const auto id = static_cast<SDL_FingerID>(1 + below(4));
    const auto part = [&] { return static_cast<float>(below(1200) - 100) / 1000; };
    finger(SDL_FINGERDOWN, id, part(), part());
    for (int i = below(4); i > 0; --i) {
        finger(SDL_FINGERMOTION, id, part(), part());
        if (chance(50)) world_.stage().frame();
    }
    if (chance(85)) finger(SDL_FINGERUP, id, part(), part());
}

void Hand::pads() {
    did("pad");
    SDL_Event event{};
    const auto which = static_cast<SDL_JoystickID>(below(10));
    if (chance(6)) {
        event.type = SDL_CONTROLLERDEVICEREMOVED;
        event.cdevice.which = which;
        return feed(event);
    }
    if (chance(30)) {
        event.type = SDL_CONTROLLERAXISMOTION;
        event.caxis.which = which;
        event.caxis.axis = static_cast<Uint8>(below(SDL_CONTROLLER_AXIS_MAX));
        event.caxis.value = static_cast<Sint16>(below(65536) - 32768);
        return feed(event);
    }
    event.type = SDL_CONTROLLERBUTTONDOWN;
    event.cbutton.which = which;
    event.cbutton.button = static_cast<Uint8>(below(SDL_CONTROLLER_BUTTON_MAX + 2));
    feed(event);
    event.type = SDL_CONTROLLERBUTTONUP;
    if (chance(80)) feed(event);
}

void Hand::resize() {
    const auto size = sizes[static_cast<std::size_t>(below(sizes.size()))];
    did("resize to " + std::to_string(size.width) + "x" + std::to_string(size.height));
    world_.stage().resize(size.width, size.height);
    ++events_;
}

void Hand::window() {
    switch (below(8)) {
        case 0:
        case 1:
            return resize();
        case 2:
            did("another screen");
            world_.stage().set_scale(std::array{1.F, 1.25F, 2.F, 4.F}[static_cast<std::size_t>(below(4))]);
            break;
        case 3:
            did("device reset");
            world_.stage().painter().forget();
            break;
        case 4:
            did("close the window");
            world_.scene().closing();
            break;
        case 5:
            did("power cut");
            world_.restart();
            break;
        default:
            did("lose the focus");
            SDL_Event event{};
            event.type = SDL_WINDOWEVENT;
            event.window.event = chance(50) ? SDL_WINDOWEVENT_FOCUS_LOST : SDL_WINDOWEVENT_LEAVE;
            return feed(event);
    }
    ++events_;
}

void Hand::drop() {
    if (chance(50)) {
        did("a bank has been read");
        ++events_;
        return world_.finish_reading();
    }
    did("drop a file");
    std::string name = dropped[static_cast<std::size_t>(below(dropped.size()))];
    SDL_Event event{};
    for (const auto type : {SDL_DROPBEGIN, SDL_DROPFILE, SDL_DROPCOMPLETE}) {
        event.type = type;
        event.drop.file = type == SDL_DROPFILE ? name.data() : nullptr;
        feed(event);
    }
}

void Hand::time() {
    ++events_;
    auto now = world_.clock().now();
    const int what = below(100);
    if (what < 60) {
        did("a second");
        world_.clock().advance(seconds(1 + below(5)));
    } else if (what < 90) {
        did("a while");
        world_.clock().advance(seconds(30 + below(3600)));
    } else {
        did("the clock is set");
        now.wall.utc_ms += (below(20) - 10) * 86'400'000LL;
        world_.clock().set(now);
    }
}

}  // namespace qingwen
