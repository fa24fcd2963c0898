#include "app/telling.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/frame.h"
#include "ui/question.h"
#include "ui/search_parts.h"

namespace qingwen {

namespace {

std::string sheet_caption(const Item& item) {
    auto words = kind_word(item.question.kind()) + "  ·  " + level_word(item.question.level);
    return item.chapter_title.empty() ? words : item.chapter_title + "  ·  " + words;
}

float draw_withheld(Kit& kit, const Rect& column, float y) {
    const auto words =
        tr("This question is in an exam of yours that is not handed in yet. Its answer is shown once it is.");
    const float pad = kit.u(24);
    const auto extent = kit.measure(words, type::small, column.w - 2 * pad);
    const Rect sheet{column.x, y, column.w, extent.height + 2 * pad};
    kit.box(sheet, kit.theme().sheet, kit.theme().line);
    kit.text(column.x + pad, y + pad, words, type::small, kit.theme().ink, column.w - 2 * pad);
    return sheet.h;
}

void draw_body(Kit& kit, const Rect& body, const SearchSheet& sheet) {
    const Asked asked{
        .item = sheet.item, .index = 0, .draft = nullptr, .outcome = sheet.outcome, .whole = true};
    const auto id = "found-sheet-" + std::to_string(sheet.place);
    const Rect content = kit.begin_scroll(id.c_str(), body.inset(-kit.u(8), 0));
    const Rect column = content.inset(kit.u(kit.narrow() ? 8 : 16), 0).column(kit.u(column_width));
    float y = content.y + kit.u(8);
    y += kit.text(column.x, y, sheet_caption(*sheet.item), type::caption, kit.theme().ink2, column.w).height +
         kit.u(7);
    y += draw_stem(kit, column.x, y, column.w, asked, false) + kit.u(24);
    y += sheet.withheld ? draw_withheld(kit, column, y) : draw_outcome(kit, column.x, y, column.w, asked);
    kit.end_scroll(y + kit.u(8) - content.y);
}

}  // namespace

void draw_search_sheet(Kit& kit, const SearchView& view, Sink& sink) {
    const auto frame = frame_of(kit);
    const auto& sheet = *view.sheet;
    const int count = static_cast<int>(view.found.size());
    const auto place = std::to_string(sheet.place + 1) + " / " + std::to_string(count);
    kit.line(frame.head, tr("Search") + "  ·  " + place, type::caption, kit.theme().ink2);
    draw_body(kit, frame.body, sheet);
    Rect foot = frame.foot;
    if (!kit.narrow()) foot = foot.column(kit.u(column_width));
    const bool last = sheet.place + 1 == count;
    if (main_button(kit, foot, "next", last ? tr("Back to the list") : tr("Next question"), true))
        sink.send(act::ShowFound{last ? -1 : sheet.place + 1});
    if (kit.take(Key::right) && !last) sink.send(act::ShowFound{sheet.place + 1});
    if (sheet.place > 0 && side_button(kit, foot, "previous", tr("Previous"), "←", Key::left))
        sink.send(act::ShowFound{sheet.place - 1});
    if (side_button(kit, foot, "close-found", tr("Back"), "Esc", Key::escape)) sink.send(act::ShowFound{});
}

}  // namespace qingwen
