// The keys screens know, free of any library's numbers.
#pragma once

#include <cstdint>

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

struct KeyPress {
    Key key = Key::none;
    bool shift = false;
    bool ctrl = false;
    bool alt = false;
    bool repeat = false;  // held down
};

}  // namespace qingwen
