// A staged scene on the program's own glass and painter, with real fonts; only the window is not there.
// Nothing a screen asks for is done.
#pragma once

#include <memory>

#include "shell/headless.h"
#include "shell/text_glass.h"
#include "support/scenes.h"
#include "ui/faces.h"

namespace qingwen::audit {

struct Setting {
    int width = 1280, height = 720;
    Preferences preferences;
};
std::string name_of(const Setting& setting);

// The fonts of this machine; opened once.
FontBook& fonts();

class Rig {
public:
    // Speaks the setting's language from then on.
    Rig(const StagedScene& staged, const Setting& setting);

    [[nodiscard]] const Registry& drawn() const { return scene_.kit.registry(); }
    [[nodiscard]] Rect page() const;
    // Draws with the focus there, or with none, until nothing changes.
    void focus(const std::string& id);
    [[nodiscard]] std::uint64_t pixels() const { return screen_.hash(); }
    [[nodiscard]] bool wants_frame() const { return scene_.kit.wants_frame(); }
    [[nodiscard]] Stage& stage() { return *stage_; }

private:
    struct Shown final : Scene {
        Shown(Desk& on, Glass& glass) : desk(on), kit(glass) {}
        void draw(const Input& input, Moment now) override;
        [[nodiscard]] std::optional<Mono> next(Mono) const override { return std::nullopt; }
        [[nodiscard]] bool over() const override { return false; }
        void closing() override {}

        Desk& desk;
        Kit kit;
        Sink sink;
        std::optional<std::string> focus;
    };

    std::unique_ptr<Stage> stage_;
    TypingFont typing_;
    TextGlass glass_;
    Shown scene_;
    Headless screen_;
    Setting setting_;
};

}  // namespace qingwen::audit
