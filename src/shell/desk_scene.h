// The desk on the glass: draws its view, hands it what was asked for, tells it the time.
#pragma once

#include <functional>
#include <span>
#include <utility>

#include "app/desk.h"
#include "shell/scene.h"
#include "ui/faces.h"

namespace qingwen {

class DeskScene final : public Scene {
public:
    // Hears of every event the screen has shown as kept, once.
    using Acknowledged = std::function<void(const Event&)>;

    // Sees what was shown in a frame, and what was asked for on it.
    using Watch = std::function<void(const View&, const std::vector<Action>&)>;

    // The desk and the glass outlive the scene.
    DeskScene(Desk& desk, Glass& glass, Acknowledged acknowledged = {});

    // Plays what is to be heard, at the volume that is set.
    void on_cues(std::function<void(std::span<const Cue>, int volume)> hear) { hear_ = std::move(hear); }
    // F11.
    void on_full_screen(std::function<void()> toggle) { full_screen_ = std::move(toggle); }

    void draw(const Input& input, Moment now) override;
    [[nodiscard]] std::optional<Mono> next(Mono now) const override;
    [[nodiscard]] bool over() const override { return desk_.over(); }
    void was_away(Millis away, Mono seen, Moment now) override;
    // In a round it asks first; the answers are kept either way.
    void closing() override;

    void watch(Watch watch) { watch_ = std::move(watch); }
    [[nodiscard]] const Registry& drawn() const { return kit_.registry(); }

private:
    void acknowledge(const View& view);
    void look_after_window(const Input& input);

    Desk& desk_;
    Kit kit_;
    Sink sink_;
    Acknowledged acknowledged_;
    std::function<void(std::span<const Cue>, int)> hear_;
    std::function<void()> full_screen_;
    Watch watch_;
    RoundId told_of_;
    std::size_t told_ = 0;
    Moment last_;
};

}  // namespace qingwen
