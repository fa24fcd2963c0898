#include <algorithm>

#include "app/offers.h"
#include "app/telling.h"
#include "app/words.h"
#include "base/utf8.h"
#include "ui/controls.h"
#include "ui/home_parts.h"

namespace qingwen {

namespace {

float draw_unfinished(Kit& kit, float x, float y, float width, const UnfinishedRound& round, Sink& sink) {
    const auto& theme = kit.theme();
    const float pad = kit.u(40);
    const float inner = width - 2 * pad;
    const auto name =
        (round.mode ? round.mode->name.in(kit.preferences().language) : tr("A round")) + "  ·  " +
        tr("question {n} of {total}", {{"n", std::to_string(std::min(round.met + 1, round.total))},
                                       {"total", std::to_string(round.total)}});
    const auto promise = tr_n("{n} answer is kept; the time away is not charged.",
                              "All {n} answers are kept; the time away is not charged.", round.answers);
    const auto small = kit.measure(promise, type::caption, inner);
    const auto figure = kit.measure(name, type::stem_small, inner, 2);
    const float high =
        kit.u(26) + kit.u(21) + figure.height + small.height + kit.u(20) + kit.u(button_height) + kit.u(28);
    kit.box({x, y, width, high}, theme.sheet, theme.line);
    float at = y + kit.u(26);
    at += kit.text(x + pad, at, tr("Not finished last time"), type::caption, theme.ink2).height;
    at += kit.text(x + pad, at, name, type::stem_small, theme.ink, inner, 2).height;
    at += kit.text(x + pad, at, promise, type::caption, theme.ink2, inner).height + kit.u(20);
    Rect row{x + pad, at, inner, kit.u(button_height)};
    const auto go_on = tr("Go on");
    const auto drop = tr("Let it be");
    if (button(kit, "resume", row.cut_left(button_width(kit, go_on, nullptr, ButtonLook::plain), kit.u(12)),
               go_on, ButtonLook::plain))
        sink.send(act::Resume{});
    if (button(kit, "give-up", row.cut_left(button_width(kit, drop, nullptr, ButtonLook::quiet)), drop,
               ButtonLook::quiet))
        sink.send(act::GiveUpUnfinished{});
    return high;
}

// What is to be reviewed today, while it is still known well enough to be worth it.
float draw_due(Kit& kit, Column at, const HomeView& view, Sink& sink) {
    const auto& theme = kit.theme();
    const float pad = kit.u(40);
    const float inner = at.width - 2 * pad;
    const auto words = tr_n("{n} question", "{n} questions", view.due);
    const auto label = tr("Review them");
    const auto figure = kit.measure(words, type::stem_small, inner, 2);
    const float high = kit.u(26) + kit.u(21) + figure.height + kit.u(16) + kit.u(button_height) + kit.u(28);
    kit.box({at.x, at.y, at.width, high}, theme.sheet, theme.line);
    float y = at.y + kit.u(26);
    y += kit.text(at.x + pad, y, tr("Due today"), type::caption, theme.ink2).height;
    y += kit.text(at.x + pad, y, words, type::stem_small, theme.ink, inner, 2).height + kit.u(16);
    const Rect place{at.x + pad, y, button_width(kit, label, nullptr, ButtonLook::plain),
                     kit.u(button_height)};
    if (button(kit, "play-due", place, label, ButtonLook::plain, view.review_mode != nullptr))
        sink.send(act::PlayPick{view.review_mode->id, {Pick::By::review, std::string(due_id)}});
    return high;
}

// The subject of the error is the file's name.
std::string refused_words(const Notice& notice) {
    const auto& error = notice.error.value();
    const auto file = utf8::shorten(error.subject, 40);
    if (error.fault != Fault::other) return error_words(error);
    if (notice.count == 0) return tr("“{file}” holds no questions. A bank is a YAML file.", {{"file", file}});
    const auto words =
        tr_n("“{file}” cannot be played: {n} error. “qingwen check” tells where.",
             "“{file}” cannot be played: {n} errors. “qingwen check” tells where.", notice.count);
    return fill(words, {{"file", file}});
}

std::string notice_words(const Notice& notice) {
    switch (notice.what) {
        case Notice::What::questions_left_out:
            return tr_n(
                "{n} error in the bank's files; the good questions play. “qingwen check” tells where.",
                "{n} errors in the bank's files; the good questions play. “qingwen check” tells where.",
                notice.count);
        case Notice::What::bank_unreadable:
            return notice.error ? error_words(*notice.error) : std::string();
        case Notice::What::restored:
            return tr("The backup is restored. What was here before is put aside in the data folder.");
        case Notice::What::bank_refused:
            return refused_words(notice);
        case Notice::What::resume_failed:
            return tr("The unfinished round cannot be taken up again: {error}",
                      {{"error", notice.error ? error_words(*notice.error) : std::string()}});
    }
    return {};
}

float draw_notice(Kit& kit, float x, float y, float width, const Notice& notice, Sink& sink) {
    const auto words = notice_words(notice);
    const auto label = tr("Understood");
    const float wide = button_width(kit, label, nullptr, ButtonLook::quiet);
    const float pad = kit.u(16);
    const auto extent = kit.measure(words, type::caption, width - wide - 3 * pad);
    const Rect sheet{x, y, width, std::max(extent.height + 2 * pad, kit.u(60))};
    const bool good = notice.what == Notice::What::restored;
    kit.box(sheet, good ? kit.theme().green_soft : kit.theme().red_soft,
            good ? kit.theme().green : kit.theme().seal);
    kit.text(x + pad, y + (sheet.h - extent.height) / 2, words, type::caption, kit.theme().ink,
             width - wide - 3 * pad);
    const Rect place{sheet.right() - wide - pad / 2, y + (sheet.h - kit.u(44)) / 2, wide, kit.u(44)};
    if (button(kit, "dismiss-notice", place, label, ButtonLook::quiet)) sink.send(act::DismissNotice{});
    return sheet.h;
}

}  // namespace

float draw_home_cards(Kit& kit, Column at, const HomeView& view, Sink& sink) {
    float used = 0;
    if (!view.notices.empty())  // one at a time
        used += draw_notice(kit, at.x, at.y, at.width, view.notices.front(), sink) + kit.u(16);
    used += draw_home_today(kit, {at.x, at.y + used, at.width}, view, sink);
    if (view.unfinished)
        used +=
            kit.u(16) + draw_unfinished(kit, at.x, at.y + used + kit.u(16), at.width, *view.unfinished, sink);
    if (view.due > 0)
        used += kit.u(16) + draw_due(kit, {at.x, at.y + used + kit.u(16), at.width}, view, sink);
    return used;
}

}  // namespace qingwen
