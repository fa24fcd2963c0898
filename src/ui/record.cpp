#include <algorithm>

#include "app/words.h"
#include "ui/controls.h"
#include "ui/page.h"
#include "ui/record_parts.h"

namespace qingwen {

namespace {

float draw_reading(Kit& kit, Column at, double part) {
    const float used =
        kit.text(at.x, at.y, tr("Reading your record …"), type::read_small, kit.theme().ink2).height;
    const float wide = std::min(at.width, kit.u(420));
    kit.bar({at.x, at.y + used + kit.u(12), wide, kit.u(8)}, static_cast<float>(part), kit.theme().green);
    return used + kit.u(20);
}

// Nothing yet: what will stand here, and a way to begin.
float draw_nothing(Kit& kit, Column at, const RecordView& view, Sink& sink) {
    const float wide = std::min(at.width, kit.u(640));
    float used = kit.u(16);
    used += kit.text(at.x, at.y + used, tr("No round yet."), type::name, kit.theme().ink, wide).height +
            kit.u(12);
    const auto promise =
        tr("Here you will see your marks over time, the days on which you practised, what you know by "
           "chapter and by kind of question, and every round, to be opened again.");
    used += kit.text(at.x, at.y + used, promise, type::read_small, kit.theme().ink2, wide).height + kit.u(32);
    if (!view.start) return used;
    const auto label = tr("Begin: {mode}", {{"mode", view.start->name.in(kit.preferences().language)}});
    const Rect place{at.x, at.y + used,
                     std::min(at.width, button_width(kit, label, nullptr, ButtonLook::primary)),
                     kit.u(button_height)};
    if (button(kit, "record-start", place, label, ButtonLook::primary)) sink.send(act::Start{view.start->id});
    return used + place.h + kit.u(8);
}

// Two parts beside each other where there is room, else one below the other.
template <class Left, class Right>
float draw_pair(Kit& kit, Column at, const Left& left, const Right& right) {
    const float gap = kit.u(64);
    if (at.width < kit.u(840)) {
        const float used = left(at) + kit.u(40);
        return used + right(Column{at.x, at.y + used, at.width});
    }
    const float half = std::round((at.width - gap) / 2);
    return std::max(left(Column{at.x, at.y, half}), right(Column{at.x + half + gap, at.y, half}));
}

float draw_page_of(Kit& kit, Column at, const RecordView& view, Sink& sink) {
    const auto& page = *view.page;
    if (page.list.empty()) return draw_nothing(kit, at, view, sink);
    float used = draw_record_figures(kit, at, page) + kit.u(40);
    const auto below = [&](float more) { return Column{at.x, at.y + more, at.width}; };
    used += draw_pair(
                kit, below(used), [&](Column place) { return draw_record_marks(kit, place, page); },
                [&](Column place) { return draw_record_days(kit, place, page, view.day, sink); }) +
            kit.u(40);
    used += draw_record_shares(kit, below(used), page) + kit.u(40);
    return used + draw_record_list(kit, below(used), view, sink);
}

}  // namespace

float draw_record_heading(Kit& kit, Column at, const std::string& words) {
    return kit.text(at.x, at.y, words, type::heading, kit.theme().ink, at.width).height + kit.u(12);
}

void draw_record(const View& view, Kit& kit, Sink& sink) {
    const auto& record = view.record;
    const auto title =
        record.player.empty() ? tr("My record") : tr("Record of {name}", {{"name", record.player}});
    draw_page(kit, "record", title, 1080, sink, [&](Column at) {
        if (record.page) return draw_page_of(kit, at, record, sink);
        return draw_reading(kit, at, record.reading.value_or(0));
    });
}

}  // namespace qingwen
