#include <algorithm>

#include "app/words.h"
#include "ui/controls.h"
#include "ui/editor_controls.h"
#include "ui/editor_panels.h"
#include "ui/rows.h"

namespace qingwen {

namespace {

constexpr Type code{Face::mono, 15, 1.45F};

std::string words_of(const BesideLine& line) {
    if (line.left_out > 0) return tr_n("… {n} line alike …", "… {n} lines alike …", line.left_out);
    return line.text.empty() ? " " : line.text;
}

std::string gone() { return tr("(deleted)"); }

struct SideLook {
    const char* id;
    std::string title;
    Side side;
    bool there;
    const BesideLines& lines;
};

const Type& type_of(const BesideLine& line) { return line.left_out > 0 ? type::caption : code; }

// Lines that the other side does not have stand on a ground of their own.
float draw_line(const Editing& on, Column at, const BesideLine& line) {
    auto& kit = on.kit;
    const float indent = kit.u(10);
    const float wide = at.width - kit.u(16);
    const auto words = words_of(line);
    const float high = kit.measure(words, type_of(line), wide).height;
    if (line.own) {
        kit.fill({at.x, at.y, at.width, high}, on.theme().green_soft);
        kit.fill({at.x, at.y, kit.u(3), high}, on.theme().green);
    }
    const auto& ink = line.left_out > 0 ? on.theme().ink2 : on.theme().ink;
    kit.text(at.x + indent, at.y, words, type_of(line), ink, wide);
    return high;
}

void draw_lines(const Editing& on, Column at, const SideLook& look) {
    if (!look.there) on.kit.text(at.x, at.y, gone(), type::small, on.theme().ink2, at.width);
    for (const auto& line : look.lines) at.y += draw_line(on, at, line);
}

float lines_height(Kit& kit, float width, const SideLook& look) {
    float high = look.there ? 0 : kit.measure(gone(), type::small, width).height;
    for (const auto& line : look.lines)
        high += kit.measure(words_of(line), type_of(line), width - kit.u(16)).height;
    return high;
}

// One side of a question: its text, and the button that takes it.
float draw_side(const Editing& on, Column at, int index, const SideLook& look,
                const std::optional<Side>& chosen) {
    auto& kit = on.kit;
    const bool taken = chosen == look.side;
    const float pad = kit.u(12);
    const float high = lines_height(kit, at.width - 2 * pad, look) + kit.u(target) + 3 * pad;
    const Rect box{at.x, at.y, at.width, high};
    kit.box(box, on.theme().sheet, taken ? on.theme().green : on.theme().line);
    float y = at.y + pad;
    const auto words = taken ? tr("{side}: taken", {{"side", look.title}}) : look.title;
    if (chip(kit, look.id + std::to_string(index),
             {at.x + pad, y, std::min(at.width - 2 * pad, chip_width(kit, words) + kit.u(12)), kit.u(target)},
             words, taken))
        on.send(act::edit::Decide{index, look.side});
    y += kit.u(target) + pad;
    draw_lines(on, {at.x + pad, y, at.width - 2 * pad}, look);
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
    const SideLook mine{"mine-", tr("Mine"), Side::mine, clash.mine.has_value(), clash.mine_lines};
    const SideLook theirs{"theirs-", tr("From outside"), Side::theirs, clash.theirs.has_value(),
                          clash.theirs_lines};
    const bool beside = at.width >= kit.u(640);
    const float gap = kit.u(16);
    const float wide = beside ? std::floor((at.width - gap) / 2) : at.width;
    const float first = draw_side(on, {at.x, at.y + used, wide}, index, mine, clash.side);
    const float x = beside ? at.x + at.width - wide : at.x;
    const float y = beside ? used : used + first + gap;
    const float second = draw_side(on, {x, at.y + y, wide}, index, theirs, clash.side);
    return (beside ? used + std::max(first, second) : y + second) + kit.u(28);
}

std::string head_words(const MergeView& merge) {
    if (!merge.ready)
        return tr("{file} was changed outside, too. Putting both together…", {{"file", merge.file}});
    if (merge.clashes.empty())
        return tr(
            "{file} was changed outside, too, in other places. Both can be taken over; undo brings yours "
            "back.",
            {{"file", merge.file}});
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

// All there is, where there is something to choose; else a few words.
void draw_merge_panel(const Editing& on) {
    auto& kit = on.kit;
    const auto& merge = on.view.merge;
    const bool words_only = merge.clashes.empty();
    const float inner = std::min(kit.page().w - kit.u(56), kit.u(640 - 64));
    const float words = kit.measure(head_words(merge), type::small, inner).height;
    const float high = words_only ? words + kit.u(32) + kit.u(button_height) : kit.page().h;
    draw_panel_sheet(on, {tr("Changed here and outside"), words_only ? 640.0F : 1040.0F, high,
                          [&](const Rect& room) { draw_body(on, room); }});
}

}  // namespace qingwen
