// Views to draw: every screen and state, from a real desk over a bank of all kinds.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/desk.h"
#include "record/memory_store.h"
#include "support/bank_of.h"

namespace qingwen {

// A desk over a bank in memory, with a clock that stands: what tests and pictures of screens are made from.
class Stage {
public:
    explicit Stage(std::vector<Question> questions, std::vector<Case> cases = {}, bool clocked = true)
        : Stage(Library(sample::bank_of(std::move(questions), std::move(cases)), modes(clocked))) {}
    explicit Stage(Library library, std::shared_ptr<Keeper> keeper = {}, bool first_time = false)
        : Stage(std::make_shared<const Library>(std::move(library)), std::move(keeper), first_time) {}
    // `editor_data`: where the editor keeps what is not saved; empty: nowhere.
    explicit Stage(std::shared_ptr<const Library> library, std::shared_ptr<Keeper> keeper = {},
                   bool first_time = false, const std::filesystem::path& editor_data = {})
        : library_(std::move(library)),
          clock_({{10'000}, {1'795'411'800'000, 480}}),
          desk_({.library = library_,
                 .store = store_,
                 .ids = IdMaker(Seed{1}),
                 .player = {"p"},
                 .first_time = first_time,
                 .version = "0.1.0",
                 .keeper = std::move(keeper),
                 .load =
                     [this](const BankOpening::Files&) {
                         reading_ = {};
                         return reading_.get_future();
                     },
                 .editor =
                     EditorDesk::With{
                         .run = [this](const Job& job) { holds_jobs ? held_.push_back(job) : job(); },
                         .data = editor_data}},
                clock_.now()) {}

    void act(const Action& action, Millis later = seconds(1)) {
        clock_.advance(later);
        desk_.act(action, clock_.now());
        desk_.tick(clock_.now());
    }
    [[nodiscard]] View view() const { return desk_.view(clock_.now()); }
    // Until nothing waits to be done now.
    void settle() {
        const auto waits = [&] {
            const auto due = desk_.next(clock_.now());
            return due && *due <= clock_.now().mono;
        };
        while (waits()) desk_.tick(clock_.now());
    }
    void begin() { act(act::Start{{"timed"}}); }
    // Puts an answer together without confirming it, a right one or a wrong one.
    void give(bool right) {
        const auto now = view();
        give(now.round.round->item(now.round.round->current()), right);
    }
    void answer(bool right) {
        give(right);
        act(act::Confirm{});
    }
    // A bank that was asked for has been read.
    void read(std::shared_ptr<const Library> library) {
        reading_.set_value(std::move(library));
        desk_.tick(clock_.now());
    }
    // What the editor has others do is done at once, and taken in with the next ticks.
    void settle_editor() {
        for (int i = 0; i < 3; ++i) desk_.tick(clock_.now());
    }
    bool holds_jobs = false;  // what others are to do is not done
    HandClock& clock() { return clock_; }
    Desk& desk() { return desk_; }

private:
    static std::vector<Mode> modes(bool clocked) {
        Rules timed{.speed = Speed::guarded};
        if (clocked) timed.per_question = seconds(30);
        return {{{"practice"},
                 {"练习", "Practice"},
                 {"不计时", "No clock"},
                 {.draws = {{}}, .shuffle_questions = false},
                 {}},
                {{"timed"},
                 {"计时", "Timed"},
                 {"每题 30 秒", "30 s each"},
                 {.draws = {{}}, .shuffle_questions = false},
                 timed}};
    }
    void give(const Item& item, bool right) {
        const auto kind = item.question.kind();
        const auto place = [&](int meant) {
            return static_cast<int>(std::ranges::find(item.shown, meant) - item.shown.begin());
        };
        if (kind == Kind::truth)
            return act(act::Choose{std::get<Truth>(item.question.body).is == right ? 0 : 1});
        if (kind == Kind::single) return act(act::Choose{place(right ? 0 : 1)});
        if (kind == Kind::multiple) {
            const auto& body = std::get<Multiple>(item.question.body);
            for (int i = 0; i < static_cast<int>(body.right.size()) - (right ? 0 : 1); ++i)
                act(act::Choose{place(i)});
            return;
        }
        if (kind == Kind::order) {
            const int n = static_cast<int>(item.shown.size());
            for (int i = 0; i < n; ++i) act(act::Choose{place(right ? i : n - 1 - i)});
            return;
        }
        if (kind == Kind::match) {
            const int n = static_cast<int>(std::get<Match>(item.question.body).pairs.size());
            for (int i = 0; i < n; ++i) {
                act(act::Activate{i});
                act(act::Choose{place(right ? i : (i + 1) % n)});
            }
            return;
        }
        const auto answer = right_answer(item.question);
        if (const auto* filled = std::get_if<Filled>(&answer))
            for (int i = 0; i < static_cast<int>(filled->texts.size()); ++i)
                act(act::Type{i, right ? filled->texts[static_cast<std::size_t>(i)] : "不知道"});
        if (const auto* counted = std::get_if<Counted>(&answer))
            act(act::Type{0, right ? counted->text : "99"});
    }

    std::shared_ptr<const Library> library_;
    MemoryStore store_;
    HandClock clock_;
    std::promise<std::shared_ptr<const Library>> reading_;
    std::vector<Job> held_;
    Desk desk_;
};

}  // namespace qingwen
