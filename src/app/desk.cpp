#include "app/desk.h"

#include <algorithm>

#include "app/offers.h"
#include "app/summary.h"
#include "base/overloaded.h"
#include "record/replay.h"

namespace qingwen {

namespace {

constexpr Millis dead_time{250};
constexpr Millis stamp_time{200};
constexpr Millis frame_time{16};

// What leads somewhere else; a stray second click on it must do nothing.
bool leads_on(const Action& action) {
    return std::visit(Overloaded{
                          [](const act::Start&) { return true; },
                          [](const act::Resume&) { return true; },
                          [](const act::Choose&) { return true; },
                          [](const act::Confirm&) { return true; },
                          [](const act::GoOn&) { return true; },
                          [](const act::Again&) { return true; },
                          [](const act::OnlyMistakes&) { return true; },
                          [](const act::GoHome&) { return true; },
                          [](const auto&) { return false; },
                      },
                      action);
}

// A countdown shows whole seconds, rounded up; this is when the figure changes.
std::optional<Mono> next_second(std::optional<Millis> left, Moment now) {
    if (!left || left->count <= 0) return std::nullopt;
    return now.mono + Millis{(left->count - 1) % 1000 + 1};
}

std::optional<Mono> earlier(std::optional<Mono> a, std::optional<Mono> b) {
    if (!a || !b) return a ? a : b;
    return std::min(*a, *b);
}

}  // namespace

Desk::Desk(Parts parts, Moment now) : parts_(std::move(parts)), changed_(now.mono + (Millis{} - dead_time)) {
    if (parts_.trouble) {
        screen_ = Screen::trouble;
        return;
    }
    int errors = 0;
    for (const auto& finding : parts_.library.findings())
        errors += finding.severity() == Severity::error ? 1 : 0;
    if (errors > 0) notices_.push_back({Notice::What::questions_left_out, errors, {}});
    for (const auto& error : parts_.library.errors())
        notices_.push_back({Notice::What::bank_unreadable, 1, error});
    offer();
    look_for_unfinished();
}

void Desk::look_for_unfinished() {
    unfinished_.reset();
    const auto rounds = parts_.store.rounds();
    if (!rounds) return;
    for (const auto& summary : *rounds) {
        if (summary.finished || summary.player != parts_.player || summary.events == 0) continue;
        auto log = parts_.store.log(summary.id);
        if (!log || !replay(*log)) continue;
        unfinished_ = std::move(log).value();
        return;
    }
}

void Desk::act(const Action& action, Moment now) {
    if (parts_.trouble && !std::holds_alternative<act::Quit>(action)) return;
    if (leads_on(action) && now.mono < changed_ + dead_time) return;
    carry_out(action, now);
}

void Desk::carry_out(const Action& action, Moment now) {
    std::visit(Overloaded{
                   [&](const act::PickThis& a) {
                       picked_ = a.pick;
                       offer();
                   },
                   [&](const act::ShowList& a) {
                       shown_list_ = a.by;
                       offer();
                   },
                   [&](const act::Start& a) {
                       if (const auto* mode = parts_.library.mode(a.mode))
                           begin(*mode, a.scope.value_or(mode->bank.empty() ? scope() : Scope()), now,
                                 a.seed);
                   },
                   [&](const act::Resume&) { resume(now); },
                   [&](const act::GiveUpUnfinished&) { give_up_unfinished(now); },
                   [&](const act::Choose& a) {
                       if (session_ && session_->round().phase() == Phase::asking) draft_.choose(a.place);
                   },
                   [&](const act::Activate& a) { draft_.activate(a.left); },
                   [&](const act::Type& a) { draft_.type(a.blank, a.text); },
                   [&](const act::Confirm&) {
                       if (const auto answer = draft_.answer(); answer && session_)
                           submit(Answered{session_->round().current(), *answer}, now);
                   },
                   [&](const act::GoOn&) {
                       if (!session_) return;
                       const auto& round = session_->round();
                       const bool last = round.current() + 1 == round.size();
                       submit(last ? EventBody(Finished{Ending::completed}) : EventBody(WentOn{}), now);
                   },
                   [&](const act::Flag&) {
                       if (!session_) return;
                       const int item = session_->round().current();
                       const auto& outcome = session_->round().outcomes()[static_cast<std::size_t>(item)];
                       submit(Flagged{item, !outcome.flagged}, now);
                   },
                   [&](const act::ShowCard& a) { card_ = a.on; },
                   [&](const act::AskToLeave& a) { leaving_ = a.on; },
                   [&](const act::LeaveForLater&) {
                       session_.reset();
                       look_for_unfinished();
                       show(Screen::home, now);
                   },
                   [&](const act::EndRound&) { submit(Finished{Ending::left}, now); },
                   [&](const act::Review& a) {
                       if (!session_ || session_->round().phase() != Phase::finished) return;
                       reviewed_ = std::clamp(a.item, 0, session_->round().size() - 1);
                       show(Screen::review, now);
                   },
                   [&](const act::BackToResult&) {
                       if (session_) show(Screen::result, now);
                   },
                   [&](const act::Again&) {
                       if (const auto* mode = mode_of_round()) begin(*mode, last_scope_, now);
                   },
                   [&](const act::OnlyMistakes&) {
                       const auto* mode = mode_of_round();
                       if (mode && session_) begin(*mode, only_missed(session_->round()), now);
                   },
                   [&](const act::GoHome&) {
                       session_.reset();
                       look_for_unfinished();
                       show(Screen::home, now);
                   },
                   [&](const act::Prefer& a) {
                       parts_.preferences = a.preferences;
                       if (parts_.keep) parts_.keep(parts_.preferences);
                   },
                   [&](const act::DismissNotice&) {
                       if (!notices_.empty()) notices_.erase(notices_.begin());
                   },
                   [&](const act::Quit&) { over_ = true; },
               },
               action);
}

void Desk::offer() { offers_ = offers_of(parts_.library, picked_, shown_list_, parts_.preferences.language); }

Scope Desk::scope() const { return scope_of(parts_.library, picked_, parts_.preferences.language); }

void Desk::begin(const Mode& mode, const Scope& scope, Moment now, std::optional<Seed> seed) {
    auto head = make_round(parts_.library.bank(), mode, scope, parts_.player, parts_.ids.round(now.wall),
                           seed.value_or(parts_.ids.seed()));
    if (!head) return;
    last_scope_ = scope;
    session_ = Session::begin(std::move(head).value(), parts_.store, now);
    show(Screen::round, now);
}

void Desk::resume(Moment now) {
    if (!unfinished_) return;
    auto session = Session::resume(*unfinished_, parts_.store, now);
    if (!session) {
        notices_.push_back({Notice::What::resume_failed, 1, session.error()});
        unfinished_.reset();
        return;
    }
    session_ = std::move(session).value();
    last_scope_ = scope();
    unfinished_.reset();
    show(Screen::round, now);
}

// Closing takes two events, and each has to be kept before the next: see forget_given_up().
void Desk::give_up_unfinished(Moment now) {
    if (!unfinished_) return;
    auto session = Session::resume(*unfinished_, parts_.store, now);
    if (session) giving_up_ = std::move(session).value();
    unfinished_.reset();
}

void Desk::forget_given_up(Moment now) {
    if (!giving_up_ || giving_up_->saving()) return;
    if (giving_up_->round().phase() != Phase::finished && !giving_up_->submit(Finished{Ending::left}, now))
        return;
    giving_up_.reset();
    look_for_unfinished();
}

void Desk::submit(const EventBody& event, Moment now) {
    if (session_) static_cast<void>(session_->submit(event, now));
}

void Desk::show(Screen screen, Moment now) {
    screen_ = screen;
    changed_ = now.mono;
    card_ = false;
    leaving_ = false;
    if (screen == Screen::round) {
        seen_phase_ = Phase::ready;
        seen_item_ = -1;
        drafted_ = -1;
        draft_ = {};
    }
}

void Desk::take_in(Moment now) {
    parts_.store.deliver();
    forget_given_up(now);
    if (session_) follow_round(now);
}

void Desk::tick(Moment now) {
    take_in(now);
    if (!session_ || screen_ != Screen::round) return;
    session_->tick(now);
    take_in(now);
}

void Desk::follow_round(Moment now) {
    const auto& round = session_->round();
    if (screen_ != Screen::round) return;
    if (round.phase() == Phase::finished) return show(Screen::result, now);
    if (round.phase() == seen_phase_ && round.current() == seen_item_) return;
    seen_phase_ = round.phase();
    seen_item_ = round.current();
    changed_ = now.mono;
    if (round.phase() == Phase::asking && drafted_ != round.current()) {
        draft_ = Draft(round.item(round.current()));
        drafted_ = round.current();
    }
}

std::optional<Mono> Desk::next(Moment now) const {
    if (screen_ == Screen::result && now.mono < changed_ + stamp_time && parts_.preferences.movement)
        return now.mono + frame_time;
    if (screen_ != Screen::round || !session_) return std::nullopt;
    const auto& round = session_->round();
    const auto clocks = round.clocks(now.mono);
    std::optional<Mono> when = session_->next();
    if (round.phase() == Phase::asking)
        when = earlier(when, earlier(next_second(clocks.question, now), next_second(clocks.round, now)));
    return when;
}

const Mode* Desk::mode_of_round() const {
    return session_ ? parts_.library.mode(session_->round().head().mode) : nullptr;
}

View Desk::view(Moment now) const {
    View view;
    view.screen = screen_;
    view.preferences = parts_.preferences;
    view.trouble = parts_.trouble;
    if (screen_ == Screen::home) view.home = home_view();
    if (!session_) return view;
    if (screen_ == Screen::round) view.round = round_view(now);
    if (screen_ == Screen::result) view.result = result_view(now);
    if (screen_ == Screen::review) view.review = {&session_->round(), mode_of_round(), reviewed_};
    return view;
}

HomeView Desk::home_view() const {
    HomeView home = offers_;
    home.notices = notices_;
    if (unfinished_) home.unfinished = summary_of(*unfinished_, parts_.library);
    return home;
}

RoundView Desk::round_view(Moment now) const {
    const auto& round = session_->round();
    RoundView view{
        .round = &round, .mode = mode_of_round(), .draft = &draft_, .clocks = round.clocks(now.mono)};
    const auto answer = draft_.answer();
    if (!answer)
        view.confirm = Refusal::no_answer;
    else
        view.confirm = session_->may(Answered{round.current(), *answer}, now);
    view.last = round.current() + 1 == round.size();
    view.saving = session_->saving();
    view.trouble = session_->trouble();
    view.card = card_;
    view.leaving = leaving_;
    return view;
}

ResultView Desk::result_view(Moment now) const {
    ResultView view = result_of(session_->round());
    view.mode = mode_of_round();
    if (parts_.preferences.movement && now.mono < changed_ + stamp_time) view.stamped = now.mono - changed_;
    return view;
}

}  // namespace qingwen
