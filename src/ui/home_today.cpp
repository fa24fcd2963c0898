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

// A dot a day, today last: filled where the day's questions were done.
float draw_days(Kit& kit, Column at, const std::vector<bool>& days) {
    const auto& theme = kit.theme();
    const float step = std::min(kit.u(20), at.width / static_cast<float>(days.size()));
    const float radius = std::floor(step * 0.3F);
    float x = at.x + radius;
    for (std::size_t i = 0; i < days.size(); ++i, x += step) {
        const bool today = i + 1 == days.size();
        kit.disc(x, at.y + kit.u(10), radius, days[i] ? theme.on_green : theme.green,
                 days[i] || today ? theme.on_green : theme.green_text);
    }
    return kit.u(20);
}

}  // namespace

float draw_home_today(Kit& kit, Column column, const HomeView& view, Sink& sink) {
    const auto& theme = kit.theme();
    const float pad = kit.u(40);
    const float inner = column.width - 2 * pad;
    const auto words = card_words(view, kit.preferences().language);
    const auto above = kit.measure(words.above, type::caption, inner, 2);
    const auto& big = kit.measure(words.name, type::title).width <= inner ? type::title : type::name;
    const auto name = kit.measure(words.name, big, inner, 3);
    const auto below = kit.measure(words.below, type::small, inner);
    const bool days = view.first && view.first->mode->daily && view.days_in_a_row > 0;
    const float strip = days ? kit.u(28) : 0;
    const float high = pad + above.height + kit.u(8) + name.height + kit.u(8) + below.height + strip +
                       kit.u(22) + kit.u(button_height) + kit.u(32);
    kit.box({column.x, column.y, column.width, high}, theme.green);
    const float x = column.x + pad;
    float at = column.y + pad;
    at += kit.text(x, at, words.above, type::caption, theme.green_text, inner, 2).height + kit.u(8);
    at += kit.text(x, at, words.name, big, theme.on_green, inner, 3).height + kit.u(8);
    at += kit.text(x, at, words.below, type::small, theme.green_text, inner).height + kit.u(22);
    if (days) at += draw_days(kit, {x, at - kit.u(14), inner}, view.last_days) + kit.u(8);
    const auto label = tr("Start");
    const Rect place{x, at, button_width(kit, label, "Enter", ButtonLook::on_card), kit.u(button_height)};
    const bool clicked = button(kit, "start", place, label, ButtonLook::on_card, words.plays, "Enter");
    if ((kit.take(Key::enter) || clicked) && words.plays) sink.send(act::Start{view.first->mode->id});
    return high;
}

}  // namespace qingwen
