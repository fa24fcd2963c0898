#include <cmath>

#include "ui/text_area_parts.h"

namespace qingwen {

namespace {

// The scroll position at which the last row ends at the lower edge, or the beginning.
struct Top {
    RowPlace row;
    float y = 0;
};

Top bottom_at(AreaFrame& area, RowPlace row) {
    const int rows = std::max(1, static_cast<int>(std::ceil(area.pages())));
    int left = 0;
    const auto top = area.state.rows.moved(row, 1 - rows, &left);
    return {top, left > 0 ? 0 : std::max(0.F, static_cast<float>(rows) * area.line - area.inside.h)};
}

void set_top(AreaFrame& area, Top top) {
    auto& rows = area.state.rows;
    const auto last = bottom_at(area, rows.last());
    if (top.row > last.row || (top.row == last.row && top.y > last.y)) top = last;
    area.state.scroll.top = rows.bytes_of(top.row).from;
    area.state.scroll.y = top.y;
}

void scroll_sideways_to(AreaFrame& area, float x) {
    auto& scroll = area.state.scroll;
    const float margin = std::min(area.inside.w / 4, 3 * area.size);
    if (area.options.wrap) x = 0;
    if (x < scroll.x) scroll.x = std::max(0.F, x - margin);
    const float most = area.inside.w - area.kit.u(2);
    if (x > scroll.x + most) scroll.x = std::round(x - most + margin);
    if (area.options.wrap) scroll.x = 0;
}

}  // namespace

bool overflows(const AreaFrame& area) {
    return area.state.rows.rows() * static_cast<double>(area.line) > static_cast<double>(area.inside.h) + 0.5;
}

void scroll_area(AreaFrame& area, float by) {
    auto& rows = area.state.rows;
    const float y = area.state.scroll.y + by;
    const float steps = std::floor(y / area.line);
    int left = 0;
    const auto top = rows.moved(rows.place_of(area.state.scroll.top), static_cast<int>(steps), &left);
    set_top(area, {top, left > 0 ? 0 : y - steps * area.line});
}

void scroll_to_caret(AreaFrame& area) {
    auto& rows = area.state.rows;
    const auto& caret = area.state.caret;
    const auto place = rows.place_of(caret.at, caret.upstream);
    const auto top = rows.place_of(area.state.scroll.top);
    const int page = static_cast<int>(std::ceil(area.pages()));
    if (place < top || (place == top && area.state.scroll.y > 0)) {
        set_top(area, {place, 0});
    } else {
        const auto down = static_cast<float>(rows.between(top, place, page + 1) + 1);
        if (down * area.line - area.state.scroll.y > area.inside.h + 0.5F)
            set_top(area, bottom_at(area, place));
    }
    scroll_sideways_to(area, rows.x_of(place, caret.at));
    const auto down = static_cast<float>(rows.between(rows.place_of(area.state.scroll.top), place, page));
    const float y = area.inside.y + down * area.line - area.state.scroll.y;
    area.kit.reveal({area.inside.x, y, area.inside.w, area.line});
}

}  // namespace qingwen
