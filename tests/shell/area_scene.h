// Text areas on the program's own glass and painter, without a window; what comes in are SDL's events.
#pragma once

#include <functional>

#include "shell/stage_fixture.h"
#include "ui/text_area.h"
#include "ui/text_areas.h"

namespace qingwen {

class KitScene final : public Scene {
public:
    KitScene(Glass& glass, std::function<void(Kit&)> draw) : kit(glass), draw_(std::move(draw)) {}

    void draw(const Input& input, Moment) override {
        kit.begin({input.size.x, input.size.y, input.scale, input.keys, input.touched, input.composition,
                   input.lost_pad, input.typed},
                  preferences);
        draw_(kit);
        kit.end();
    }
    [[nodiscard]] std::optional<Mono> next(Mono now) const override {
        return kit.wants_frame() ? std::optional(now + Millis{1}) : std::nullopt;
    }
    [[nodiscard]] bool over() const override { return false; }
    void closing() override {}

    Kit kit;
    Preferences preferences;

private:
    std::function<void(Kit&)> draw_;
};

// One of them, active; what it did is added up.
struct AreaPage {
    explicit AreaPage(std::string words = {}, TextAreaOptions with = {})
        : text(std::move(words)), options(with) {
        options.wants_keys = true;
        stage.show(scene);
        options.wants_keys = false;
        stage.settle();
    }

    FontBook book = open_test_book();
    TypingFont typing{book};
    TextGlass glass{book, &typing};
    HandClock clock;
    std::string text;
    TextAreaOptions options;
    Rect rect{100, 100, 600, 300};
    TextAreaDone last;
    bool cut = false;
    int dropped = 0;
    KitScene scene{glass, [this](Kit& kit) {
                       last = text_area(kit, "area", rect, "Words", text, options);
                       cut = cut || last.cut;
                       dropped += last.dropped;
                   }};
    Headless stage{800, 600, typing, clock};
};

}  // namespace qingwen
