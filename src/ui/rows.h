// Long lists: only the rows that stand in view are drawn, however many there are.
#pragma once

#include <string>
#include <vector>

#include "ui/kit.h"

namespace qingwen {

struct Rows {
    std::string id;  // a row's control is called so, with its number behind: "found-" makes "found-0"
    int count = 0;
    float top = 0;     // where the first one begins, as the list is scrolled now
    float height = 0;  // of each
    int across = 1;    // side by side in one height; the number goes on along them

    [[nodiscard]] int line_of(int row) const { return row / across; }
    [[nodiscard]] float top_of(int row) const { return top + static_cast<float>(line_of(row)) * height; }
    [[nodiscard]] float whole() const { return static_cast<float>(line_of(count + across - 1)) * height; }
    [[nodiscard]] std::string id_of(int row) const { return id + std::to_string(row); }
};

// Which rows to draw in the present scroll area, in order: those in view, one more line at each side so that
// an arrow finds it, and the one that has the focus. Takes Home, End and the page keys when the focus is in
// the list, and moves it there. Call it before end_scroll, which scrolls by the page keys otherwise.
std::vector<int> rows_in_view(Kit& kit, const Rows& rows);

// For rows of heights of their own: whether the control of that name is to be drawn there, because it stands
// in view, or an arrow may lead to it from there, or it has the focus.
bool row_in_view(const Kit& kit, const std::string& id, const Rect& row);

}  // namespace qingwen
