// Which control the keyboard is at. Arrows go to the nearest control in their direction, by what was drawn
// last.
#pragma once

#include <string>

#include "ui/keys.h"
#include "ui/registry.h"

namespace qingwen {

class Focus {
public:
    [[nodiscard]] bool at(std::string_view id) const { return visible_ && id_ == id; }
    [[nodiscard]] bool visible() const { return visible_; }
    void hide() { visible_ = resting_ = false; }  // a pointer was used
    // Goes to a control that this frame draws.
    void go(std::string id);
    // Is at the field that is being typed into: where the arrows set out from, though nothing is seen of it.
    void rest_at(std::string_view id);

    // left, right, up, down, tab (with shift: back). Returns whether the focus went anywhere.
    bool move(const KeyPress& press, const Registry& drawn);
    // Forgets a control that is no longer drawn.
    void check(const Registry& drawn);
    // The control the focus has just come to, once: its area scrolls to it.
    [[nodiscard]] bool arrived(std::string_view id) const { return arrived_ && at(id); }
    void settle() { arrived_ = false; }
    [[nodiscard]] const std::string& id() const { return id_; }

private:
    std::string id_;
    bool visible_ = false;
    bool arrived_ = false;
    bool resting_ = false;
};

}  // namespace qingwen
