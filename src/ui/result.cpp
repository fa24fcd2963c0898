#include <algorithm>

#include "app/record_words.h"
#include "app/telling.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/frame.h"
#include "ui/question.h"
#include "ui/rows.h"

namespace qingwen {

namespace {

std::string ending_words(const ResultView& view) {
    switch (view.round->ending().value_or(Ending::completed)) {
        case Ending::left:
            return tr("Ended early");
        case Ending::time_up:
            return tr("The time of the round was up");
        case Ending::lost:
            return tr("No life was left");
        case Ending::completed:
            break;
    }
    return {};
}

std::string count_words(const ResultView& view) {
    const int total = view.round->lives() ? view.tally.met : view.round->size();
    return tr("{right} of {total} right",
              {{"right", std::to_string(view.tally.right)}, {"total", std::to_string(total)}}) +
           "  ·  " + tr("time {time}", {{"time", duration_words(view.tally.took)}});
}

// What to read again, a passage a line.
std::string reading_words(const ResultView& view) {
    if (view.missed.empty()) return tr("Everything right. Nothing to read again.");
    if (view.read_again.empty()) return {};
    auto words = tr("Best read again:");
    for (const auto& passage : view.read_again)
        words += "\n" + tr("article {article}, paragraph {paragraph}",
                           {{"article", std::to_string(passage.article)},
                            {"paragraph", std::to_string(passage.paragraph)}});
    return words;
}

// The seal comes down: from a third larger to its size.
float stamped_size(const ResultView& view) {
    if (!view.stamped) return 1;
    const float t = std::clamp(static_cast<float>(view.stamped->count) / 200.F, 0.F, 1.F);
    return 1.35F - 0.35F * t * t;
}

// What the big figure is: a mark, or the run of a round in which a mistake ends it.
struct Headline {
    std::string above, figure;
    bool sealed = true;
};

Headline headline_of(const ResultView& view) {
    if (view.round->lives()) return {tr("Right in a row"), std::to_string(view.tally.right), false};
    return {tr("Mark out of 100"), std::to_string(view.tally.mark()), true};
}

std::string points_words(const ResultView& view, bool sealed) {
    const auto points = tr("{points} points", {{"points", std::to_string(view.tally.points)}});
    return sealed ? points + "  ·  " + standing_words(view.standing) : points;
}

// Cards have no score: what was read, and what was flagged to be read again.
float draw_cards_read(Kit& kit, float x, float y, float width, const ResultView& view) {
    const auto& theme = kit.theme();
    const float pad = kit.u(kit.narrow() ? 24 : 48);
    const auto total = tr_n("{n} card", "{n} cards", view.round->size());
    const auto flagged = std::ranges::count(view.round->outcomes(), true, &Outcome::flagged);
    const auto words = flagged > 0 ? tr_n("{n} of them is flagged.", "{n} of them are flagged.", flagged)
                                   : tr("None of them is flagged.");
    const float high = 2 * pad + kit.u(22) + kit.u(60) + kit.u(30);
    kit.box({x, y, width, high}, theme.sheet, theme.line);
    kit.text(x + pad, y + pad, tr("Read"), type::caption, theme.ink2);
    kit.text(x + pad, y + pad + kit.u(22), total, type::title, theme.ink);
    kit.text(x + pad, y + pad + kit.u(84), words, type::read_small, theme.ink, width - 2 * pad);
    return high;
}

float draw_score(Kit& kit, float x, float y, float width, float least_height, const ResultView& view) {
    const auto& theme = kit.theme();
    const float pad = kit.u(kit.narrow() ? 24 : 48);
    const float inner = width - 2 * pad;
    const auto reading = reading_words(view);
    const auto ending = ending_words(view);
    const auto before = view.compared ? compared_words(line_of(*view.round), *view.compared) : std::string();
    const auto read = kit.measure(reading, type::read_small, inner);
    const float against = before.empty() ? 0 : kit.measure(before, type::caption, inner).height;
    const float rest =
        against + (ending.empty() ? 0 : kit.u(22)) + (reading.empty() ? 0 : kit.u(56) + read.height);
    const float high =
        std::max(least_height, pad + kit.u(22) + kit.u(124) + kit.u(8) + kit.u(50) + rest + pad);
    kit.box({x, y, width, high}, theme.sheet, theme.line);
    float at = y + pad;
    const auto headline = headline_of(view);
    kit.text(x + pad, at, headline.above, type::caption, theme.ink2);
    at += kit.u(22);
    kit.text(x + pad, at, headline.figure, type::mark, theme.ink);
    const float side = kit.u(112);
    const Rect seal{x + width - pad - side, y + pad + kit.u(4), side, side};
    if (headline.sealed) kit.seal(seal.snapped(), seal_words(view.standing), stamped_size(view));
    at += kit.u(132);
    at += kit.text(x + pad, at, count_words(view), type::caption, theme.ink2, inner).height;
    at += kit.text(x + pad, at, points_words(view, headline.sealed), type::caption, theme.ink2).height;
    if (!before.empty()) at += kit.text(x + pad, at, before, type::caption, theme.ink2, inner).height;
    if (!ending.empty()) at += kit.text(x + pad, at, ending, type::caption, theme.seal).height;
    if (reading.empty()) return high;
    at += kit.u(24);
    kit.fill({x + pad, at, inner, kit.hairline()}, theme.line);
    kit.text(x + pad, at + kit.u(24), reading, type::read_small, theme.ink, inner);
    return high;
}

void draw_share(Kit& kit, Rect row, const Share& share) {
    const auto& theme = kit.theme();
    const auto label = share.kind ? kind_word(*share.kind) : share.label;
    const auto figure = std::to_string(share.right) + "/" + std::to_string(share.total);
    const float name = share.kind ? std::min(kit.u(120), row.w * 0.45F) : std::min(kit.u(190), row.w * 0.4F);
    kit.line(row.cut_left(name, kit.u(12)), label, share.kind ? type::small : type::row, theme.ink);
    kit.line(row.cut_right(kit.u(48), kit.u(12)), figure, share.kind ? type::small : type::figure, theme.ink,
             {1, 0.5F});
    const float part = static_cast<float>(share.right) / static_cast<float>(share.total);
    kit.bar({row.x, row.y + row.h / 2 - kit.u(4), row.w, kit.u(8)}, part, theme.green);
}

// `across` in a row.
float draw_shares(Kit& kit, const Rect& place, const std::string& title, const std::vector<Share>& shares,
                  int across) {
    if (shares.empty()) return 0;
    const float head = kit.text(place.x, place.y, title, type::heading, kit.theme().ink).height + kit.u(6);
    const float high = kit.u(34);
    const float gap = kit.u(32);
    const float wide = (place.w - gap * static_cast<float>(across - 1)) / static_cast<float>(across);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const int column = static_cast<int>(i) % across;
        const int row = static_cast<int>(i) / across;
        draw_share(kit,
                   {place.x + static_cast<float>(column) * (wide + gap),
                    place.y + head + static_cast<float>(row) * high, wide, high},
                   shares[i]);
    }
    const int rows = (static_cast<int>(shares.size()) + across - 1) / across;
    return head + static_cast<float>(rows) * high + kit.u(20);
}

void draw_missed_row(Kit& kit, const Rect& row, const std::string& id, int item, const ResultView& view,
                     Sink& sink) {
    const auto& theme = kit.theme();
    const auto see = tr("See why");
    const float right = kit.measure(see, type::caption).width + kit.u(24);
    const auto& ask = view.round->item(item).question.ask;
    const auto press = kit.press(id.c_str(), ask, row);
    if (press.hovered || press.held) kit.fill(row, theme.sheet);
    kit.line({row.x + kit.u(4), row.y, kit.u(40), row.h}, std::to_string(item + 1), type::figure, theme.ink2);
    kit.line({row.x + kit.u(44), row.y, row.w - kit.u(44) - right, row.h}, ask, type::row, theme.ink, {},
             Cut::led_on);
    kit.line({row.x, row.y, row.w - kit.u(4), row.h}, see + " ›", type::caption, theme.ink2, {1, 0.5F});
    kit.fill({row.x, row.bottom() - kit.hairline(), row.w, kit.hairline()}, theme.line);
    if (press.focused) kit.ring(row.inset(kit.u(4)));
    if (press.pressed) sink.send(act::Review{item});
}

float draw_missed(Kit& kit, float x, float y, float width, const ResultView& view, Sink& sink) {
    const auto& theme = kit.theme();
    if (view.missed.empty()) return 0;
    const float used = kit.text(x, y, tr("To look at again"), type::heading, theme.ink).height + kit.u(8);
    kit.fill({x, y + used, width, kit.hairline()}, theme.line);
    const Rows rows{"missed-", static_cast<int>(view.missed.size()), y + used, kit.u(56)};
    for (const int row : rows_in_view(kit, rows))
        draw_missed_row(kit, {x, rows.top_of(row), width, rows.height}, rows.id_of(row),
                        view.missed[static_cast<std::size_t>(row)], view, sink);
    return used + rows.whole();
}

float draw_details(Kit& kit, float x, float y, float width, const ResultView& view, Sink& sink) {
    const int across = width >= kit.u(480) ? 2 : 1;
    float used = draw_shares(kit, {x, y, width, 0}, tr("By topic"), view.by_tag, 1);
    used += draw_shares(kit, {x, y + used, width, 0}, tr("By kind of question"), view.by_kind, across);
    return used + draw_missed(kit, x, y + used, width, view, sink);
}

void draw_foot(Kit& kit, Rect foot, const ResultView& view, Sink& sink) {
    if (main_button(kit, foot, "again", tr("Once more"), view.mode != nullptr)) sink.send(act::Again{});
    const auto beside = [&](const char* id, const std::string& label) {
        const float wide = button_width(kit, label, nullptr, ButtonLook::plain);
        return wide <= foot.w && button(kit, id, foot.cut_right(wide, kit.u(12)), label, ButtonLook::plain);
    };
    if (view.past) {
        const bool back = side_button(kit, foot, "record", tr("Record"), "Esc", Key::escape);
        if (back) sink.send(act::BackToRecord{});
    } else if (side_button(kit, foot, "home", tr("Home"), "Esc", Key::escape)) {
        sink.send(act::GoHome{});
    }
    if (!view.missed.empty() && view.mode && beside("only-missed", tr("Only the missed ones")))
        sink.send(act::OnlyMistakes{});
    if (beside("review", tr("All questions"))) sink.send(act::Review{0});
}

// An old one says of which day it is.
std::string heading_words(const Kit& kit, const ResultView& view) {
    const auto what = heading_of(view.mode, view.round->head(), kit.preferences().language).full;
    const auto words = tr("Result") + "  ·  " + what;
    return view.past ? words + "  ·  " + date_of(day_of(line_of(*view.round).started)) : words;
}

}  // namespace

