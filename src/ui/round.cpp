#include <algorithm>
#include <array>

#include "app/telling.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/frame.h"
#include "ui/question.h"

namespace qingwen {

namespace {

constexpr std::int64_t hurry_ms = 5000;

struct Time {
    std::optional<Millis> left, limit;  // of the clock that runs out first
};

Time time_of(const Round::Clocks& clocks) {
    if (clocks.question && clocks.round && *clocks.round < *clocks.question)
        return {clocks.round, clocks.round_limit};
    if (clocks.question) return {clocks.question, clocks.question_limit};
    return {clocks.round, clocks.round_limit};
}

std::int64_t whole_seconds(Millis left) { return (left.count + 999) / 1000; }

// The line of time moves with the figure, once a second.
std::optional<float> part_left(const Time& time) {
    if (!time.left || !time.limit || time.limit->count <= 0) return std::nullopt;
    return static_cast<float>(whole_seconds(*time.left) * 1000) / static_cast<float>(time.limit->count);
}

Asked asked_of(const RoundView& view) {
    const int item = view.round->current();
    Asked asked{&view.round->item(item), item, view.draft, nullptr};
    if (view.round->phase() != Phase::asking)
        asked.outcome = &view.round->outcomes()[static_cast<std::size_t>(item)];
    return asked;
}

std::string clock_words(std::int64_t total) {
    if (total < 100) return std::to_string(total);
    const auto rest = std::to_string(total % 60);
    return std::to_string(total / 60) + ":" + (rest.size() < 2 ? "0" + rest : rest);
}

void draw_clock(Kit& kit, Rect& foot, const Time& time) {
    if (!time.left) return;
    const auto total = whole_seconds(*time.left);
    const bool hurry = time.left->count <= hurry_ms;
    const auto colour = hurry ? kit.theme().seal : kit.theme().ink;
    const auto figure = clock_words(total);
    const bool brief = kit.narrow();
    const auto words = hurry && !brief ? tr("s, nearly up") : total < 100 ? tr("s left") : tr("left");
    const float small = kit.measure(words, type::small).width + 1;
    const auto extent = kit.measure(figure, type::clock);
    kit.line(foot.cut_right(small, kit.u(6)).moved(0, kit.u(9)), words, type::small,
             hurry ? colour : kit.theme().ink2);
    kit.line(foot.cut_right(extent.width + 1, kit.u(16)), figure, type::clock, colour);
}

// What the person should know beside the button: not kept, being kept, or why it is grey.
void draw_state(Kit& kit, const Rect& foot, const RoundView& view) {
    if (view.trouble) {
        const auto words = tr("Not kept: {error}", {{"error", error_words(*view.trouble)}});
        kit.text(foot.x, foot.y, words, type::caption, kit.theme().seal, foot.w, 2);
    } else if (view.saving) {
        kit.line(foot, tr("Keeping your answer…"), type::caption, kit.theme().ink2);
    }
}

// Where there is no room for all, the answer card comes first: it leads to the others.
void draw_side_buttons(Kit& kit, Rect& foot, const RoundView& view, Sink& sink, bool asking) {
    const bool flagged = view.round->outcomes()[static_cast<std::size_t>(view.round->current())].flagged;
    const auto flag = [&] {
        if (asking && side_button(kit, foot, "flag", flagged ? tr("Unflag") : tr("Flag"), "F", Key::f))
            sink.send(act::Flag{});
    };
    if (!kit.narrow()) flag();
    if (side_button(kit, foot, "card", tr("Answer card"), "Tab", Key::tab)) sink.send(act::ShowCard{});
    if (kit.narrow()) flag();
    if (side_button(kit, foot, "leave", tr("Leave"), "Esc", Key::escape)) sink.send(act::AskToLeave{});
}

void draw_asking_foot(Kit& kit, Rect foot, const RoundView& view, Sink& sink) {
    if (main_button(kit, foot, "confirm", tr("Confirm"), !view.confirm)) sink.send(act::Confirm{});
    draw_clock(kit, foot, time_of(view.clocks));
    draw_side_buttons(kit, foot, view, sink, true);
    draw_state(kit, foot, view);
}

void draw_feedback_foot(Kit& kit, Rect foot, const RoundView& view, Sink& sink) {
    const auto label = view.last ? tr("See the result") : tr("Next question");
    if (main_button(kit, foot, "next", label, !view.saving)) sink.send(act::GoOn{});
    draw_side_buttons(kit, foot, view, sink, false);
    draw_state(kit, foot, view);
}

// How this kind is answered, and the author's hint.
float draw_advice(Kit& kit, float x, float y, float width, const Question& question) {
    auto words = question.hint;
    if (question.kind() == Kind::order)
        words = tr("Choose them one after another, first to last; choose one again to take it back.") + words;
    if (words.empty()) return 0;
    return kit.u(12) + kit.text(x, y + kit.u(12), words, type::caption, kit.theme().ink2, width).height;
}

void draw_body(Kit& kit, const Rect& body, const RoundView& view, Sink& sink) {
    const auto asked = asked_of(view);
    const bool done = asked.outcome != nullptr;
    const bool low = kit.units_high() < 640;
    const bool with_case = !asked.item->case_text.empty();
    const auto id = "question-" + std::to_string(asked.index) + (done ? "-done" : "");
    const Rect content = kit.begin_scroll(id.c_str(), body.inset(-kit.u(8), 0));
    const Rect column =
        content.inset(kit.u(8) + (kit.narrow() ? 0 : kit.u(8)), 0).column(kit.u(column_width));
    float y = content.y + kit.u(low ? 4 : done || with_case ? 18 : 30);
    y += draw_caption(kit, column.x, y, column.w, *view.round, asked) + kit.u(7);
    y += draw_stem(kit, column.x, y, column.w, asked, done) + kit.u(low ? 16 : done || with_case ? 24 : 36);
    y += done ? draw_outcome(kit, column.x, y, column.w, asked)
              : draw_answers(kit, column.x, y, column.w, asked, sink);
    if (!done) y += draw_advice(kit, column.x, y, column.w, asked.item->question);
    kit.end_scroll(y + kit.u(8) - content.y);
}

void draw_cell(Kit& kit, const Rect& cell, const Round& round, int item) {
    const auto& theme = kit.theme();
    const auto& outcome = round.outcomes()[static_cast<std::size_t>(item)];
    const bool right = outcome.state == Outcome::State::right;
    const bool open = outcome.state == Outcome::State::open;
    const auto ground = open ? theme.sheet : right ? theme.green_soft : theme.red_soft;
    const auto border = item == round.current() ? theme.ink
                        : open                  ? theme.line
                        : right                 ? theme.green
                                                : theme.seal;
    kit.box(cell, ground, border);
    kit.line(cell, std::to_string(item + 1), type::figure, theme.ink, {0.5F, 0.5F});
    if (outcome.flagged) kit.disc(cell.right() - kit.u(9), cell.y + kit.u(9), kit.u(4), theme.ink);
    const auto word = open ? "" : right ? "√" : "×";
    kit.line(cell.inset(kit.u(6), kit.u(2)), word, type::hint, right ? theme.green : theme.seal, {0, 1});
}

void draw_card(Kit& kit, const RoundView& view, Sink& sink) {
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
    const auto tally = view.round->tally();
    kit.line(inside.cut_top(kit.u(36), kit.u(4)), tr("Answer card"), type::heading, theme.ink);
    kit.line(inside.cut_top(kit.u(22), kit.u(10)),
             tr("{met} of {total} met, {right} right", {{"met", std::to_string(tally.met)},
                                                        {"total", std::to_string(view.round->size())},
                                                        {"right", std::to_string(tally.right)}}),
             type::caption, theme.ink2);
    const auto label = tr("Go on");
    const float wide = button_width(kit, label, "Esc", ButtonLook::primary);
    const Rect foot = inside.cut_bottom(kit.u(button_height), kit.u(16));
    const bool closed = button(kit, "close-card", {foot.right() - wide, foot.y, wide, foot.h}, label,
                               ButtonLook::primary, true, "Esc");
    const auto away = tr("Leave");
    const float quiet = button_width(kit, away, nullptr, ButtonLook::quiet);
    if (button(kit, "card-leave", {foot.x, foot.y, quiet, foot.h}, away, ButtonLook::quiet)) {
        sink.send(act::ShowCard{false});
        sink.send(act::AskToLeave{});
    }
    const Rect content = kit.begin_scroll("cells", inside);
    for (int i = 0; i < view.round->size(); ++i) {
        const int row = i / across;
        const auto x = content.x + static_cast<float>(i % across) * (cell + gap);
        const auto y = content.y + static_cast<float>(row) * (cell + gap);
        draw_cell(kit, {x, y, cell, cell}, *view.round, i);
    }
    kit.end_scroll(grid + 2);
    const bool keyed = kit.take(Key::escape) || kit.take(Key::tab) || kit.take(Key::enter);
    if (closed || keyed) sink.send(act::ShowCard{false});
    kit.end_layer();
}

void draw_leave(Kit& kit, Sink& sink) {
    const std::array<DialogButton, 3> buttons{{{"leave-end", tr("End the round")},
                                               {"leave-later", tr("Go on later")},
                                               {"leave-stay", tr("Go on now")}}};
    const int pressed =
        dialog(kit, tr("Leave this round?"),
               tr("All answers so far are kept. If you go on later, the time until then is not charged."),
               buttons, 2);
    if (pressed == 0) sink.send(act::EndRound{});
    if (pressed == 1) sink.send(act::LeaveForLater{});
    if (pressed == 2) sink.send(act::AskToLeave{false});
}

}  // namespace

void draw_round(const RoundView& view, Kit& kit, Sink& sink) {
    const bool layered = view.card || view.leaving;
    const bool asking = view.round->phase() == Phase::asking;
    const auto frame = frame_of(kit);
    const auto time = time_of(view.clocks);
    const auto part = asking ? part_left(time) : std::nullopt;
    kit.mute(layered);
    draw_head(kit, frame.head, *view.round,
              heading_of(view.mode, view.round->head(), kit.preferences().language), view.round->current(),
              part, time.left && time.left->count <= hurry_ms);
    if (view.round->phase() == Phase::ready) {
        kit.line(frame.body, tr("Preparing the round…"), type::small, kit.theme().ink2, {0.5F, 0.5F});
        draw_state(kit, frame.foot, view);
        if (!layered && kit.take(Key::escape)) sink.send(act::GoHome{});
        return;
    }
    if (asking && !layered)
        if (const int place = kit.take_choice(); place >= 0) sink.send(act::Choose{place});
    draw_body(kit, frame.body, view, sink);
    Rect foot = frame.foot;
    if (!kit.narrow()) foot = Rect{foot.x, foot.y, foot.w, foot.h}.column(kit.u(column_width));
    asking ? draw_asking_foot(kit, foot, view, sink) : draw_feedback_foot(kit, foot, view, sink);
    if (view.card) draw_card(kit, view, sink);
    if (view.leaving && !view.card) draw_leave(kit, sink);
}

}  // namespace qingwen
