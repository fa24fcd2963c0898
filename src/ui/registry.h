// What was drawn in a frame, so that tests click by name and audits measure size, overlap and cut text
// without looking at pixels. Rectangles are pixels of the window.
#pragma once

#include <array>
#include <cstdint>
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
    // --- what audits hold against their rules
    bool may_be_cut = false;                // all of it stands where the control below it leads
    int layer = 0;                          // 0 the page; what lies over it has more
    std::uint32_t ink = 0;                  // of text; 0: a picture
    std::array<std::uint32_t, 3> ground{};  // what text stands on: at its left end, middle and right end
};

// A ground that was painted.
struct Ground {
    Rect rect;  // the part of it that shows
    std::uint32_t colour = 0;
};

class Registry {
public:
    void clear() {
        drawn_.clear();
        grounds_.clear();
    }
    void paint(const Ground& ground) { grounds_.push_back(ground); }
    // The colour painted last at a place; 0 when none was.
    [[nodiscard]] std::uint32_t ground_at(float x, float y) const;
    void add(Drawn one) { drawn_.push_back(std::move(one)); }
    [[nodiscard]] const std::vector<Drawn>& all() const { return drawn_; }
    // The control of that id, or null.
    [[nodiscard]] const Drawn* control(std::string_view id) const;
    [[nodiscard]] bool says(std::string_view text) const;  // some text or label contains it

private:
    std::vector<Drawn> drawn_;
    std::vector<Ground> grounds_;  // in the order of painting
};

}  // namespace qingwen
