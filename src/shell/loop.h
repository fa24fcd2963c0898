// Waits, draws when there is a reason to, and waits again. Nothing is drawn between two reasons.
#pragma once

#include <atomic>
#include <cstdint>

#include "base/result.h"
#include "base/time.h"
#include "shell/attendance.h"
#include "shell/pad_port.h"
#include "shell/painter.h"
#include "shell/platform.h"
#include "shell/scene.h"
#include "shell/signals.h"
#include "shell/window.h"

namespace qingwen {

class Loop {
public:
    // All outlive the loop. With `signals`, a signal ends run(). `slept`: see Attendance.
    Loop(Window& window, Platform& platform, Painter& painter, const Clock& clock, Signals* signals = nullptr,
         std::function<Millis()> slept = {});
    ~Loop();
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    // Until the scene is over or a signal came. Fault::no_display when the window has lost its surface for
    // good.
    Done run(Scene& scene);

    // From any thread: the next frame is drawn soon.
    void wake();

    [[nodiscard]] std::uint64_t frames() const { return frames_; }  // drawn so far

private:
    // Frames after the last event, so that what it did to hovering and focus settles.
    static constexpr int settling_frames = 2;
    // What moves by itself is drawn no oftener than that.
    static constexpr Millis shortest_frame = {8};

    void wait(Scene& scene, std::optional<Mono> due);
    void handle(const SDL_Event& event, Scene& scene);
    void attend(Scene& scene, std::optional<Millis> meant);
    Done draw(Scene& scene);
    [[nodiscard]] int patience(std::optional<Mono> due) const;  // milliseconds; -1: until an event
    // Asked before waiting and kept while waiting: a scene may always name a time after now.
    [[nodiscard]] std::optional<Mono> deadline(const Scene& scene, Mono now) const;

    Window& window_;
    Platform& platform_;
    Painter& painter_;
    const Clock& clock_;
    Signals* signals_;
    Attendance attendance_;
    PadPort pads_;
    std::uint32_t wake_event_;
    std::atomic<bool> waking_ = false;
    int frames_due_ = 1;
    std::uint64_t frames_ = 0;
    Mono last_frame_;
};

}  // namespace qingwen
