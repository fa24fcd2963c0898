#include "ui/answer_card.h"

#include <algorithm>

#include "app/words.h"
#include "ui/controls.h"
#include "ui/rows.h"

namespace qingwen {

namespace {

struct CellLook {
    ImU32 ground, border, ink;
    const char* mark;
};

CellLook look_of(const Theme& theme, const Round& round, const Outcome& outcome) {
    if (!round.tells()) {
        if (outcome.answer) return {theme.green_soft, theme.green, theme.green, "·"};
        return {theme.sheet, theme.line, theme.ink, ""};
    }
    switch (outcome.state) {
        case Outcome::State::open:
            return {theme.sheet, theme.line, theme.ink, ""};
        case Outcome::State::right:
            return {theme.green_soft, theme.green, theme.green, "√"};
        default:
            return {theme.red_soft, theme.seal, theme.seal, "×"};
    }
}

void draw_cell(Kit& kit, const Rect& cell, const RoundView& view, int item, Sink& sink) {
    const auto& theme = kit.theme();
    const auto& outcome = view.round->outcomes()[static_cast<std::size_t>(item)];
    const auto look = look_of(theme, *view.round, outcome);
    const auto words = tr("Question {n}", {{"n", std::to_string(item + 1)}});
    const auto press =
        view.goes_back ? kit.press(("cell-" + std::to_string(item)).c_str(), words, cell) : Press{};
    const bool here = item == view.round->current();
    kit.box(cell, press.held ? theme.track : look.ground, here || press.hovered ? theme.ink : look.border);
    kit.line(cell, std::to_string(item + 1), type::figure, theme.ink, {0.5F, 0.5F});
    if (outcome.flagged) kit.disc(cell.right() - kit.u(9), cell.y + kit.u(9), kit.u(4), theme.ink);
    kit.line(cell.inset(kit.u(6), kit.u(2)), look.mark, type::hint, look.ink, {0, 1});
    if (press.focused) kit.ring(cell);
    if (press.pressed) sink.send(act::GoTo{item});
}

std::string card_words(const RoundView& view) {
    const auto tally = view.round->tally();
    const auto total = std::to_string(view.round->size());
    if (!view.round->head().rules.scored()) return tr("{total} cards", {{"total", total}});
    if (!view.round->tells())
        return tr("{met} of {total} answered, {flagged} flagged",
                  {{"met", std::to_string(tally.answered)},
                   {"total", total},
                   {"flagged", std::to_string(view.flagged)}});
    return tr("{met} of {total} met, {right} right",
              {{"met", std::to_string(tally.met)}, {"total", total}, {"right", std::to_string(tally.right)}});
}

// Where a round can be handed in, that stands beside leaving it.
void draw_card_foot(Kit& kit, Rect foot, const RoundView& view, Sink& sink) {
    const auto label = tr("Go on");
    const auto close = foot.cut_right(button_width(kit, label, "Esc", ButtonLook::primary), kit.u(16));
    const bool closed = button(kit, "close-card", close, label, ButtonLook::primary, true, "Esc");
    const auto away = tr("Leave");
    if (button(kit, "card-leave", foot.cut_left(button_width(kit, away, nullptr, ButtonLook::quiet)), away,
               ButtonLook::quiet)) {
        sink.send(act::ShowCard{false});
        sink.send(act::AskToLeave{});
    }
    const auto hand_in = tr("Hand in");
    const float wide = button_width(kit, hand_in, nullptr, ButtonLook::plain);
    if (view.round->head().rules.go_back && wide <= foot.w &&
        button(kit, "card-hand-in", foot.cut_right(wide), hand_in, ButtonLook::plain))
        sink.send(act::AskToHandIn{});
    const bool keyed = kit.take(Key::escape) || kit.take(Key::tab) || kit.take(Key::enter);
    if (closed || keyed) sink.send(act::ShowCard{false});
}

}  // namespace

void draw_answer_card(Kit& kit, const RoundView& view, Sink& sink) {
    kit.begin_layer("card");
    const auto& theme = kit.theme();
    veil(kit);
    Rect sheet = kit.page().inset(kit.u(kit.narrow() ? 12 : 48)).column(kit.u(760));
    const float cell = kit.u(52);
    const float gap = kit.u(10);
    const float pad = kit.u(kit.narrow() ? 16 : 40);
    const int across = std::max(1, static_cast<int>((sheet.w - 2 * pad + gap) / (cell + gap)));
    const int rows = (view.round->size() + across - 1) / across;
    const float grid = static_cast<float>(rows) * (cell + gap) - gap;
    const float wanted = 2 * pad + kit.u(76) + grid + kit.u(24) + kit.u(button_height);
    if (wanted < sheet.h) sheet = {sheet.x, sheet.y + (sheet.h - wanted) / 2, sheet.w, wanted};
    kit.box(sheet, theme.sheet, theme.line);
    Rect inside = sheet.inset(pad);
    kit.line(inside.cut_top(kit.u(36), kit.u(4)), tr("Answer card"), type::heading, theme.ink);
    kit.line(inside.cut_top(kit.u(22), kit.u(10)), card_words(view), type::caption, theme.ink2);
    const Rect foot = inside.cut_bottom(kit.u(button_height), kit.u(16));
    const Rect content = kit.begin_scroll("cells", inside);
    const Rows cells{"cell-", view.round->size(), content.y, cell + gap, across};
    for (const int item : rows_in_view(kit, cells)) {
        const auto x = content.x + static_cast<float>(item % across) * (cell + gap);
        draw_cell(kit, {x, cells.top_of(item), cell, cell}, view, item, sink);
    }
    kit.end_scroll(grid + 2);
    draw_card_foot(kit, foot, view, sink);
    kit.end_layer();
}

}  // namespace qingwen
