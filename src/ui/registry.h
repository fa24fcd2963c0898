// What was drawn in a frame, so that tests click by name and audits measure size, overlap and cut text
// without looking at pixels. Rectangles are pixels of the window.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/rect.h"

namespace qingwen {

struct Drawn {
    enum class What { control, text } what = What::text;
    std::string id;     // controls: unique in a frame, stable between frames; an API of the tests
    std::string label;  // what it says
    Rect rect;
    Rect clip;  // the scroll area or page it stands in
    bool enabled = true;
    bool cut = false;  // text that ended in … or did not fit its place
};

class Registry {
public:
    void clear() { drawn_.clear(); }
    void add(Drawn one) { drawn_.push_back(std::move(one)); }
    [[nodiscard]] const std::vector<Drawn>& all() const { return drawn_; }
    // The control of that id, or null.
    [[nodiscard]] const Drawn* control(std::string_view id) const;
    [[nodiscard]] bool says(std::string_view text) const;  // some text or label contains it

private:
    std::vector<Drawn> drawn_;
};

}  // namespace qingwen
