#include "app/words.h"
#include "ui/editor_controls.h"
#include "ui/question.h"

namespace qingwen {

namespace {

float draw_question(const Editing& on, Column at) {
    auto& kit = on.kit;
    const Draft draft(*on.view.item);
    const bool told = on.view.answer_shown && on.view.outcome != nullptr;
    const Asked asked{.item = on.view.item,
                      .draft = &draft,
                      .outcome = told ? on.view.outcome : nullptr,
                      .whole = true,
                      .close = true};
    Sink nobody;
    float used = draw_stem(kit, at.x, at.y, at.width, asked, false) + kit.u(20);
    used += told ? draw_outcome(kit, at.x, at.y + used, at.width, asked)
                 : draw_answers(kit, at.x, at.y + used, at.width, asked, nobody);
    return used;
}

}  // namespace

void draw_editor_preview(const Editing& on, const Rect& room) {
    auto& kit = on.kit;
    Rect rest = room.column(kit.u(760));
    if (on.view.item == nullptr) {
        if (on.view.current && !on.view.frame)
            draw_nothing_here(kit, {rest.x, rest.y, rest.w}, tr("It cannot be asked yet"),
                              tr("Once its errors are mended, it is shown here as a player will see it."));
        return;
    }
    const std::array<TabWords, 2> both{TabWords{"preview-asked", tr("As it is asked")},
                                       TabWords{"preview-told", tr("With the answer")}};
    const int pressed = tabs(kit, rest.cut_top(kit.u(target), kit.u(16)), both, on.view.answer_shown ? 1 : 0);
    if (pressed >= 0) on.send(act::edit::ShowAnswer{pressed == 1});
    const float edge = kit.u(8);
    const Rect content = kit.begin_scroll("editor-preview", rest.inset(-edge, 0));
    const bool muted = kit.muted();
    kit.mute(true);
    const float used = draw_question(on, {content.x + edge, content.y + kit.u(4), rest.w});
    kit.mute(muted);
    kit.end_scroll(used + kit.u(16));
}

}  // namespace qingwen
