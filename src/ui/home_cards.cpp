#include <algorithm>

#include "app/telling.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/home_parts.h"

namespace qingwen {

namespace {

std::string longest_words(Millis longest) {
    const auto whole = std::max<std::int64_t>(1, (longest.count + 59'999) / 60'000);
    return tr("at most {m} minutes", {{"m", std::to_string(whole)}});
}

std::string time_words(const ModeTile& tile) {
    const auto questions = tr_n("{n} question", "{n} questions", tile.questions);
    return tile.longest ? questions + "  ·  " + longest_words(*tile.longest) : questions;
}

// What is picked, above the mode it is played as. A paper is both.
std::string picked_words(const HomeView& view, Language language) {
    for (const auto& list : view.lists)
        for (const auto& row : list.rows) {
            if (!row.picked || row.name.empty()) continue;
            return row.pick.by == Pick::By::paper ? tr("Ready-made paper") : row.name.in(language);
        }
    return view.title.empty() ? tr("The whole bank") : view.title.in(language);
}

// A paper says itself what it is; its clock is added.
std::string paper_words(const ModeTile& tile, Language language) {
    auto words = tile.mode->about.in(language);
    if (tile.longest) words += "  ·  " + longest_words(*tile.longest);
    return words.empty() ? time_words(tile) : words;
}

// What is there for today: how long it has been done day after day.
std::string daily_words(const HomeView& view) {
    auto words = view.done_today ? tr("Done for today") : tr("Not done yet today");
    if (view.days_in_a_row > 1)
        words += "  ·  " + tr_n("{n} day in a row", "{n} days in a row", view.days_in_a_row);
    return words;
}

struct CardWords {
    std::string above, name, below;
    bool plays = false;
};

CardWords card_words(const HomeView& view, Language language) {
    if (!view.first)
        return {tr("The whole bank"), tr("No questions"),
                tr("Put a bank into the questions folder, or start with: qingwen play BANK.yaml")};
    const auto& tile = *view.first;
    return {tile.mode->daily ? tr("Today") : picked_words(view, language), tile.mode->name.in(language),
            tile.shortage             ? shortage_words(*tile.shortage)
            : tile.mode->daily        ? daily_words(view)
            : tile.mode->bank.empty() ? time_words(tile)
                                      : paper_words(tile, language),
            !tile.shortage};
}

float draw_green_card(Kit& kit, Column column, const HomeView& view, Sink& sink) {
    const auto& theme = kit.theme();
    const float pad = kit.u(40);
    const float inner = column.width - 2 * pad;
    const auto words = card_words(view, kit.preferences().language);
    const auto above = kit.measure(words.above, type::caption, inner, 2);
    const auto& big = kit.measure(words.name, type::title).width <= inner ? type::title : type::name;
    const auto name = kit.measure(words.name, big, inner, 3);
    const auto below = kit.measure(words.below, type::small, inner);
    const float high = pad + above.height + kit.u(8) + name.height + kit.u(8) + below.height + kit.u(22) +
                       kit.u(button_height) + kit.u(32);
    kit.box({column.x, column.y, column.width, high}, theme.green);
    const float x = column.x + pad;
    float at = column.y + pad;
    at += kit.text(x, at, words.above, type::caption, theme.green_text, inner, 2).height + kit.u(8);
    at += kit.text(x, at, words.name, big, theme.on_green, inner, 3).height + kit.u(8);
    at += kit.text(x, at, words.below, type::small, theme.green_text, inner).height + kit.u(22);
    const auto label = tr("Start");
    const Rect place{x, at, button_width(kit, label, "Enter", ButtonLook::on_card), kit.u(button_height)};
    const bool clicked = button(kit, "start", place, label, ButtonLook::on_card, words.plays, "Enter");
    if ((kit.take(Key::enter) || clicked) && words.plays) sink.send(act::Start{view.first->mode->id});
    return high;
}

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

std::string notice_words(const Notice& notice) {
    switch (notice.what) {
        case Notice::What::questions_left_out:
            return tr_n(
                "{n} error in the bank's files; the good questions play. “qingwen check” tells where.",
                "{n} errors in the bank's files; the good questions play. “qingwen check” tells where.",
                notice.count);
        case Notice::What::bank_unreadable:
            return notice.error ? error_words(*notice.error) : std::string();
        case Notice::What::no_sound:
            return tr("There is no sound device; everything is shown as well.");
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
    kit.box(sheet, kit.theme().red_soft, kit.theme().seal);
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
    used += draw_green_card(kit, {at.x, at.y + used, at.width}, view, sink);
    if (view.unfinished)
        used +=
            kit.u(16) + draw_unfinished(kit, at.x, at.y + used + kit.u(16), at.width, *view.unfinished, sink);
    return used;
}

}  // namespace qingwen
