#include "app/words.h"
#include "ui/controls.h"
#include "ui/frame.h"
#include "ui/question.h"

namespace qingwen {

namespace {

void draw_sheet(Kit& kit, const Rect& body, const ReviewView& view) {
    const Asked asked{&view.round->item(view.item), view.item, nullptr,
                      &view.round->outcomes()[static_cast<std::size_t>(view.item)]};
    const auto id = "review-" + std::to_string(view.item);
    const Rect content = kit.begin_scroll(id.c_str(), body.inset(-kit.u(8), 0));
    const Rect column = content.inset(kit.u(kit.narrow() ? 8 : 16), 0).column(kit.u(column_width));
    float y = content.y + kit.u(8);
    y += draw_caption(kit, column.x, y, column.w, *view.round, asked) + kit.u(7);
    y += draw_stem(kit, column.x, y, column.w, asked, false) + kit.u(24);
    y += draw_outcome(kit, column.x, y, column.w, asked);
    kit.end_scroll(y + kit.u(8) - content.y);
}

}  // namespace

void draw_review(const ReviewView& view, Kit& kit, Sink& sink) {
    const auto frame = frame_of(kit);
    const auto heading = heading_of(view.mode, view.round->head(), kit.preferences().language);
    draw_head(kit, frame.head, *view.round, {tr("Review"), tr("Review") + "  ·  " + heading.full}, view.item,
              std::nullopt, false);
    draw_sheet(kit, frame.body, view);
    Rect foot = frame.foot;
    if (!kit.narrow()) foot = foot.column(kit.u(column_width));
    const bool last = view.item + 1 == view.round->size();
    if (main_button(kit, foot, "next", last ? tr("Back to the result") : tr("Next question"), true))
        last ? sink.send(act::BackToResult{}) : sink.send(act::Review{view.item + 1});
    if (kit.take(Key::right) && !last) sink.send(act::Review{view.item + 1});
    if (view.item > 0 && side_button(kit, foot, "previous", tr("Previous"), "←", Key::left))
        sink.send(act::Review{view.item - 1});
    if (side_button(kit, foot, "result", tr("Result"), "Esc", Key::escape)) sink.send(act::BackToResult{});
}

}  // namespace qingwen
