#include "app/table_desk.h"

#include <algorithm>
#include <array>

#include "app/draft.h"
#include "app/words.h"
#include "base/overloaded.h"

namespace qingwen {

namespace {

constexpr Millis dead_time{250};
constexpr Millis stamp_time{200};
constexpr Millis frame_time{16};
constexpr std::size_t longest_name = 12;

std::string shortened(const std::string& name) {
    std::size_t at = 0;
    for (std::size_t n = 0; n < longest_name && at < name.size(); ++n)
        at += std::max<std::size_t>(1, utf8::decode(name, at).size);
    return name.substr(0, at);
}

std::optional<Answer> answer_at(const Item& item, int place) {
    Draft draft(item);
    draft.choose(place);
    return draft.answer();
}

// Its options stand on the screen and can be said.
bool can_be_picked(const Item& item) {
    return item.question.kind() == Kind::truth || options_of(item.question);
}

std::optional<Mono> earlier(std::optional<Mono> a, std::optional<Mono> b) {
    if (!a || !b) return a ? a : b;
    return std::min(*a, *b);
}

}  // namespace

std::string usual_name(Play play, int seat) {
    static constexpr std::array players{to_translate("Player 1"), to_translate("Player 2"),
                                        to_translate("Player 3"), to_translate("Player 4")};
    if (play == Play::together) return tr(players[static_cast<std::size_t>(seat) % players.size()]);
    return tr("Team {n}", {{"n", std::to_string(seat + 1)}});
}

void TableDesk::set_up(const With& with, const Mode& mode, const Scope& scope) {
    session_.reset();
    waiting_.clear();
    leaving_ = false;
    if (mode_ != &mode) names_.clear();
    mode_ = &mode;
    scope_ = scope;
    seat(names_.empty() ? mode.rules.table.least_seats : static_cast<int>(names_.size()));
    look_for_questions(with);
}

void TableDesk::look_for_questions(const With& with) {
    if (mode_ && !paper_)
        paper_ = table_paper(with.library.bank(), *mode_, scope_, static_cast<int>(names_.size()));
}

void TableDesk::seat(int count) {
    const auto& rules = mode_->rules.table;
    names_.resize(static_cast<std::size_t>(std::clamp(count, rules.least_seats, rules.most_seats)));
    paper_.reset();
}

Done TableDesk::resume(const With& with, const RoundLog& log, Moment now) {
    auto session = TableSession::resume(log, with.store, now);
    if (!session) return session.error();
    session_ = std::move(session).value();
    mode_ = with.library.mode(log.head.mode);
    scope_ = {};
    names_ = log.head.seats;
    paper_.reset();
    lost_pad_.reset();
    waiting_.clear();
    leaving_ = false;
    seen_item_ = -1;
    changed_ = now.mono;
    return Unit{};
}

std::vector<std::string> TableDesk::seat_names() const {
    std::vector<std::string> all;
    for (int i = 0; const auto& typed : names_) {
        const auto name = utf8::trim(typed);
        all.push_back(name.empty() ? usual_name(mode_->rules.table.play, i) : std::string(name));
        ++i;
    }
    return all;
}

void TableDesk::begin(const With& with, IdMaker& ids, Moment now) {
    look_for_questions(with);
    if (!paper_->enough(mode_->rules.table.play)) return;
    auto made =
        make_round(with.library.bank(), *mode_, paper_->scope, with.player, ids.round(now.wall), ids.seed());
    if (!made) return;
    auto head = std::move(made).value();
    head.seats = seat_names();
    waiting_.clear();
    lost_pad_.reset();
    session_ = TableSession::begin(std::move(head), with.store, now);
    seen_item_ = -1;
    changed_ = now.mono;
}

struct TableDesk::Doing {
    TableDesk& desk;
    const With& with;
    IdMaker& ids;
    Moment now;

