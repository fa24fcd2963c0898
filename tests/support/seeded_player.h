// Plays a round from a seed, through the rules: the same seed always leaves the same log.
#pragma once

#include <algorithm>
#include <cassert>

#include "base/random.h"
#include "record/store.h"
#include "support/sample.h"

namespace qingwen::sample {

// How somebody plays; numbers are per cent.
struct Habits {
    int right = 60;
    int slow = 0;  // lets the time run out, where there is a clock
    int away = 0;  // the program ends while a question is asked, and starts again
    int flagging = 0;
    int leaves_after = -1;  // so many questions; -1: never
    int stops_after = -1;   // the log just ends
};

class SeededPlayer {
public:
    SeededPlayer(Seed seed, Habits habits) : random_(seed), habits_(habits) {}

    RoundLog play(const RoundHead& head) {
        Round round(head);
        now_ = moment(1000);
        happen(round, Started{});
        while (round.phase() != Phase::finished && !stops(round)) step(round);
        return {head, round.log()};
    }

private:
    bool chance(int percent) { return random_.below(100) < static_cast<std::uint64_t>(percent); }
    int below(std::size_t n) { return static_cast<int>(random_.below(n)); }
    [[nodiscard]] bool stops(const Round& round) const {
        return habits_.stops_after >= 0 && round.tally().met >= habits_.stops_after;
    }

    void pass(Millis time) {
        now_.mono = now_.mono + time;
        now_.wall.utc_ms += time.count;
    }

    void happen(Round& round, EventBody body) {
        const int seq = static_cast<int>(round.log().size());
        const EventId id{round.head().id.text + "." + std::to_string(seq)};
        [[maybe_unused]] const auto refusal = round.apply({id, seq, now_, std::move(body)});
        assert(!refusal);
    }

    void step(Round& round) {
        if (round.phase() == Phase::feedback) return go_on(round);
        if (habits_.leaves_after >= 0 && round.tally().met >= habits_.leaves_after)
            return happen(round, Finished{Ending::left});
        if (chance(habits_.flagging))
            happen(round, Flagged{below(static_cast<std::size_t>(round.size())), chance(70)});
        if (chance(habits_.away)) go_away(round);
        const auto due = round.due();
        if (due && chance(habits_.slow)) {
            pass(due->at - now_.mono + Millis{below(50)});
            return happen(round, due->event);
        }
        pass({500 + below(9000)});
        const Item& item = round.item(round.current());
        if (due && now_.mono > due->at) return happen(round, due->event);
        happen(round, Answered{round.current(),
                               chance(habits_.right) ? right_answer(item.question) : guess(item.question)});
    }

    void go_on(Round& round) {
        pass({800 + below(4000)});
        if (round.current() + 1 < round.size())
            happen(round, WentOn{});
        else
            happen(round, Finished{Ending::completed});
    }

    void go_away(Round& round) {
        const Millis away = minutes(1 + below(600));
        now_.mono = {below(100'000)};  // another run of the program, another start of the clock
        now_.wall.utc_ms += away.count;
        happen(round, Interrupted{away});
    }

    Chosen some_of(std::size_t size, bool one) {
        Chosen chosen;
        for (std::size_t i = 0; i < size; ++i)
            if (chance(40)) chosen.choices.push_back(static_cast<int>(i));
        if (one || chosen.choices.empty()) chosen.choices = {below(size)};
        return chosen;
    }

    Answer guess(const Question& question) {
        if (const auto* const single = std::get_if<Single>(&question.body))
            return some_of(single->size(), true);
        if (const auto* const multiple = std::get_if<Multiple>(&question.body))
            return some_of(multiple->size(), false);
        if (std::holds_alternative<Truth>(question.body)) return Judged{chance(50)};
        if (const auto* const match = std::get_if<Match>(&question.body)) {
            Matched matched{std::vector<int>(match->pairs.size(), -1)};
            matched.offers.front() = below(match->offered());
            return matched;
        }
        Answer answer = right_answer(question);
        if (auto* const ordered = std::get_if<Ordered>(&answer)) random_.shuffle(std::span(ordered->items));
        if (auto* const filled = std::get_if<Filled>(&answer)) filled->texts.back() = "“不知道”";
        if (auto* const counted = std::get_if<Counted>(&answer)) counted->text = std::to_string(below(9));
        return answer;
    }

    Random random_;
    Habits habits_;
    Moment now_;
};

}  // namespace qingwen::sample
