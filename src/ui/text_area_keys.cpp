#include <algorithm>
#include <cmath>

#include "ui/text_area_parts.h"

namespace qingwen {

namespace {

// What every change of the text and every move of the caret ends in.
void changed(AreaFrame& area, bool really) {
    area.state.moved = true;
    if (!really) return;
    area.done.changed = true;
    const auto change = area.state.rows.follow(area.text);
    area.state.scroll.top = change.moved(area.state.scroll.top);
}

void go(AreaFrame& area, std::size_t to, bool select, bool upstream = false) {
    area.state.caret.go(to, select, upstream);
    changed(area, false);
}

void put_in(AreaFrame& area, std::string_view raw) {
    if (area.options.read_only || raw.empty()) return;
    const auto typed =
        type_in(area.text, area.state.caret, raw, {area.options.most_bytes, area.options.one_line});
    area.done.cut = area.done.cut || typed.cut;
    area.done.dropped += typed.dropped;
    changed(area, !typed.text.empty());
}

void erase(AreaFrame& area, std::size_t to) {
    if (!area.options.read_only) changed(area, take_out(area.text, area.state.caret, to));
}

// Rows down, or up. At the ends the caret goes to the text's end.
void climb(AreaFrame& area, int rows, bool select) {
    auto& all = area.state.rows;
    auto& caret = area.state.caret;
    const auto here = all.place_of(caret.at, caret.upstream);
    const float goal = caret.goal >= 0 ? caret.goal : all.x_of(here, caret.at);
    int left = 0;
    const auto row = all.moved(here, rows, &left);
    if (row == here) return go(area, rows < 0 ? 0 : area.text.size(), select);
    const auto to = all.nearest(row, goal);
    go(area, to, select, to == all.bytes_of(row).to && all.flows(row));
    caret.goal = goal;
}

void turn_page(AreaFrame& area, int pages, bool select) {
    const int rows = std::max(1, static_cast<int>(area.pages()) - 1);
    scroll_area(area, static_cast<float>(pages * rows) * area.line);
    climb(area, pages * rows, select);
}

void sideways(AreaFrame& area, const KeyPress& press) {
    const auto& caret = area.state.caret;
    const bool left = press.key == Key::left;
    const auto selected = caret.selected();
    if (!press.shift && !press.ctrl && !selected.empty())
        return go(area, left ? selected.from : selected.to, false);
    const auto step = press.ctrl ? (left ? previous_word : next_word) : (left ? previous_stop : next_stop);
    go(area, step(area.text, caret.at), press.shift);
}

void to_end(AreaFrame& area, const KeyPress& press) {
    auto& rows = area.state.rows;
    const auto& caret = area.state.caret;
    const bool home = press.key == Key::home;
    if (press.ctrl) return go(area, home ? 0 : area.text.size(), press.shift);
    const auto row = rows.place_of(caret.at, caret.upstream);
    const auto bytes = rows.bytes_of(row);
    go(area, home ? bytes.from : bytes.to, press.shift, !home && rows.flows(row));
}

void erase(AreaFrame& area, const KeyPress& press) {
    const auto at = area.state.caret.at;
    if (press.key == Key::backspace)
        erase(area, press.ctrl ? previous_word(area.text, at) : previous_stop(area.text, at));
    else
        erase(area, press.ctrl ? next_word(area.text, at) : next_stop(area.text, at));
}

void copy(const AreaFrame& area) {
    const auto selected = area.state.caret.selected();
    if (selected.empty()) return;
    ImGui::SetClipboardText(area.text.substr(selected.from, selected.to - selected.from).c_str());
}

void command(AreaFrame& area, Key key) {
    if (key == Key::a) {
        area.state.caret.go(0, false);
        area.state.caret.go(area.text.size(), true);
    }
    if (key == Key::c || key == Key::x) copy(area);
    if (key == Key::x && !area.state.caret.selected().empty()) erase(area, area.state.caret.at);
    const char* pasted = key == Key::v ? ImGui::GetClipboardText() : nullptr;
    if (pasted) put_in(area, pasted);
}

void take(AreaFrame& area, const KeyPress& press) {
    switch (press.key) {
        case Key::left:
        case Key::right:
            return sideways(area, press);
        case Key::up:
        case Key::down:
            return climb(area, press.key == Key::up ? -1 : 1, press.shift);
        case Key::page_up:
        case Key::page_down:
            return turn_page(area, press.key == Key::page_up ? -1 : 1, press.shift);
        case Key::home:
        case Key::end:
            return to_end(area, press);
        case Key::backspace:
        case Key::del:
            return erase(area, press);
        case Key::enter:
            return put_in(area, "\n");
        default:
            if (press.ctrl) command(area, press.key);
    }
}

}  // namespace

void take_keys(AreaFrame& area) {
    for (const auto& press : area.kit.take_typing()) take(area, press);
    put_in(area, area.kit.typed());
}

}  // namespace qingwen
