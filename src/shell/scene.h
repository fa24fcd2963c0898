// What the shell shows. The shell calls it; it knows nothing of windows and events.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <imgui.h>

#include "base/time.h"
#include "ui/keys.h"

namespace qingwen {

struct Input {
    ImVec2 size;                 // pixels
    float scale = 1;             // pixels a unit
    std::vector<KeyPress> keys;  // pressed since the last frame; at most one
    bool touched = false;        // the last pointer was a finger
    Composition composition = {};
    std::optional<int> lost_pad = {};       // a game pad that has just gone away
    std::vector<std::string> dropped = {};  // files let go of over the window
    std::string typed = {};                 // UTF-8; behind the keys
};

class Scene {
public:
    virtual ~Scene() = default;

    // Called between ImGui::NewFrame and ImGui::Render; `now` is the frame's only time.
    virtual void draw(const Input& input, Moment now) = 0;

    // When it wants to be drawn though nothing happens; nothing: not before the next event. A moving thing
    // asks for 16 ms from now, not for now.
    [[nodiscard]] virtual std::optional<Mono> next(Mono now) const = 0;

    [[nodiscard]] virtual bool over() const = 0;

    // The program did not run for `away` (the machine slept, or the process was stopped), and did until
    // `seen`.
    virtual void was_away(Millis /*away*/, Mono /*seen*/, Moment /*now*/) {}

    // The user asked to close the window. It stays open until over().
    virtual void closing() = 0;
};

}  // namespace qingwen
