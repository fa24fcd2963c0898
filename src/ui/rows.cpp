#include "ui/rows.h"

#include <algorithm>
#include <charconv>

namespace qingwen {

namespace {

// The row the focus is at, or -1.
int focused_row(const Kit& kit, const Rows& rows) {
    const std::string_view id = kit.focus().id();
    if (!kit.focus().visible() || !id.starts_with(rows.id)) return -1;
    int row = -1;
    const auto* end = id.data() + id.size();
    const auto read = std::from_chars(id.data() + rows.id.size(), end, row);
    return read.ptr == end && row < rows.count ? row : -1;
}

// Where Home, End and the page keys lead from a row; the row itself without them.
int led_to(Kit& kit, const Rows& rows, int from) {
    const int page = std::max(1, static_cast<int>(kit.clip().h / rows.height) - 1) * rows.across;
    int to = from;
    if (kit.take(Key::home)) to = 0;
    if (kit.take(Key::end)) to = rows.count - 1;
    if (kit.take(Key::page_up)) to -= page;
    if (kit.take(Key::page_down)) to += page;
    return std::clamp(to, 0, rows.count - 1);
}

}  // namespace

bool row_in_view(const Kit& kit, const std::string& id, const Rect& row) {
    return row.inset(0, -2 * row.h).meets(kit.clip()) || kit.focused(id);
}

std::vector<int> rows_in_view(Kit& kit, const Rows& rows) {
    if (rows.count == 0) return {};
    int focused = focused_row(kit, rows);
    if (focused >= 0) {
        const int to = led_to(kit, rows, focused);
        if (to != focused) kit.focus_on(rows.id_of(to));
        focused = to;
    }
    const auto view = kit.clip();
    const auto line = [&](float y) { return static_cast<int>(std::floor((y - rows.top) / rows.height)); };
    const int first = std::clamp((line(view.y) - 1) * rows.across, 0, rows.count);
    const int last = std::clamp((line(view.bottom()) + 2) * rows.across, first, rows.count);
    std::vector<int> drawn;
    if (focused >= 0 && focused < first) drawn.push_back(focused);
    for (int row = first; row < last; ++row) drawn.push_back(row);
    if (focused >= last) drawn.push_back(focused);
    return drawn;
}

}  // namespace qingwen
