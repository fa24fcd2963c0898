#include "app/words.h"
#include "ui/controls.h"
#include "ui/question.h"

namespace qingwen {

namespace {

std::string label_of(const Asked& asked, int blank) {
    if (asked.item->question.kind() == Kind::number) return tr("Your number");
    if (asked.draft->blanks() == 1) return tr("Fill in");
    return tr("Blank {n}", {{"n", std::to_string(blank + 1)}});
}

std::string unit_of(const Question& question) {
    const auto* number = std::get_if<Number>(&question.body);
    return number ? number->unit : std::string();
}

}  // namespace

float draw_fields(Kit& kit, float x, float y, float width, const Asked& asked, Sink& sink) {
    const auto unit = unit_of(asked.item->question);
    const float wide = std::min(width - (unit.empty() ? 0 : kit.u(80)), kit.u(unit.empty() ? 560 : 280));
    float used = 0;
    for (int blank = 0; blank < asked.draft->blanks(); ++blank) {
        const auto label = label_of(asked, blank);
        if (blank > 0) used += kit.u(16);
        used += kit.text(x, y + used, label, type::caption, kit.theme().ink2).height + kit.u(4);
        const Rect rect{x, y + used, wide, kit.u(64)};
        auto text = asked.draft->text(blank);
        const auto id = "blank-" + std::to_string(blank) + "-" + std::to_string(asked.index);
        const bool first = blank == 0 && asked.draft->empty() && !ImGui::IsAnyItemActive() &&
                           !kit.touched() && !kit.focusing();
        if (text_field(kit, id.c_str(), rect, label, text, first)) sink.send(act::Type{blank, text});
        if (!unit.empty())
            kit.line({rect.right() + kit.u(16), rect.y, kit.u(80), rect.h}, unit, type::option,
                     kit.theme().ink);
        used += rect.h;
    }
    return used;
}

}  // namespace qingwen
