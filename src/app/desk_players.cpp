// The page of the players: what it shows and what can be done there.
#include <algorithm>

#include "app/desk_doing.h"

namespace qingwen {

namespace {

PlayersView::Row row_of(const Player& player, bool playing) {
    return {player.id, player.name, playing, !player.pin.empty()};
}

}  // namespace

void Desk::let_in_or_ask() {
    const auto* who = book_.find(parts_.player);
    if (!who || !who->listed) parts_.player = book_.now().id;
    locked_ = !book_.find(parts_.player)->pin.empty();
    if (!locked_) {
        static_cast<void>(book_.switch_to(parts_.player, {}));
        return;
    }
    asking_ = {PlayerAsk::play, parts_.player, {}, {}};
    screen_ = Screen::players;
}

bool Desk::has_record(const PlayerId& player) const {
    const auto rounds = parts_.store.rounds();
    return rounds && std::ranges::any_of(*rounds, [&](const RoundSummary& round) {
               return round.player == player && round.events > 1;
           });
}

void Desk::take_over(Moment now) {
    parts_.player = book_.now().id;
    locked_ = false;
    session_.reset();
    past_.reset();
    learning_ = {};
    looked_at_.reset();
    exported_.reset();
    mistakes_of_.reset();
    search_.reset();
    picked_ = {};
    offer();
    look_for_unfinished();
    show(Screen::home, now);
}

PlayersView Desk::players_view() const {
    PlayersView view;
    view.locked = locked_;
    view.trouble = book_.error();
    for (const auto& player : book_.all())
        if (player.listed) view.rows.push_back(row_of(player, !locked_ && player.id == parts_.player));
    view.ask = asking_.ask;
    if (const auto* who = book_.find(asking_.who)) view.who = row_of(*who, who->id == parts_.player);
    view.wants_pin = asking_.ask == PlayerAsk::set_pin || (asking_.ask == PlayerAsk::play && view.who.pin);
    view.has_record = asking_.ask == PlayerAsk::play && has_record(asking_.who);
    view.typed = asking_.typed;
    view.refused = asking_.refused;
    return view;
}

// Nobody is asked about who plays already, nor before somebody new plays without a PIN.
void Desk::Doing::operator()(const act::AskPlayer& a) const {
    desk.asking_ = {};
    if (desk.screen_ != Screen::players) return;
    const auto* who = desk.book_.find(a.who);
    const bool about = a.ask != PlayerAsk::nothing && a.ask != PlayerAsk::add;
    if (about && (!who || !who->listed)) return;
    const bool playing = who && !desk.locked_ && a.who == desk.parts_.player;
    if ((a.ask == PlayerAsk::set_pin || a.ask == PlayerAsk::rename) && !playing) return;
    if ((a.ask == PlayerAsk::play || a.ask == PlayerAsk::remove) && playing) return;
    desk.asking_.ask = a.ask;
    desk.asking_.who = a.who;
    if (a.ask == PlayerAsk::rename) desk.asking_.typed = who->name;
    if (a.ask == PlayerAsk::play && who->pin.empty() && !desk.has_record(a.who))
        (*this)(act::ConfirmPlayer{});
}

void Desk::Doing::operator()(const act::TypePlayer& a) const {
    desk.asking_.typed = a.text;
    desk.asking_.refused.reset();
}

void Desk::Doing::operator()(const act::ConfirmPlayer&) const {
    auto& asking = desk.asking_;
    if (asking.ask == PlayerAsk::nothing) return;
    asking.refused = carry_out_asked();
    if (asking.refused) {
        if (asking.ask == PlayerAsk::play) asking.typed.clear();
        return;
    }
    const bool plays = asking.ask == PlayerAsk::play;
    asking = {};
    if (plays) desk.take_over(now);
}

std::optional<PlayerRefusal> Desk::Doing::carry_out_asked() const {
    const auto& asking = desk.asking_;
    switch (asking.ask) {
        case PlayerAsk::add:
            return desk.book_.add(asking.typed, {"p-" + desk.parts_.ids.round(now.wall).text});
        case PlayerAsk::rename:
            return desk.book_.rename(asking.who, asking.typed);
        case PlayerAsk::remove:
            return desk.book_.remove(asking.who);
        case PlayerAsk::set_pin:
            return desk.book_.set_pin(asking.who, asking.typed);
        case PlayerAsk::play:
            return desk.book_.switch_to(asking.who, asking.typed);
        case PlayerAsk::nothing:
            break;
    }
    return std::nullopt;
}

}  // namespace qingwen
