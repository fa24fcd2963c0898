#include <algorithm>

#include "app/offers.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/page.h"
#include "ui/rows.h"

namespace qingwen {

namespace {

using Row = NotebookView::Row;

std::string part_words(const NotebookView::OfChapter& part) {
    const auto count = std::to_string(part.mistakes);
    if (!part.chapter) return tr("All of them {n}", {{"n", count}});
    return tr("Chapter {number}: {n}", {{"number", std::to_string(part.number)}, {"n", count}});
}

std::string due_words(const Row& row) {
    if (row.is_due) return tr("to be reviewed today");
    return tr("to be reviewed on {date}", {{"date", date_of(row.due)}});
}

std::string row_words(const Row& row) {
    const auto parts = {
        tr_n("wrong {n} time", "wrong {n} times", row.wrong),
        tr_n("{n} right answer brings it out", "{n} right answers in a row bring it out", row.rights_to_go),
        due_words(row), row.chapter};
    std::string words;
    for (const auto& part : parts)
        if (!part.empty()) words += (words.empty() ? "" : "  ·  ") + part;
    return words;
}

// The chapters with mistakes as words in rows, the shown one underlined.
float draw_parts(Kit& kit, Column at, const NotebookView& view, Sink& sink) {
    const auto& theme = kit.theme();
    float x = at.x;
    float y = at.y;
    for (const auto& part : view.parts) {
        const auto words = part_words(part);
        const float wide = std::max(kit.u(44), kit.measure(words, type::small).width);
        if (x > at.x && x + wide > at.x + at.width) {
            x = at.x;
            y += kit.u(44);
        }
        const Rect rect{x, y, wide, kit.u(44)};
        const auto id = "part-" + (part.chapter ? part.chapter->text : std::string("all"));
        const auto press = kit.press(id.c_str(), words, rect);
        kit.line(rect, words, type::small, part.shown || press.hovered ? theme.ink : theme.ink2);
        if (part.shown) kit.fill({x, rect.bottom() - kit.u(3), wide, kit.u(3)}, theme.green);
        if (press.focused) kit.ring(rect.inset(-kit.u(4), kit.u(2)));
        if (press.pressed) sink.send(act::ShowMistakes{part.chapter});
        x += wide + kit.u(24);
    }
    return y + kit.u(44) - at.y;
}

float draw_buttons(Kit& kit, Column at, const NotebookView& view, Sink& sink) {
    if (!view.mode) return 0;
    Rect row{at.x, at.y, at.width, kit.u(button_height)};
    const auto practise = tr("Practise these");
    const auto review = tr_n("Review {n} due question", "Review {n} due questions", view.due);
    const float first = std::min(row.w, button_width(kit, practise, "Enter", ButtonLook::primary));
    const bool can = !view.rows.empty();
    const bool clicked =
        button(kit, "practise", row.cut_left(first, kit.u(12)), practise, ButtonLook::primary, can, "Enter");
    if ((clicked || kit.take(Key::enter)) && can) sink.send(act::PlayPick{view.mode->id, view.pick});
    const float second = button_width(kit, review, nullptr, ButtonLook::plain);
    const bool beside = second <= row.w;
    if (view.due == 0) return kit.u(button_height);
    if (!beside) row = {at.x, at.y + kit.u(button_height + 12), at.width, row.h};
    if (button(kit, "review-due", row.cut_left(std::min(second, row.w)), review, ButtonLook::plain))
        sink.send(act::PlayPick{view.mode->id, {Pick::By::review, std::string(due_id)}});
    return beside ? kit.u(button_height) : kit.u(2 * button_height + 12);
}

float draw_mistake(Kit& kit, Column at, const NotebookView& view, const Row& row, Sink& sink) {
    const auto& theme = kit.theme();
    const float inner = at.width - kit.u(32);
    const auto words = row_words(row);
    const auto ask = kit.measure(row.question->ask, type::row, inner, 2);
    const auto note = kit.measure(words, type::caption, inner);
    const Rect rect{at.x, at.y, at.width, ask.height + note.height + kit.u(34)};
    const auto id = "mistake-" + row.question->id.text;
    if (!row_in_view(kit, id, rect)) return rect.h;
    const auto press = kit.press(id.c_str(), row.question->ask, rect, view.mode != nullptr);
    if (press.hovered || press.held) kit.fill(rect, theme.sheet);
    kit.fill({rect.x, rect.bottom() - kit.hairline(), rect.w, kit.hairline()}, theme.line);
    if (row.is_due) kit.fill({rect.x, rect.y + kit.u(12), kit.u(4), rect.h - kit.u(24)}, theme.green);
    kit.text(rect.x + kit.u(16), rect.y + kit.u(14), row.question->ask, type::row, theme.ink, inner, 2,
             Cut::led_on);
    kit.text(rect.x + kit.u(16), rect.y + kit.u(20) + ask.height, words, type::caption, theme.ink2, inner);
    if (press.focused) kit.ring(rect.inset(kit.u(4)));
    if (press.pressed) sink.send(act::Start{view.mode->id, Scope{.only = {row.question->id}}});
    return rect.h;
}

std::string empty_words(const NotebookView& view) {
    if (view.reading)
        return tr("Reading what was played so far… {percent} %",
                  {{"percent", std::to_string(static_cast<int>(*view.reading * 100))}});
    return tr("No mistakes here. A question that is answered wrong comes in by itself.");
}

float draw_notes(Kit& kit, Column at, const NotebookView& view, Sink& sink) {
    const auto rule =
        tr("What was not right is kept here until it is right twice in a row. Choose one to try it again.");
    float used = kit.text(at.x, at.y, rule, type::read_case, kit.theme().ink2, at.width).height + kit.u(24);
    used += draw_buttons(kit, {at.x, at.y + used, at.width}, view, sink) + kit.u(24);
    if (view.rows.empty())
        return used +
               kit.text(at.x, at.y + used, empty_words(view), type::read, kit.theme().ink, at.width).height;
    used += draw_parts(kit, {at.x, at.y + used, at.width}, view, sink);
    kit.fill({at.x, at.y + used - kit.hairline(), at.width, kit.hairline()}, kit.theme().line);
    for (const auto& row : view.rows)
        used += draw_mistake(kit, {at.x, at.y + used, at.width}, view, row, sink);
    return used;
}

}  // namespace

void draw_notebook(const NotebookView& view, Kit& kit, Sink& sink) {
    draw_page(kit, "notebook", tr("Mistakes"), 1080, sink,
              [&](Column at) { return draw_notes(kit, at, view, sink); });
}

}  // namespace qingwen
