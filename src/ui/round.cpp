#include <algorithm>
#include <array>

#include "app/telling.h"
#include "app/words.h"
#include "ui/answer_card.h"
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
    if (view.round->phase() != Phase::asking && view.lead != RoundView::Lead::reveal)
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
    const auto words = hurry && !kit.narrow() ? tr("s, nearly up") : total < 100 ? tr("s left") : tr("left");
    const float small = kit.measure(words, type::small).width + 1;
    const auto width = [&](const Type& type) { return kit.measure(figure, type).width + 1; };
    if (width(type::clock) + kit.u(6) + small <= foot.w)
        kit.line(foot.cut_right(small, kit.u(6)).moved(0, kit.u(9)), words, type::small,
                 hurry ? colour : kit.theme().ink2);
    const auto& type = width(type::clock) <= foot.w ? type::clock : type::points;
    kit.line(foot.cut_right(width(type), kit.u(16)), figure, type, colour);
}

// What the person should know: not kept, or why the button is grey.
std::string state_words(const RoundView& view) {
    if (view.trouble) return tr("Not kept: {error}", {{"error", error_words(*view.trouble)}});
    return view.confirm == Refusal::no_certainty ? refusal_words(*view.confirm) : std::string();
}

// Above the foot, at the end of what is left of the body.
void draw_state(Kit& kit, Rect& body, const RoundView& view) {
    const auto words = state_words(view);
    if (words.empty()) return;
    const Rect column = body.inset(kit.u(kit.narrow() ? 0 : 8), 0).column(kit.u(column_width));
    const auto extent = kit.measure(words, type::caption, column.w);
    const Rect strip = body.cut_bottom(extent.height, kit.u(4));
    kit.text(column.right() - extent.width, strip.y, words, type::caption,
             view.trouble ? kit.theme().seal : kit.theme().ink2, column.w);
}

// Where there is no room for all, the answer card comes first: it leads to the others.
void draw_side_buttons(Kit& kit, Rect& foot, const RoundView& view, Sink& sink) {
    const auto& round = *view.round;
    const bool flagged = round.outcomes()[static_cast<std::size_t>(round.current())].flagged;
    const bool may_flag = round.phase() == Phase::asking || !round.head().rules.scored();
    const auto flag = [&] {
        if (may_flag && side_button(kit, foot, "flag", flagged ? tr("Unflag") : tr("Flag"), "F", Key::f))
            sink.send(act::Flag{});
    };
    const int before = round.current() - 1;
    if (view.goes_back && before >= 0 &&
        side_button(kit, foot, "previous", tr("Previous"), "PgUp", Key::page_up))
        sink.send(act::GoTo{before});
    if (!kit.narrow()) flag();
    if (side_button(kit, foot, "card", tr("Answer card"), "Tab", Key::tab)) sink.send(act::ShowCard{});
    if (kit.narrow()) flag();
    if (side_button(kit, foot, "leave", tr("Leave"), "Esc", Key::escape)) sink.send(act::AskToLeave{});
    if (view.goes_back && kit.take(Key::page_down) && round.current() + 1 < round.size())
        sink.send(act::GoTo{round.current() + 1});
}

std::string lead_words(const RoundView& view) {
    switch (view.lead) {
        case RoundView::Lead::confirm:
            return tr("Confirm");
        case RoundView::Lead::pass:
            return tr("Next question");
        case RoundView::Lead::hand_in:
            return tr("Hand in");
        case RoundView::Lead::reveal:
            return tr("Turn over");
        case RoundView::Lead::go_on:
            break;
    }
    if (!view.round->head().rules.scored()) return view.last ? tr("Done reading") : tr("Next card");
    return view.last ? tr("See the result") : tr("Next question");
}

Action lead_action(const RoundView& view) {
    switch (view.lead) {
        case RoundView::Lead::confirm:
            return act::Confirm{};
        case RoundView::Lead::pass:
            return act::GoTo{view.round->current() + 1};
        case RoundView::Lead::hand_in:
            return act::AskToHandIn{};
        case RoundView::Lead::reveal:
            return act::Reveal{};
        case RoundView::Lead::go_on:
            break;
    }
    return act::GoOn{};
}

void draw_foot(Kit& kit, Rect foot, const RoundView& view, Sink& sink) {
    const bool confirming = view.lead == RoundView::Lead::confirm;
    const auto* const id = confirming ? "confirm" : "next";
    if (main_button(kit, foot, id, lead_words(view), confirming ? !view.confirm : !view.saving))
        sink.send(lead_action(view));
    if (view.round->phase() == Phase::asking) draw_clock(kit, foot, time_of(view.clocks));
    draw_side_buttons(kit, foot, view, sink);
    if (view.saving && !view.trouble)
        kit.line(foot, tr("Keeping your answer…"), type::caption, kit.theme().ink2, {}, Cut::led_on);
}

bool any_order(const Question& question) {
    const auto* blank = std::get_if<Blank>(&question.body);
    return blank && blank->any_order;
}

