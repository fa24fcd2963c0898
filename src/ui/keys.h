// The keys screens know, free of any library's numbers.
#pragma once

#include <cstdint>
#include <string_view>

namespace qingwen {

enum class Key : std::uint8_t {
    none,
    d1,
    d2,
    d3,
    d4,
    d5,
    d6,
    d7,
    d8,
    d9,
    d0,  // digit row and keypad alike
    a,
    b,
    c,
    d,
    e,
    f,
    g,
    h,
    i,
    j,
    k,
    l,
    m,
    n,
    o,
    p,
    q,
    r,
    s,
    t,
    u,
    v,
    w,
    x,
    y,
    z,
    enter,
    escape,
    tab,
    space,
    backspace,
    del,
    left,
    right,
    up,
    down,
    home,
    end,
    page_up,
    page_down,
    f1,
    f2,
    f3,
    f4,
    f5,
    f6,
    f7,
    f8,
    f9,
    f10,
    f11,
    f12,
    plus,
    minus,
};

// Of a game pad: a lies below, b at the right, x at the left, y above; previous and next at the shoulders.
enum class PadButton : std::uint8_t {
    none,
    a,
    b,
    x,
    y,
    up,
    down,
    left,
    right,
    previous,
    next,
    start,
    select,
};

struct KeyPress {
    Key key = Key::none;
    bool shift = false;
    bool ctrl = false;
    bool alt = false;
    bool repeat = false;  // held down
    // Of a game pad: which, from 0, and what was pressed there. `key` is what that means on a screen that
    // knows no pads.
    int pad = -1;
    PadButton button = PadButton::none;
};

// What an input method is putting together at the caret and has not committed.
struct Composition {
    std::string_view text;  // UTF-8; empty: nothing
    int caret = 0;          // characters before its own caret
};

}  // namespace qingwen
