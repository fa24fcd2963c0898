#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace qingwen {

namespace {

constexpr ImU32 rgb(unsigned value) {
    return IM_COL32((value >> 16) & 255, (value >> 8) & 255, value & 255, 255);
}

constexpr Theme day{
    .paper = rgb(0xF6F1E7),
    .sheet = rgb(0xFFFDF8),
    .ink = rgb(0x1E1B16),
    .ink2 = rgb(0x5B554A),
    .line = rgb(0xDDD3C1),
    .green = rgb(0x1F5E4B),
    .on_green = rgb(0xFFFDF8),
    .green_soft = rgb(0xE3EDE6),
    .green_text = rgb(0xD5E5DC),
    .seal = rgb(0xB5382A),
    .red_soft = rgb(0xF7E4DD),
    .track = rgb(0xDDD3C1),
    .idle = rgb(0xDDD3C1),
};
constexpr Theme night{
    .paper = rgb(0x171511),
    .sheet = rgb(0x211E19),
    .ink = rgb(0xEFE8DA),
    .ink2 = rgb(0xB3A994),
    .line = rgb(0x3A352C),
    .green = rgb(0x7FC4A8),
    .on_green = rgb(0x15211C),
    .green_soft = rgb(0x22332B),
    .green_text = rgb(0x1B3A2E),
    .seal = rgb(0xE97C6A),
    .red_soft = rgb(0x3A2420),
    .track = rgb(0x3A352C),
    .idle = rgb(0x3A352C),
};
constexpr Theme high_contrast{
    .paper = rgb(0xFFFFFF),
    .sheet = rgb(0xFFFFFF),
    .ink = rgb(0x000000),
    .ink2 = rgb(0x2A2A2A),
    .line = rgb(0x4A4A4A),
    .green = rgb(0x00402E),
    .on_green = rgb(0xFFFFFF),
    .green_soft = rgb(0xDDF3E8),
    .green_text = rgb(0xFFFFFF),
    .seal = rgb(0x8A0F05),
    .red_soft = rgb(0xFFE9E4),
    .track = rgb(0xB0B0B0),
    .idle = rgb(0xDCDCDC),
};

double linear(unsigned channel) {
    const double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(ImU32 colour) {
    return 0.2126 * linear((colour >> IM_COL32_R_SHIFT) & 255) +
           0.7152 * linear((colour >> IM_COL32_G_SHIFT) & 255) +
           0.0722 * linear((colour >> IM_COL32_B_SHIFT) & 255);
}

}  // namespace

const Theme& theme_of(Look look) {
    switch (look) {
        case Look::night:
            return night;
        case Look::contrast:
            return high_contrast;
        case Look::day:
            break;
    }
    return day;
}

double contrast(ImU32 a, ImU32 b) {
    const double one = luminance(a);
    const double two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

}  // namespace qingwen