void draw_result(const ResultView& view, Kit& kit, Sink& sink) {
    auto frame = frame_of(kit);
    kit.line(frame.head, heading_words(kit, view), type::caption, kit.theme().ink2);
    const Rect content = kit.begin_scroll("result", frame.body.inset(-kit.u(8), 0));
    const Rect page = content.inset(kit.u(kit.units_wide() < 1100 ? 16 : 72), 0);
    const float y = content.y + kit.u(8);
    float used = 0;
    if (!view.round->head().rules.scored()) {
        used = draw_cards_read(kit, page.x, y, std::min(page.w, kit.u(560)), view);
    } else if (kit.units_wide() < 900) {
        used = draw_score(kit, page.x, y, page.w, 0, view) + kit.u(28);
        used += draw_details(kit, page.x, y + used, page.w, view, sink);
    } else {
        const float left = std::min(kit.u(420), page.w * 0.42F);
        const float gap = kit.u(64);
        const float score =
            draw_score(kit, page.x, y, left, std::min(kit.u(480), frame.body.h - kit.u(24)), view);
        used = std::max(score, draw_details(kit, page.x + left + gap, y, page.w - left - gap, view, sink));
    }
    kit.end_scroll(used + kit.u(24));
    Rect foot = frame.foot;
    if (kit.units_wide() >= 1100) foot = foot.inset(kit.u(64), 0);
    draw_foot(kit, foot, view, sink);
}

}  // namespace qingwen
