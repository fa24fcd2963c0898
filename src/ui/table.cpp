#include <algorithm>

#include "app/telling.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/table_parts.h"

namespace qingwen {

namespace {

constexpr std::int64_t hurry_ms = 5000;

bool hurries(const TableView& view) {
    return view.clocks.question && view.table->timed() && view.clocks.question->count <= hurry_ms;
}

std::int64_t whole_seconds(Millis left) { return (left.count + 999) / 1000; }

// What the players have to know: something was not kept, or somebody's pad went away.
std::string state_words(const TableView& view) {
    if (view.trouble) return tr("Not kept: {error}", {{"error", error_words(*view.trouble)}});
    if (!view.lost_pad) return {};
    return tr("The game pad of {name} went away. Plug it in again, or use the keys.",
              {{"name", seat_name(*view.table, *view.lost_pad)}});
}

void draw_leave(Kit& kit, Sink& sink) {
    const std::array<DialogButton, 3> buttons{{{"leave-end", tr("End it here")},
                                               {"leave-later", tr("Go on later")},
                                               {"leave-stay", tr("Go on now")}}};
    const int pressed = dialog(
        kit, tr("Leave this game?"),
        tr("All points so far are kept. If you go on later, the clock stands until then."), buttons, 2);
    if (pressed == 0) send_table(sink, act::table::End{});
    if (pressed == 1) send_table(sink, act::table::LeaveForLater{});
    if (pressed == 2) send_table(sink, act::table::AskToLeave{false});
}

void draw_played(const TableView& view, Kit& kit, Sink& sink) {
    if (view.table->step() == Step::ready) {
        auto frame = frame_of(kit);
        kit.line(frame.body, tr("Preparing the round…"), type::small, kit.theme().ink2, {0.5F, 0.5F});
        return draw_table_side(kit, frame.foot, view, sink);
    }
    if (view.table->step() == Step::finished) return draw_standing(view, kit, sink);
    if (view.table->rules().play == Play::together) return draw_duel(view, kit, sink);
    draw_stage(view, kit, sink);
}

}  // namespace

const std::string& seat_name(const Table& table, int seat) {
    return table.head().seats[static_cast<std::size_t>(seat)];
}

float draw_key(Kit& kit, float x, float middle, const char* name, ImU32 colour) {
    const float wide = std::max(kit.u(24), kit.measure(name, type::hint).width + kit.u(14));
    const Rect place{x, middle - kit.u(11), wide, kit.u(22)};
    kit.box(place, 0, colour, 4);
    kit.line(place, name, type::hint, colour, {0.5F, 0.5F});
    return wide;
}

void draw_table_head(Kit& kit, const Rect& head, const TableView& view, const std::string& where) {
    const auto& theme = kit.theme();
    Rect row = head;
    const Rect rule = row.cut_bottom(kit.u(4), kit.u(6));
    const auto heading = heading_of(view.mode, view.table->head(), kit.preferences().language);
    const float right = std::min(row.w * 0.7F, kit.measure(where, type::small).width + 1);
    kit.line(row.cut_right(right, kit.u(16)), where, type::small, theme.ink, {1, 0.5F});
    const bool fits = kit.measure(heading.full, type::caption).width <= row.w;
    kit.line(row, fits ? heading.full : heading.brief, type::caption, theme.ink2);
    kit.fill(rule, theme.track);
    const auto& clocks = view.clocks;
    if (!clocks.question || !clocks.question_limit || clocks.question_limit->count <= 0) return;
    const float part = static_cast<float>(whole_seconds(*clocks.question) * 1000) /
                       static_cast<float>(clocks.question_limit->count);
    kit.fill({rule.x, rule.y, std::round(rule.w * std::clamp(part, 0.F, 1.F)), rule.h},
             hurries(view) ? theme.seal : theme.green);
}

void draw_table_clock(Kit& kit, const Rect& place, const TableView& view, const Type& type) {
    if (!view.clocks.question) return;
    const bool late = view.clocks.question->count == 0;
    const auto words = late ? tr("Time is up") : std::to_string(whole_seconds(*view.clocks.question));
    const bool quiet = !view.table->timed() && !late;
    const auto colour = late || hurries(view) ? kit.theme().seal : quiet ? kit.theme().ink2 : kit.theme().ink;
    kit.line(place, words, late ? type::heading : type, colour, {1, 0.5F});
}

void draw_table_side(Kit& kit, Rect& foot, const TableView& view, Sink& sink) {
    if (side_button(kit, foot, "leave", tr("Leave"), "Esc", Key::escape))
        send_table(sink, view.table->step() == Step::ready ? act::TableAction(act::table::Home{})
                                                           : act::table::AskToLeave{});
    const auto words = state_words(view);
    if (!words.empty()) kit.text(foot.x, foot.y, words, type::caption, kit.theme().seal, foot.w, 2);
}

std::string signed_points(int points) {
    return points < 0 ? "−" + std::to_string(-points) : "+" + std::to_string(points);
}

int across(float width, float least, float gap, int count) {
    const int most = std::clamp(static_cast<int>((width + gap) / (least + gap)), 1, count);
    const int rows = (count + most - 1) / most;
    return (count + rows - 1) / rows;
}

void draw_table(const View& all, Kit& kit, Sink& sink) {
    const auto& view = all.table;
    if (!view.table) return draw_table_setup(view.setup, kit, sink);
    if (const auto pad = kit.lost_pad()) send_table(sink, act::table::PadLost{*pad});
    kit.mute(view.leaving || kit.muted());
    draw_played(view, kit, sink);
    if (view.leaving && !all.help) draw_leave(kit, sink);
}

}  // namespace qingwen
