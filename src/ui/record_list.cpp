#include <algorithm>

#include "app/record_words.h"
#include "app/telling.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/record_parts.h"

namespace qingwen {

namespace {

std::string count_words(const RoundLine& line) {
    if (!line.scored) return tr_n("{n} card", "{n} cards", line.questions);
    return std::to_string(line.right) + "/" + std::to_string(line.questions);
}

// The mark or run; how it ended where there is none, or where that is not the whole truth.
std::string outcome_words(const RoundLine& line) {
    auto result = result_words(line);
    if (result.empty()) return line.scored || !line.ending ? ending_word(line.ending) : tr("read");
    return result;
}

bool opens(const RoundLine& line) { return line.ending.has_value(); }

void draw_wide_row(Kit& kit, Rect row, const RecordedRound& round) {
    const auto& theme = kit.theme();
    row = row.inset(kit.u(4), 0);
    kit.line(row.cut_left(kit.u(112), kit.u(16)), date_of(round.day), type::figure, theme.ink2);
    const auto arrow = row.cut_right(kit.u(16));
    if (opens(round.line)) kit.line(arrow, "›", type::row, theme.ink2, {1, 0.5F});
    kit.line(row.cut_right(kit.u(88), kit.u(8)), count_words(round.line), type::caption, theme.ink2,
             {1, 0.5F});
    kit.line(row.cut_right(kit.u(128), kit.u(8)), outcome_words(round.line), type::row, theme.ink, {1, 0.5F});
    kit.line(row, round_name(round, kit.preferences().language), type::row, theme.ink);
}

void draw_tall_row(Kit& kit, Rect row, const RecordedRound& round) {
    const auto& theme = kit.theme();
    row = row.inset(kit.u(4), kit.u(8));
    Rect above = row.cut_top(kit.u(28), kit.u(2));
    const float right = kit.measure(outcome_words(round.line), type::row).width + kit.u(2);
    kit.line(above.cut_right(right, kit.u(12)), outcome_words(round.line), type::row, theme.ink, {1, 0.5F});
    kit.line(above, round_name(round, kit.preferences().language), type::row, theme.ink);
    kit.line(row.cut_right(kit.u(96), kit.u(8)), count_words(round.line), type::caption, theme.ink2,
             {1, 0.5F});
    kit.line(row, date_of(round.day), type::caption, theme.ink2);
}

void draw_row(Kit& kit, const Rect& row, const RecordedRound& round, bool wide, Sink& sink) {
    const auto id = "round-" + round.line.id.text;
    const bool live = opens(round.line);
    const auto press = kit.press(id.c_str(), round_name(round, kit.preferences().language), row, live);
    if (press.hovered || press.held) kit.fill(row, kit.theme().sheet);
    wide ? draw_wide_row(kit, row, round) : draw_tall_row(kit, row, round);
    kit.fill({row.x, row.bottom() - kit.hairline(), row.w, kit.hairline()}, kit.theme().line);
    if (press.focused) kit.ring(row.inset(kit.u(4)));
    if (press.pressed) sink.send(act::OpenRound{round.line.id});
}

float draw_head(Kit& kit, Column at, const RecordView& view, Sink& sink) {
    const auto title = tr("Every round");
    const auto label = tr("Export as CSV");
    const float wide = button_width(kit, label, nullptr, ButtonLook::plain);
    const float words = kit.measure(title, type::heading).width;
    const float high = kit.u(button_height);
    const bool below = words + kit.u(24) + wide > at.width;
    kit.line({at.x, at.y, at.width, high}, title, type::heading, kit.theme().ink);
    Rect place{at.x + at.width - wide, at.y, wide, high};
    if (below) place = {at.x, at.y + high, std::min(wide, at.width), high};
    if (button(kit, "export-record", place, label, ButtonLook::plain)) sink.send(act::ExportRecord{});
    float used = place.bottom() - at.y + kit.u(8);
    if (!view.exported) return used;
    const auto& done = *view.exported;
    const auto said = done ? tr("Written to {file}", {{"file", done->string()}}) : error_words(done.error());
    used +=
        kit.text(at.x, at.y + used, said, type::caption, done ? kit.theme().ink2 : kit.theme().seal, at.width)
            .height;
    return used + kit.u(8);
}

}  // namespace

float draw_record_list(Kit& kit, Column at, const RecordView& view, Sink& sink) {
    const auto& list = view.page->list;
    const float head = draw_head(kit, at, view, sink);
    const bool wide = at.width >= kit.u(700);
    const float high = kit.u(wide ? 56 : 72);
    const float top = at.y + head;
    kit.fill({at.x, top, at.width, kit.hairline()}, kit.theme().line);
    const Rect seen = kit.clip();
    const auto index = [&](float y) { return static_cast<std::ptrdiff_t>(std::floor((y - top) / high)); };
    const auto last = static_cast<std::ptrdiff_t>(list.size());
    const auto from = std::clamp<std::ptrdiff_t>(index(seen.y) - 1, 0, last);
    const auto until = std::clamp<std::ptrdiff_t>(index(seen.bottom()) + 2, from, last);
    for (auto i = from; i < until; ++i)  // one more on either side, for the focus to go to
        draw_row(kit, {at.x, top + static_cast<float>(i) * high, at.width, high},
                 list[static_cast<std::size_t>(i)], wide, sink);
    return head + static_cast<float>(list.size()) * high;
}

}  // namespace qingwen
