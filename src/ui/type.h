// The type scale (look/LOOK.md): serif for what is read, sans for what is worked with, mono for the lines of
// a file. Sizes in units, one unit being one pixel at 100 %.
#pragma once

#include "ui/glass.h"

namespace qingwen {

struct Type {
    Face face = Face::sans;
    float size = 20;
    float leading = 1.4F;
};

namespace type {

inline constexpr Type stem{Face::serif, 32, 1.6F};
inline constexpr Type stem_small{Face::serif, 24, 1.6F};
inline constexpr Type read{Face::serif, 22, 1.75F};
inline constexpr Type read_small{Face::serif, 20, 1.7F};
inline constexpr Type read_case{Face::serif, 18, 1.6F};
inline constexpr Type name{Face::serif_bold, 28, 1.3F};
inline constexpr Type title{Face::serif_bold, 36, 1.35F};
inline constexpr Type heading{Face::serif_bold, 24, 1.4F};
inline constexpr Type tile{Face::serif_bold, 20, 1.4F};
inline constexpr Type figure{Face::serif, 18, 1.4F};
inline constexpr Type points{Face::serif_bold, 26, 1.2F};
inline constexpr Type clock{Face::serif_bold, 46, 1.1F};
inline constexpr Type mark{Face::serif_bold, 112, 1.1F};
inline constexpr Type option{Face::sans, 22, 1.4F};
inline constexpr Type letter{Face::serif_bold, 19, 1.2F};
inline constexpr Type button{Face::sans, 20, 1.4F};
inline constexpr Type row{Face::sans, 18, 1.4F};
inline constexpr Type small{Face::sans, 16, 1.5F};
inline constexpr Type caption{Face::sans, 14, 1.5F};
inline constexpr Type hint{Face::sans, 12, 1.3F};
inline constexpr Type code{Face::mono, 16, 1.5F};

}  // namespace type

}  // namespace qingwen
