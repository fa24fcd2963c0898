#include "shell/input_queue.h"

#include <algorithm>
#include <utility>

#include "shell/typed.h"

namespace qingwen {

namespace {

template <class T>
const T* as(const InputStep& one) {
    return std::get_if<T>(&one);
}

int button_number(Uint8 button) {
    if (button == SDL_BUTTON_LEFT) return 0;
    if (button == SDL_BUTTON_RIGHT) return 1;
    return button == SDL_BUTTON_MIDDLE ? 2 : -1;
}

bool indirect(SDL_TouchID device) {
    if (SDL_WasInit(SDL_INIT_VIDEO) == 0) return false;  // SDL looks for devices through the video driver
    const auto type = SDL_GetTouchDeviceType(device);
    return type == SDL_TOUCH_DEVICE_INDIRECT_ABSOLUTE || type == SDL_TOUCH_DEVICE_INDIRECT_RELATIVE;
}

// May be taken in a frame that has turned already.
bool harmless(const InputStep& one) { return as<step::Text>(one) || as<step::Wheel>(one); }

bool turns(const InputStep& one) {
    if (const auto* key = as<step::KeyChange>(one)) return key->down;
    return !as<step::Move>(one) && !as<step::Wheel>(one);
}

}  // namespace

std::optional<InputStep> InputQueue::take(bool& turned) {
    if (steps_.empty() || (turned && !harmless(steps_.front()))) return std::nullopt;
    auto one = std::move(steps_.front());
    steps_.pop_front();
    turned = turned || turns(one);
    return one;
}

void InputQueue::feed(const SDL_Event& event, ImVec2 to_pixels, ImVec2 size) {
    switch (event.type) {
        case SDL_MOUSEMOTION:
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP:
        case SDL_MOUSEWHEEL:
            return mouse(event, to_pixels);
        case SDL_FINGERDOWN:
        case SDL_FINGERMOTION:
        case SDL_FINGERUP:
            return finger(event.tfinger, size);
        case SDL_KEYDOWN:
        case SDL_KEYUP:
            return key(event.key);
        case SDL_TEXTINPUT:
            return text(bytes_of(event.text.text));
        case SDL_TEXTEDITING:
            return compose(bytes_of(event.edit.text), event.edit.start);
        case SDL_TEXTEDITING_EXT:
            return compose(event.editExt.text ? event.editExt.text : "", event.editExt.start);
        case SDL_CONTROLLERBUTTONDOWN:
        case SDL_CONTROLLERBUTTONUP:
        case SDL_CONTROLLERAXISMOTION:
        case SDL_CONTROLLERDEVICEREMOVED:
            return pad(event);
        case SDL_DROPBEGIN:
        case SDL_DROPFILE:
        case SDL_DROPCOMPLETE:
            return drop(event.drop);
        case SDL_WINDOWEVENT:
            return window(event.window);
        default:
            return;
    }
}

void InputQueue::mouse(const SDL_Event& event, ImVec2 to_pixels) {
    const auto move = [&](int x, int y) {
        if (!steps_.empty() && as<step::Move>(steps_.back())) steps_.pop_back();
        if (full()) return;
        steps_.emplace_back(
            step::Move{{static_cast<float>(x) * to_pixels.x, static_cast<float>(y) * to_pixels.y}});
    };
    if (event.type == SDL_MOUSEMOTION && event.motion.which != SDL_TOUCH_MOUSEID)
        return move(event.motion.x, event.motion.y);
    if (event.type == SDL_MOUSEWHEEL && event.wheel.which != SDL_TOUCH_MOUSEID) {
        auto* last = steps_.empty() ? nullptr : std::get_if<step::Wheel>(&steps_.back());
        if (!last && !full()) last = &std::get<step::Wheel>(steps_.emplace_back(step::Wheel{}));
        if (!last) return;
        last->x += event.wheel.preciseX;
        last->y += event.wheel.preciseY;
        return;
    }
    const bool button = event.type == SDL_MOUSEBUTTONDOWN || event.type == SDL_MOUSEBUTTONUP;
    if (!button || event.button.which == SDL_TOUCH_MOUSEID) return;
    const int number = button_number(event.button.button);
    if (number < 0) return;
    if (event.type == SDL_MOUSEBUTTONUP) return release_button(number);
    if (full()) return;
    move(event.button.x, event.button.y);
    press_button(number);
}

void InputQueue::press_button(int number) {
    const auto at = static_cast<std::size_t>(number);
    if (full() || buttons_[at]) return;
    buttons_[at] = true;
    steps_.emplace_back(step::Button{number, true});
}

void InputQueue::release_button(int number) {
    const auto at = static_cast<std::size_t>(number);
    if (!buttons_[at]) return;
    buttons_[at] = false;
    steps_.emplace_back(step::Button{number, false});
}

void InputQueue::finger(const SDL_TouchFingerEvent& event, ImVec2 size) {
    if (indirect(event.touchId)) return;
    heard_ = true;
    const ImVec2 at{event.x * size.x, event.y * size.y};
    if (event.type == SDL_FINGERDOWN) return finger_down(event, at);
    const bool pointing = pointer_ == event.fingerId;
    if (event.type == SDL_FINGERMOTION) {
        if (!pointing) return;
        auto* last = steps_.empty() ? nullptr : std::get_if<step::Hover>(&steps_.back());
        if (last && !last->alone)
            last->to = at;
        else if (!full())
            steps_.emplace_back(step::Hover{at, false});
        return;
    }
    fingers_.erase(event.fingerId);
    if (!pointing) return;
    pointer_.reset();
    if (!buttons_[0]) return;
    release_button(0);
    steps_.emplace_back(step::Park{});
}

void InputQueue::finger_down(const SDL_TouchFingerEvent& event, ImVec2 at) {
    const bool first = fingers_.empty();
    fingers_.insert(event.fingerId);
    if (!first || full()) return;
    pointer_ = event.fingerId;
    release_button(0);
    steps_.emplace_back(step::Hover{at, true});
    buttons_[0] = true;
    steps_.emplace_back(step::Button{0, true});
}

void InputQueue::text(std::string_view bytes) {
    if (!composed_.empty()) compose({}, 0);
    auto typed = clean_text(bytes, bytes.size());
    if (!typed.empty() && !full()) steps_.emplace_back(step::Text{std::move(typed)});
}

void InputQueue::compose(std::string_view bytes, int caret) {
    auto now = clean_text(bytes, most_composed);
    composed_lately_ = composed_lately_ || !composed_.empty() || !now.empty();
    composed_ = std::move(now);
    caret_ = std::max(caret, 0);
}

void InputQueue::pad(const SDL_Event& event) {
    if (const auto lost = pads_.lost(event); lost && !full()) steps_.emplace_back(step::PadLost{*lost});
    const auto press = pads_.feed(event);
    if (press && !full()) steps_.emplace_back(step::Pad{*press});
}

void InputQueue::drop(const SDL_DropEvent& event) {
    if (event.type == SDL_DROPBEGIN) dropping_.clear();
    if (event.type == SDL_DROPFILE && event.file && dropping_.size() < most_dropped)
        dropping_.emplace_back(event.file);
    if (event.type != SDL_DROPCOMPLETE) return;
    auto paths = std::exchange(dropping_, {});
    if (!paths.empty() && !full()) steps_.emplace_back(step::Drop{std::move(paths)});
}

void InputQueue::tick(Mono now) {
    composed_lately_ = false;
    tick_fingers(now);
    // What is held is worth nothing late.
    for (const auto& press : pads_.tick(now))
        if (steps_.empty()) steps_.emplace_back(step::Pad{press});
}

void InputQueue::tick_fingers(Mono now) {
    if (heard_) last_heard_ = now;
    heard_ = false;
    if (fingers_.empty() || now - last_heard_ < finger_silence) return;
    fingers_.clear();
    if (!pointer_) return;
    pointer_.reset();
    release_button(0);
    steps_.emplace_back(step::Park{});
}

std::optional<Mono> InputQueue::next() const {
    auto first = pads_.next();
    if (fingers_.empty()) return first;
    const auto silent = last_heard_ + finger_silence;
    return first && *first < silent ? first : silent;
}

void InputQueue::key(const SDL_KeyboardEvent& event) {
    const auto code = event.keysym.scancode;
    const auto at = static_cast<std::size_t>(code);
    if (at >= keys_.size()) return;
    const bool down = event.type == SDL_KEYDOWN;
    const bool repeat = down && keys_[at];
    if (!down && !keys_[at]) return;
    if (down && (full() || composed_lately_ || !composed_.empty())) return;
    // What a held key repeats is worth nothing late.
    if (repeat && !steps_.empty()) return;
    keys_[at] = down;
    const auto mods = static_cast<SDL_Keymod>(event.keysym.mod);
    const KeyPress press{key_of(event.keysym), (mods & KMOD_SHIFT) != 0, (mods & KMOD_CTRL) != 0,
                         (mods & KMOD_ALT) != 0, repeat};
    steps_.emplace_back(step::KeyChange{code, down, mods, press});
}

void InputQueue::window(const SDL_WindowEvent& event) {
    if (event.event == SDL_WINDOWEVENT_FOCUS_LOST) return release_all();
    const bool left = event.event == SDL_WINDOWEVENT_LEAVE;
    if (left && buttons_.none() && !full()) steps_.emplace_back(step::Park{});
}

void InputQueue::release_all() {
    for (std::size_t code = 0; code < keys_.size(); ++code) {
        if (!keys_[code]) continue;
        keys_[code] = false;
        steps_.emplace_back(step::KeyChange{static_cast<SDL_Scancode>(code), false, KMOD_NONE, {}});
    }
    for (int number = 0; number < 3; ++number) release_button(number);
    fingers_.clear();
    if (pointer_) steps_.emplace_back(step::Park{});
    pointer_.reset();
    pads_.let_go();
    stop_composing();
}

}  // namespace qingwen
