#include "app/words.h"
#include "ui/editor_panels.h"

namespace qingwen {

void draw_batch_panel(const Editing& on) {
    if (!on.view.batch) return;
    auto& kit = on.kit;
    const auto& batch = *on.view.batch;
    const auto words = tr("Nothing is changed before all of it is done. One undo takes all of it back.");
    const float inner = std::min(kit.page().w - kit.u(56), kit.u(640 - 64));
    const float below = kit.measure(words, type::caption, inner).height;
    const float count = kit.measure("字", type::row).height;
    const float high = kit.u(8 + 8 + 16) + count + kit.u(8) + below;
    const auto body = [&](const Rect& room) {
        const Rect bar{room.x, room.y + kit.u(8), room.w, kit.u(8)};
        const float part = static_cast<float>(batch.done) / static_cast<float>(batch.all);
        kit.bar(bar, part, on.theme().green);
        float y = bar.bottom() + kit.u(16);
        y += kit.text(room.x, y, progress_words(batch), type::row, on.theme().ink, room.w).height + kit.u(8);
        kit.text(room.x, y, words, type::caption, on.theme().ink2, room.w);
    };
    draw_panel_sheet(on, {batch_words(batch.deed), 640, high, body, tr("Cancel"), act::edit::Stop{}});
}

}  // namespace qingwen
