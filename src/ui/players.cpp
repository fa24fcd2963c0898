#include <algorithm>

#include "app/telling.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/page.h"
#include "ui/players_parts.h"

namespace qingwen {

namespace {

std::string state_words(const PlayersView::Row& row) {
    auto words = row.playing ? tr("plays now") : std::string();
    if (row.pin) words += (words.empty() ? "" : "  ·  ") + tr("with a PIN");
    return words;
}

// A button at the right end of a row, or below it where there is no room.
struct Choice {
    std::string id, label;
    ButtonLook look;
    act::AskPlayer ask;
};

std::vector<Choice> choices_of(const PlayersView::Row& row) {
    const auto id = [&](const char* what) { return std::string(what) + row.id.text; };
    if (row.playing)
        return {{id("rename-"),
                 row.name.empty() ? tr("Give a name") : tr("Rename"),
                 ButtonLook::plain,
                 {PlayerAsk::rename, row.id}},
                {id("pin-of-"),
                 row.pin ? tr("Change the PIN") : tr("Set a PIN"),
                 ButtonLook::plain,
                 {PlayerAsk::set_pin, row.id}}};
    return {{id("remove-"), tr("Take off the list"), ButtonLook::quiet, {PlayerAsk::remove, row.id}},
            {id("play-as-"), tr("Switch"), ButtonLook::plain, {PlayerAsk::play, row.id}}};
}

// Beside each other from the right, or below each other.
void draw_choices(Kit& kit, Rect room, const std::vector<Choice>& all, bool stacked, Sink& sink) {
    for (const auto& choice : all) {
        if (!stacked) break;
        const Rect place = room.cut_top(kit.u(button_height), kit.u(8));
        if (button(kit, choice.id.c_str(), place, choice.label, choice.look)) sink.send(choice.ask);
    }
    if (stacked) return;
    for (std::size_t i = all.size(); i-- > 0;) {
        const auto& choice = all[i];
        const float wide = std::min(room.w, button_width(kit, choice.label, nullptr, choice.look));
        if (button(kit, choice.id.c_str(), room.cut_right(wide, kit.u(8)), choice.label, choice.look))
            sink.send(choice.ask);
    }
}

float choices_width(Kit& kit, const std::vector<Choice>& all) {
    float sum = 0;
    for (const auto& one : all) sum += button_width(kit, one.label, nullptr, one.look) + kit.u(8);
    return sum;
}

float draw_row(Kit& kit, Column at, const PlayersView::Row& row, bool locked, Sink& sink) {
    const auto& theme = kit.theme();
    auto choices = choices_of(row);
    if (locked) choices.erase(choices.begin());
    const float buttons = choices_width(kit, choices);
    const float pad = kit.u(24);
    const float inner = at.width - 2 * pad;
    const float tall = kit.u(button_height);
    const float name = kit.measure(player_words(row), type::stem_small).width;
    const bool beside = buttons + std::max(kit.u(120), name) + kit.u(24) <= inner;
    const bool stacked = buttons - kit.u(8) > inner;
    const float below = stacked ? static_cast<float>(choices.size()) * (tall + kit.u(8)) - kit.u(8) : tall;
    const float high = beside ? kit.u(96) : kit.u(16) + kit.u(64) + below + kit.u(20);
    kit.box({at.x, at.y, at.width, high}, row.playing ? theme.green_soft : theme.sheet,
            row.playing ? theme.green : theme.line);
    Rect room{at.x + pad, at.y, inner, high};
    Rect place = beside ? room.cut_right(buttons, kit.u(16)) : Rect{room.x, at.y + kit.u(80), inner, below};
    if (beside) place = {place.x, at.y + (high - tall) / 2, place.w, tall};
    const auto state = state_words(row);
    const float y = at.y + (beside ? (high - kit.u(state.empty() ? 30 : 54)) / 2 : kit.u(16));
    kit.line({room.x, y, room.w, kit.u(30)}, player_words(row), type::stem_small, theme.ink);
    kit.line({room.x, y + kit.u(32), room.w, kit.u(22)}, state, type::caption, theme.ink2);
    draw_choices(kit, place, choices, stacked, sink);
    return high;
}

float draw_rows(Kit& kit, Column at, const PlayersView& view, Sink& sink) {
    float used = 0;
    const auto promise =
        view.locked ? tr("Nobody plays yet. Choose who does.")
                    : tr("Each has rounds, mistakes and a record of their own; nobody sees another's "
                         "without switching.");
    used += kit.text(at.x, at.y, promise, type::small, kit.theme().ink2, at.width).height + kit.u(24);
    if (view.trouble)
        used +=
            kit.text(at.x, at.y + used, error_words(*view.trouble), type::small, kit.theme().seal, at.width)
                .height +
            kit.u(16);
    for (const auto& row : view.rows)
        used += draw_row(kit, {at.x, at.y + used, at.width}, row, view.locked, sink) + kit.u(12);
    const auto label = tr("Add somebody");
    const Rect place{at.x, at.y + used + kit.u(12),
                     std::min(at.width, button_width(kit, label, nullptr, ButtonLook::primary)),
                     kit.u(button_height)};
    if (button(kit, "add-player", place, label, ButtonLook::primary))
        sink.send(act::AskPlayer{PlayerAsk::add});
    return place.bottom() - at.y + kit.u(8);
}

}  // namespace

std::string player_words(const PlayersView::Row& row) {
    return row.name.empty() ? tr("Somebody without a name") : row.name;
}

void draw_players(const View& view, Kit& kit, Sink& sink) {
    const auto& players = view.players;
    const bool asks = players.ask != PlayerAsk::nothing;
    const bool muted = kit.muted();
    kit.mute(muted || asks);
    draw_page(
        kit, "players", tr("Who plays"), 880, sink,
        [&](Column at) { return draw_rows(kit, at, players, sink); }, !players.locked);
    kit.mute(muted);
    if (asks) draw_player_dialog(kit, players, sink);
}

}  // namespace qingwen