    [[nodiscard]] bool rested() const { return now.mono >= desk.changed_ + dead_time; }
    bool operator()(const act::table::Seats& a) const {
        if (desk.session_ || !desk.mode_) return true;
        desk.seat(a.count);
        desk.look_for_questions(with);
        return true;
    }
    bool operator()(const act::table::Name& a) const {
        if (!desk.session_ && a.seat >= 0 && a.seat < static_cast<int>(desk.names_.size()))
            desk.names_[static_cast<std::size_t>(a.seat)] = shortened(a.text);
        return true;
    }
    bool operator()(const act::table::Begin&) const {
        if (!desk.session_ && desk.mode_) desk.begin(with, ids, now);
        return true;
    }
    bool operator()(const act::table::Answer& a) const {
        desk.heard_of(a.seat);
        const auto* table = desk.table();
        if (!table || table->step() != Step::asking) return true;
        if (const auto answer = answer_at(table->item(table->current()), a.place))
            desk.press(Answered{.item = table->current(), .answer = *answer, .seat = a.seat}, now);
        return true;
    }
    bool operator()(const act::table::PadLost& a) const {
        if (desk.table() && a.seat < desk.table()->seats()) desk.lost_pad_ = a.seat;
        return true;
    }
    bool operator()(const act::table::Press& a) const {
        desk.heard_of(a.seat);
        desk.press(Buzzed{a.seat}, now);
        return true;
    }
    bool operator()(const act::table::GoOn&) const {
        if (rested()) desk.go_on(now);
        return true;
    }
    bool operator()(const act::table::Rule& a) const {
        desk.submit(Ruled{a.right}, now);
        return true;
    }
    bool operator()(const act::table::Pick& a) const {
        const auto* table = desk.table();
        if (!table || table->step() != Step::answering) return true;
        if (can_be_picked(table->item(table->current()))) desk.pick(a.place);
        return true;
    }
    bool operator()(const act::table::Stake& a) const {
        desk.submit(Staked{a.points}, now);
        return true;
    }
    bool operator()(const act::table::Pass&) const {
        desk.submit(Passed{}, now);
        return true;
    }
    bool operator()(const act::table::Undo&) const {
        desk.submit(Undone{}, now);
        return true;
    }
    bool operator()(const act::table::AskToLeave& a) const {
        desk.leaving_ = a.on;
        return true;
    }
    bool operator()(const act::table::LeaveForLater&) const { return operator()(act::table::Home{}); }
    bool operator()(const act::table::End&) const {
        desk.submit(Finished{Ending::left}, now);
        return true;
    }
    bool operator()(const act::table::Again&) const {
        const auto* table = desk.table();
        if (table && table->step() == Step::finished && desk.mode_ && rested()) desk.begin(with, ids, now);
        return true;
    }
    bool operator()(const act::table::Home&) const {
        desk.session_.reset();
        desk.waiting_.clear();
        desk.leaving_ = false;
        return false;
    }
};

bool TableDesk::act(const With& with, IdMaker& ids, const act::TableAction& action, Moment now) {
    return std::visit(Doing{*this, with, ids, now}, action);
}

// The presenter's: nothing waits, it is asked for again.
void TableDesk::submit(const EventBody& event, Moment now) {
    if (session_ && waiting_.empty()) static_cast<void>(session_->submit(event, now));
}

void TableDesk::press(const EventBody& event, Moment now) {
    if (!session_) return;
    waiting_.push_back({event, now});
    take_in(now);
}

// One that is picked already is taken out again.
void TableDesk::pick(int place) {
    const bool again = said_.chosen(place);
    const bool one = table()->item(table()->current()).question.kind() != Kind::multiple;
    again&& one ? said_.clear() : said_.choose(place);
}

void TableDesk::go_on(Moment now) {
    const auto* at = table();
    if (!at) return;
    const auto said = said_.answer();
    if (at->step() == Step::answering && said)
        return submit(Answered{.item = at->current(), .answer = *said, .seat = at->holder()}, now);
    if (const auto event = at->forward()) submit(*event, now);
}

void TableDesk::take_in(Moment now) {
    if (!session_) return;
    while (!waiting_.empty() && !session_->saving()) {
        const auto next = waiting_.front();
        waiting_.pop_front();
        static_cast<void>(session_->submit(next.event, next.at));
    }
    follow(now);
}

void TableDesk::follow(Moment now) {
    const auto& at = session_->round();
    if (at.step() == seen_step_ && at.current() == seen_item_) return;
    if (at.step() == Step::answering) said_ = Draft(at.item(at.current()));
    if (at.step() == Step::finished) leaving_ = false;
    seen_step_ = at.step();
    seen_item_ = at.current();
    changed_ = now.mono;
}

void TableDesk::was_away(Millis away, Mono seen, Moment now) {
    if (session_) session_->was_away(away, seen, now);
}

void TableDesk::tick(Moment now) {
    take_in(now);
    if (!session_ || !waiting_.empty()) return;
    session_->tick(now);
}

std::optional<Mono> TableDesk::next(const With& with, Moment now) const {
    const auto* at = table();
    if (!at) return std::nullopt;
    if (at->step() == Step::finished)
        return with.movement && now.mono < changed_ + stamp_time ? std::optional(now.mono + frame_time)
                                                                 : std::nullopt;
    auto when = session_->next();
    const auto left = at->clocks(now.mono).question;
    if (at->timed() && left && left->count > 0)
        when = earlier(when, now.mono + Millis{(left->count - 1) % 1000 + 1});
    return when;
}

TableSetup TableDesk::setup(const With& with) const {
    TableSetup setup{.mode = mode_, .title = scope_.title, .names = names_};
    if (!mode_) return setup;
    if (setup.title.empty() && scope_.chapters.size() == 1)
        if (const auto* chapter = with.library.bank().chapter(scope_.chapters.front()))
            setup.title = chapter->title;
    const auto play = mode_->rules.table.play;
    for (int i = 0; i < static_cast<int>(names_.size()); ++i) setup.usual.push_back(usual_name(play, i));
    if (!paper_) return setup;
    setup.wanted = paper_->wanted;
    setup.there = paper_->there;
    setup.ready = paper_->enough(play);
    return setup;
}

TableView TableDesk::view(const With& with, Moment now) const {
    TableView view{.table = table(), .mode = mode_};
    view.leaving = leaving_;
    if (!view.table) {
        view.setup = setup(with);
        return view;
    }
    view.clocks = view.table->clocks(now.mono);
    if (view.table->step() == Step::answering && !said_.empty()) view.said = &said_;
    view.may_undo = view.table->can_undo();
    view.saving = session_->saving();
    view.lost_pad = lost_pad_;
    view.trouble = session_->trouble();
    if (with.movement && view.table->step() == Step::finished && now.mono < changed_ + stamp_time)
        view.stamped = now.mono - changed_;
    return view;
}

}  // namespace qingwen
