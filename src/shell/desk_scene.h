// The desk on the glass: draws its view, hands it what was asked for, tells it the time.
#pragma once

#include <functional>

#include "app/desk.h"
#include "shell/scene.h"
#include "ui/faces.h"

namespace qingwen {

class DeskScene final : public Scene {
public:
    // Hears of every event the screen has shown as kept, once.
    using Acknowledged = std::function<void(const Event&)>;

    // The desk and the glass outlive the scene.
    DeskScene(Desk& desk, Glass& glass, Acknowledged acknowledged = {});

    void draw(const Input& input, Moment now) override;
    [[nodiscard]] std::optional<Mono> next(Mono now) const override;
    [[nodiscard]] bool over() const override { return desk_.over(); }
    // In a round it asks first; the answers are kept either way.
    void closing() override;

    [[nodiscard]] const Registry& drawn() const { return kit_.registry(); }

private:
    void acknowledge(const View& view);

    Desk& desk_;
    Kit kit_;
    Sink sink_;
    Acknowledged acknowledged_;
    RoundId told_of_;
    std::size_t told_ = 0;
    Moment last_;
};

}  // namespace qingwen
