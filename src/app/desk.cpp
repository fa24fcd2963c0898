#include "app/desk.h"

#include <algorithm>

#include "app/desk_doing.h"
#include "app/offers.h"
#include "app/round_view.h"
#include "app/summary.h"
#include "base/overloaded.h"
#include "record/replay.h"

namespace qingwen {

namespace {

constexpr Millis dead_time{250};
constexpr Millis stamp_time{200};
constexpr Millis frame_time{16};
constexpr int days_shown = 14;

// What leads somewhere else; a stray second click on it must do nothing.
bool leads_on(const Action& action) {
    return std::visit(Overloaded{
                          [](const act::Start&) { return true; },
                          [](const act::PlayPick&) { return true; },
                          [](const act::Resume&) { return true; },
                          [](const act::Choose&) { return true; },
                          [](const act::Confirm&) { return true; },
                          [](const act::GoOn&) { return true; },
                          [](const act::Reveal&) { return true; },
                          [](const act::GoTo&) { return true; },
                          [](const act::AskToHandIn&) { return true; },
                          [](const act::HandIn&) { return true; },
                          [](const act::Again&) { return true; },
                          [](const act::OnlyMistakes&) { return true; },
                          [](const act::GoHome&) { return true; },
                          [](const act::PractiseFound&) { return true; },
                          [](const act::OpenRound&) { return true; },
                          [](const act::BackToRecord&) { return true; },
                          [](const auto&) { return false; },
                      },
                      action);
}

// What may be done while nobody plays.
bool lets_in(const Action& action) {
    return std::visit(Overloaded{
                          [](const act::AskPlayer&) { return true; },
                          [](const act::TypePlayer&) { return true; },
                          [](const act::ConfirmPlayer&) { return true; },
                          [](const act::Prefer&) { return true; },
                          [](const act::Quit&) { return true; },
                          [](const auto&) { return false; },
                      },
                      action);
}

// A countdown shows whole seconds, rounded up; this is when the figure changes.
std::optional<Mono> next_second(std::optional<Millis> left, Moment now) {
    if (!left || left->count <= 0) return std::nullopt;
    return now.mono + Millis{(left->count - 1) % 1000 + 1};
}

Millis left_of_day(Wall now) {
    constexpr std::int64_t day = 24LL * 60 * 60 * 1000;
    const auto local = now.utc_ms + std::int64_t{now.offset_minutes} * 60'000;
    return {day - (local % day + day) % day};
}

std::optional<Mono> earlier(std::optional<Mono> a, std::optional<Mono> b) {
    if (!a || !b) return a ? a : b;
    return std::min(*a, *b);
}

}  // namespace

Desk::Desk(Parts parts, Moment now)
    : parts_(std::move(parts)),
      own_library_(parts_.library),
      book_(parts_.book.value_or(PlayerBook(parts_.player))),
      changed_(now.mono + (Millis{} - dead_time)) {
    bank_files_ = parts_.banks;
    if (parts_.trouble) {
        screen_ = Screen::trouble;
        return;
    }
    if (parts_.restored) notices_.push_back({Notice::What::restored, 1, {}});
    note_what_is_wrong();
    today_ = day_of(now.wall);
    offer();
    look_for_unfinished();
    let_in_or_ask();
    if (!locked_ && parts_.first_time && !unfinished_) screen_ = Screen::welcome;
}

void Desk::look_for_unfinished() {
    unfinished_.reset();
    const auto rounds = parts_.store.rounds();
    if (!rounds) return;
    for (const auto& summary : *rounds) {
        if (summary.finished || summary.player != parts_.player || summary.events == 0) continue;
        auto log = parts_.store.log(summary.id);
        if (!log || unplayable(*log)) continue;
        unfinished_ = std::move(log).value();
        return;
    }
}

void Desk::act(const Action& action, Moment now) {
    const bool busy = parts_.trouble || settings_.job.replaces();
    if (busy && !std::holds_alternative<act::Quit>(action)) return;
    if (locked_ && !lets_in(action)) return;
    if (leads_on(action) && now.mono < changed_ + dead_time) return;
    carry_out(action, now);
}

void Desk::carry_out(const Action& action, Moment now) { std::visit(Doing{*this, now}, action); }

Offering Desk::offering() const {
    return {*parts_.library, learning_.study(), today_, parts_.preferences.language};
}

void Desk::offer() {
    record_.reset();
    offers_ = offers_of(offering(), picked_, shown_list_);
    offers_.days_in_a_row = learning_.days_in_a_row(today_);
    offers_.done_today = learning_.done_on(today_);
    for (int ago = days_shown - 1; ago >= 0; --ago)
        offers_.last_days.push_back(learning_.done_on(today_ + -ago));
    notebook_ = notebook_of(offering(), mistakes_of_);
}

// Not before the first frame is up, and a few rounds a frame.
void Desk::learn(Moment now) {
    if (locked_) return;
    day_ends_ = now.mono + left_of_day(now.wall);
    const bool another_day = today_ != day_of(now.wall);
    today_ = day_of(now.wall);
    if (!learning_.begun()) learning_.begin(parts_.store, parts_.player);
    if (learning_.complete() && !another_day) return;
    learning_.read_some(parts_.store, *parts_.library);
    if (learning_.complete()) offer();
}

Scope Desk::scope() const { return scope_of(offering(), picked_); }

void Desk::begin(const Mode& mode, const Scope& scope, Moment now, std::optional<Seed> seed) {
    if (mode.rules.table.play != Play::alone) return set_up_table(mode, scope, now);
    auto head = make_round(parts_.library->bank(), mode, scope, parts_.player, parts_.ids.round(now.wall),
                           seed.value_or(mode.daily ? seed_of_day(mode, now.wall) : parts_.ids.seed()));
    if (!head) return;
    last_scope_ = scope;
    past_.reset();
    session_ = Session::begin(std::move(head).value(), parts_.store, now);
    show(Screen::round, now);
}

void Desk::resume(Moment now) {
    if (!unfinished_) return;
    if (!unfinished_->head.seats.empty()) return resume_table(now);
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
    const auto close = [&]<class Played>(std::unique_ptr<SessionOf<Played>>& closing) {
        auto session = SessionOf<Played>::resume(*unfinished_, parts_.store, now);
        if (session) closing = std::move(session).value();
    };
    unfinished_->head.seats.empty() ? close(giving_up_) : close(giving_up_table_);
    unfinished_.reset();
}

void Desk::forget_given_up(Moment now) {
    const auto closed = [&](auto& closing) {
        if (!closing || closing->saving()) return false;
        if (!closing->round().ending() && !closing->submit(Finished{Ending::left}, now)) return false;
        closing.reset();
        return true;
    };
    if (closed(giving_up_) || closed(giving_up_table_)) look_for_unfinished();
}

// An answer that stands already is not kept twice; the person goes on.
void Desk::confirm(Moment now) {
    const auto answer = draft_.answer();
    if (!session_ || !answer) return;
    const int item = session_->round().current();
    const Answered given{item, *answer, draft_.certainty()};
    submit(stands(session_->round(), given) ? EventBody(WentTo{item + 1}) : EventBody(given), now);
}

void Desk::submit(const EventBody& event, Moment now) {
    if (session_) static_cast<void>(session_->submit(event, now));
}

void Desk::show(Screen screen, Moment now) {
    screen_ = screen;
    changed_ = now.mono;
    card_ = false;
    leaving_ = false;
    handing_in_ = false;
    turned_ = false;
    result_.reset();
    if (screen == Screen::result && shown_round()) result_ = result_of(*shown_round());
    if (screen == Screen::round) {
        seen_phase_ = Phase::ready;
        seen_item_ = -1;
        drafted_ = -1;
        draft_ = {};
    }
}

void Desk::was_away(Millis away, Mono seen, Moment now) {
    changed_ = now.mono;
    if (session_ && screen_ == Screen::round) session_->was_away(away, seen, now);
    if (screen_ == Screen::table) table_.was_away(away, seen, now);
}

void Desk::take_in(Moment now) {
    parts_.store.deliver();
    forget_given_up(now);
    follow_keeper();
    if (screen_ == Screen::table) table_.take_in(now);
    if (editor_) editor_->take_in(now);
    if (screen_ == Screen::editor && editor_->take_leave()) leave_editor(now);
    take_in_bank(now);
    if (session_) follow_round(now);
}

void Desk::tick(Moment now) {
    take_in(now);
    if (is_page(screen_) || screen_ == Screen::result) learn(now);
    if (screen_ == Screen::search) search_->step();
    make_record();
    if (screen_ == Screen::table) table_.tick(now);
    if (screen_ == Screen::editor) editor_->tick(now);
    if (session_ && screen_ == Screen::round) session_->tick(now);
    if (screen_ == Screen::table || (session_ && screen_ == Screen::round)) take_in(now);
}

void Desk::follow_round(Moment now) {
    const auto& round = session_->round();
    if (screen_ != Screen::round) return;
    if (round.phase() == Phase::finished) {
        learning_.add(round, *parts_.library);
        offer();
        return show(Screen::result, now);
    }
    if (round.phase() == Phase::feedback && !round.tells() && !session_->saving())
        return submit(round.forward(), now);
    if (round.phase() == seen_phase_ && round.current() == seen_item_) return;
    seen_phase_ = round.phase();
    seen_item_ = round.current();
    changed_ = now.mono;
    turned_ = false;
    begin_question(round);
}

// What was answered before is there again to be changed.
void Desk::begin_question(const Round& round) {
    if (round.phase() == Phase::ready || drafted_ == round.current()) return;
    draft_ = Draft(round.item(round.current()));
    const auto& outcome = round.outcomes()[static_cast<std::size_t>(round.current())];
    if (outcome.answer) draft_.take_up(*outcome.answer, outcome.certainty);
    drafted_ = round.current();
}

std::optional<Mono> Desk::next(Moment now) const {
    return earlier(next_of_screen(now), opening_.next(is_page(screen_), now.mono));
}

std::optional<Mono> Desk::next_of_screen(Moment now) const {
    const bool learns = (is_page(screen_) || screen_ == Screen::result) && !locked_;
    if (learns && !learning_.complete()) return now.mono;
    if (screen_ == Screen::search && !search_->settled()) return now.mono;
    if (is_page(screen_) && !locked_) return day_ends_;
    if (screen_ == Screen::result && result_moves(now)) return now.mono + frame_time;
    if (screen_ == Screen::table) return table_.next(with_table(), now);
    if (screen_ == Screen::editor) return editor_->next(now);
    if (screen_ != Screen::round || !session_) return std::nullopt;
    const auto& round = session_->round();
    const auto clocks = round.clocks(now.mono);
    std::optional<Mono> when = session_->next();
    if (round.phase() == Phase::asking)
        when = earlier(when, earlier(next_second(clocks.question, now), next_second(clocks.round, now)));
    return when;
}

const Round* Desk::shown_round() const {
    if (past_) return &*past_;
    return session_ ? &session_->round() : nullptr;
}

const Mode* Desk::mode_of_round() const {
    const auto* round = shown_round();
    return round ? parts_.library->mode(round->head().mode) : nullptr;
}

View Desk::view(Moment now) const {
    View view;
    view.screen = screen_;
    view.preferences = parts_.preferences;
    view.trouble = parts_.trouble;
    view.help = help_;
    view.opening = opening_.shown(is_page(screen_), now.mono);
    if (screen_ == Screen::home) view.home = home_view();
    if (screen_ == Screen::notebook) view.notebook = notebook_view();
    if (screen_ == Screen::settings) view.settings = settings_;
    if (screen_ == Screen::search) view.search = search_view();
    if (screen_ == Screen::record) view.record = record_view();
    if (screen_ == Screen::players) view.players = players_view();
    if (screen_ == Screen::table) view.table = table_.view(with_table(), now);
    if (screen_ == Screen::editor) view.editor = editor_view();
    if (!shown_round()) return view;
    if (screen_ == Screen::round) view.round = round_view(now);
    if (screen_ == Screen::result) view.result = result_view(now);
    if (screen_ == Screen::review) view.review = {shown_round(), mode_of_round(), reviewed_};
    return view;
}

EditorView Desk::editor_view() const {
    auto view = editor_->view();
    const auto& title = parts_.library->about().title;
    if (editor_->files() == bank_files_ && !title.empty()) view.name = title.in(parts_.preferences.language);
    return view;
}

HomeView Desk::home_view() const {
    HomeView home = offers_;
    if (!learning_.complete()) home.reading = learning_.part();
    home.notices = notices_;
    home.player = book_.now().name;
    home.edits = parts_.editor.has_value();
    home.borrowed = parts_.library != own_library_;
    if (unfinished_) home.unfinished = summary_of(*unfinished_, *parts_.library);
    return home;
}

NotebookView Desk::notebook_view() const {
    NotebookView view = notebook_;
    if (!learning_.complete()) view.reading = learning_.part();
    return view;
}

RoundView Desk::round_view(Moment now) const {
    auto view = round_view_of(*session_, draft_, turned_, now);
    view.mode = mode_of_round();
    view.card = card_;
    view.leaving = leaving_;
    view.handing_in = handing_in_;
    return view;
}

ResultView Desk::result_view(Moment now) const {
    auto view = result_.value_or(ResultView{.round = shown_round()});
    view.mode = mode_of_round();
    view.past = past_.has_value();
    if (learning_.complete()) view.compared = compared(learning_.lines(), line_of(*shown_round()));
    if (!view.past && result_moves(now)) view.stamped = now.mono - changed_;
    return view;
}

bool Desk::result_moves(Moment now) const {
    return parts_.preferences.movement && now.mono < changed_ + stamp_time;
}

}  // namespace qingwen
