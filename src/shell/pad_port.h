// The game pads that are plugged in: opens each as it comes, so that SDL reports what is pressed there.
#pragma once

#include <map>
#include <memory>

#include <SDL.h>

namespace qingwen {

class PadPort {
public:
    PadPort() = default;
    PadPort(const PadPort&) = delete;
    PadPort& operator=(const PadPort&) = delete;
    ~PadPort();

    // Looks for pads from now on, once. Takes some milliseconds, so not before the first frame is up. Where
    // SDL cannot, there are none.
    void open();
    // A pad that came or went.
    void feed(const SDL_Event& event);

    [[nodiscard]] std::size_t size() const { return pads_.size(); }

private:
    struct Close {
        void operator()(SDL_GameController* pad) const { SDL_GameControllerClose(pad); }
    };

    bool tried_ = false;
    bool open_ = false;
    std::map<SDL_JoystickID, std::unique_ptr<SDL_GameController, Close>> pads_;
};

}  // namespace qingwen
