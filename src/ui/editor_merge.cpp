#include <algorithm>

#include "app/words.h"
#include "ui/controls.h"
#include "ui/editor_controls.h"
#include "ui/editor_panels.h"
#include "ui/rows.h"

namespace qingwen {

namespace {

constexpr Type code{Face::mono, 15, 1.45F};

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string_view shown(std::string_view line) { return line.empty() ? " " : line; }

std::string gone() { return tr("(deleted)"); }

struct SideLook {
    const char* id;
    std::string title;
    Side side;
    const std::optional<std::string>& text;
};

// The lines of a text; those that the other side does not have stand on a ground of their own.
float draw_text(const Editing& on, Column at, const std::optional<std::string>& text,
                const std::optional<std::string>& other) {
    auto& kit = on.kit;
    if (!text) return kit.text(at.x, at.y, gone(), type::small, on.theme().ink2, at.width).height;
    const auto theirs = other ? lines_of(*other) : std::vector<std::string_view>();
    float y = at.y;
    for (const auto line : lines_of(*text)) {
        const auto extent = kit.measure(shown(line), code, at.width - kit.u(16));
        const bool own = std::ranges::find(theirs, line) == theirs.end();
        if (own) {
            kit.fill({at.x, y, at.width, extent.height}, on.theme().green_soft);
            kit.fill({at.x, y, kit.u(3), extent.height}, on.theme().green);
        }
        kit.text(at.x + kit.u(10), y, shown(line), code, on.theme().ink, at.width - kit.u(16));
        y += extent.height;
    }
    return y - at.y;
}

float text_height(Kit& kit, float width, const std::optional<std::string>& text) {
    if (!text) return kit.measure(gone(), type::small, width).height;
    float high = 0;
    for (const auto line : lines_of(*text)) high += kit.measure(shown(line), code, width - kit.u(16)).height;
    return high;
}

// One side of a question: its text, and the button that takes it.
float draw_side(const Editing& on, Column at, int index, const SideLook& look,
                const std::optional<std::string>& other, const std::optional<Side>& chosen) {
    auto& kit = on.kit;
    const bool taken = chosen == look.side;
    const float pad = kit.u(12);
    const float high = text_height(kit, at.width - 2 * pad, look.text) + kit.u(target) + 3 * pad;
    const Rect box{at.x, at.y, at.width, high};
    kit.box(box, on.theme().sheet, taken ? on.theme().green : on.theme().line);
    float y = at.y + pad;
    const auto words = taken ? tr("{side}: taken", {{"side", look.title}}) : look.title;
    if (chip(kit, look.id + std::to_string(index),
             {at.x + pad, y, std::min(at.width - 2 * pad, chip_width(kit, words) + kit.u(12)), kit.u(target)},
             words, taken))
        on.send(act::edit::Decide{index, look.side});
    y += kit.u(target) + pad;
    draw_text(on, {at.x + pad, y, at.width - 2 * pad}, look.text, other);
    return high;
}

std::string title_of(const ClashView& clash) {
    switch (clash.of) {
        case Clash::Of::question:
            return clash.id;
        case Clash::Of::head:
            return tr("The lines before the questions");
        case Clash::Of::tail:
            return tr("The lines behind the questions");
        case Clash::Of::whole:
            break;
    }
    return tr("The whole file");
}

float draw_clash(const Editing& on, Column at, int index) {
    auto& kit = on.kit;
    const auto& clash = on.view.merge.clashes[static_cast<std::size_t>(index)];
    float used =
        kit.text(at.x, at.y, title_of(clash), type::tile, on.theme().ink, at.width).height + kit.u(8);
    const SideLook mine{"mine-", tr("Mine"), Side::mine, clash.mine};
    const SideLook theirs{"theirs-", tr("From outside"), Side::theirs, clash.theirs};
    const bool beside = at.width >= kit.u(640);
    const float gap = kit.u(16);
    const float wide = beside ? std::floor((at.width - gap) / 2) : at.width;
    const float first = draw_side(on, {at.x, at.y + used, wide}, index, mine, clash.theirs, clash.side);
    const float x = beside ? at.x + at.width - wide : at.x;
    const float y = beside ? used : used + first + gap;
    const float second = draw_side(on, {x, at.y + y, wide}, index, theirs, clash.mine, clash.side);
    return (beside ? used + std::max(first, second) : y + second) + kit.u(28);
}

std::string head_words(const MergeView& merge) {
    return tr("{file} was changed outside, too. Choose for each question; undo brings yours back.",
              {{"file", merge.file}});
}

void draw_body(const Editing& on, const Rect& room) {
    auto& kit = on.kit;
    const auto& merge = on.view.merge;
    Rect rest = room;
    Rect foot = rest.cut_bottom(kit.u(kit.units_high() < 480 ? target : button_height), kit.u(8));
    const auto label = tr("Take over");
    if (button(kit, "merge",
               foot.cut_right(button_width(kit, label, nullptr, ButtonLook::primary), kit.u(16)), label,
               ButtonLook::primary, merge.decided))
        on.send(act::edit::Merge{});
    const auto left = std::ranges::count(merge.clashes, std::optional<Side>(), &ClashView::side);
    if (left > 0)
        kit.line(foot, tr_n("{n} still to choose", "{n} still to choose", left), type::caption,
                 on.theme().ink2);
    const float edge = kit.u(8);
    const Rect content = kit.begin_scroll("merge-clashes", rest.inset(-edge, 0));
    Column at{content.x + edge, content.y, rest.w};
    at.y +=
        kit.text(at.x, at.y, head_words(merge), type::small, on.theme().ink2, at.width).height + kit.u(20);
    for (int i = 0; i < static_cast<int>(merge.clashes.size()); ++i) at.y += draw_clash(on, at, i);
    kit.end_scroll(at.y - content.y);
}

}  // namespace

void draw_merge_panel(const Editing& on) {
    draw_panel_sheet(on, {tr("Changed here and outside"), 1040, on.kit.page().h,
                          [&](const Rect& room) { draw_body(on, room); }});
}

}  // namespace qingwen