// How this kind is answered, and the author's hint.
float draw_advice(Kit& kit, float x, float y, float width, const Question& question) {
    auto words = question.hint;
    if (question.kind() == Kind::order)
        words = tr("Choose them one after another, first to last; choose one again to take it back.") + words;
    if (any_order(question)) words = tr("The blanks may be filled in any order.") + words;
    if (words.empty()) return 0;
    return kit.u(12) + kit.text(x, y + kit.u(12), words, type::caption, kit.theme().ink2, width).height;
}

float draw_sureness(Kit& kit, float x, float y, float width, const Asked& asked, const RoundView& view,
                    Sink& sink) {
    const auto& head = view.round->head();
    if (!head.rules.certainty) return 0;
    const float gap = kit.u(16);
    return gap + draw_certainty(kit, x, y + gap, width, asked, head.points_of(*asked.item), sink);
}

// A card before it is turned: what there is to choose from, and nothing to press.
float draw_front(Kit& kit, float x, float y, float width, const Asked& asked) {
    const auto kind = asked.item->question.kind();
    if (kind == Kind::blank || kind == Kind::number) return 0;
    const bool muted = kit.muted();
    Sink nobody;
    kit.mute(true);
    const float used = draw_answers(kit, x, y, width, asked, nobody);
    kit.mute(muted);
    return used;
}

void draw_body(Kit& kit, const Rect& body, const RoundView& view, Sink& sink) {
    const auto asked = asked_of(view);
    const bool done = asked.outcome != nullptr;
    const bool low = kit.units_high() < 640;
    const bool full = !asked.item->case_text.empty() || view.round->head().rules.certainty;
    const auto id = "question-" + std::to_string(asked.index) + (done ? "-done" : "");
    const Rect content = kit.begin_scroll(id.c_str(), body.inset(-kit.u(8), 0));
    const Rect column =
        content.inset(kit.u(8) + (kit.narrow() ? 0 : kit.u(8)), 0).column(kit.u(column_width));
    float y = content.y + kit.u(low ? 4 : done || full ? 18 : 30);
    y += draw_caption(kit, column.x, y, column.w, *view.round, asked) + kit.u(7);
    y += draw_stem(kit, column.x, y, column.w, asked, done) + kit.u(low ? 16 : done || full ? 24 : 36);
    const bool front = view.lead == RoundView::Lead::reveal;
    if (front)
        y += draw_front(kit, column.x, y, column.w, asked);
    else
        y += done ? draw_outcome(kit, column.x, y, column.w, asked)
                  : draw_answers(kit, column.x, y, column.w, asked, sink);
    if (!done && !front) y += draw_advice(kit, column.x, y, column.w, asked.item->question);
    if (!done && !front) y += draw_sureness(kit, column.x, y, column.w, asked, view, sink);
    kit.end_scroll(y + kit.u(8) - content.y);
}

std::string hand_in_words(const RoundView& view) {
    auto words = view.unanswered == 0 ? tr("Every question is answered.")
                                      : tr_n("{n} question is not answered.",
                                             "{n} questions are not answered.", view.unanswered);
    if (view.flagged > 0) words += " " + tr_n("{n} is flagged.", "{n} are flagged.", view.flagged);
    return words + " " + tr("What is handed in cannot be changed.");
}

void draw_hand_in(Kit& kit, const RoundView& view, Sink& sink) {
    const std::array<DialogButton, 2> buttons{
        {{"hand-in-no", tr("Look again")}, {"hand-in-yes", tr("Hand in")}}};
    const int pressed = dialog(kit, tr("Hand in?"), hand_in_words(view), buttons, 0);
    if (pressed == 0) sink.send(act::AskToHandIn{false});
    if (pressed == 1) sink.send(act::HandIn{});
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
    const bool layered = view.card || view.leaving || view.handing_in;
    const bool asking = view.round->phase() == Phase::asking;
    auto frame = frame_of(kit);
    const auto time = time_of(view.clocks);
    const auto part = asking ? part_left(time) : std::nullopt;
    kit.mute(kit.muted() || layered);
    draw_head(kit, frame.head, *view.round,
              heading_of(view.mode, view.round->head(), kit.preferences().language), view.round->current(),
              part, time.left && time.left->count <= hurry_ms);
    const bool head_leads = kit.narrow() && view.round->phase() != Phase::ready;
    if (head_leads && kit.press("head-card", tr("Answer card"), frame.head.inset(0, -kit.u(2))).pressed)
        sink.send(act::ShowCard{});
    if (view.round->phase() == Phase::ready) {
        kit.line(frame.body, tr("Preparing the round…"), type::small, kit.theme().ink2, {0.5F, 0.5F});
        draw_state(kit, frame.body, view);
        if (!layered && kit.take(Key::escape)) sink.send(act::GoHome{});
        return;
    }
    if (asking && !layered)
        if (const int place = kit.take_choice(); place >= 0) sink.send(act::Choose{place});
    draw_state(kit, frame.body, view);
    draw_body(kit, frame.body, view, sink);
    Rect foot = frame.foot;
    if (!kit.narrow()) foot = Rect{foot.x, foot.y, foot.w, foot.h}.column(kit.u(column_width));
    draw_foot(kit, foot, view, sink);
    if (view.card)
        draw_answer_card(kit, view, sink);
    else if (view.handing_in)
        draw_hand_in(kit, view, sink);
    else if (view.leaving)
        draw_leave(kit, sink);
}

}  // namespace qingwen
