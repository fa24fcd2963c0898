// Plays a round from a seed, through the rules: the same seed always leaves the same log.
#pragma once

#include <algorithm>
#include <array>
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
    int naps = 0;       // the machine sleeps while a question is asked
    int jumps = 0;      // somebody sets the wall clock, forward or back
    int grace = 0;      // answers after the time is up, but within the grace
    int wanders = 0;    // goes to another question, where the rules let one
    int misses = -1;    // that question is answered wrong and those before right; -1: as chance has it
    int hands_in = -1;  // so many answers, where the rules let one; -1: when there is nothing left to do
    std::int64_t starts = 1000;  // after the moment that sample::moment() counts from
    int leaves_after = -1;       // so many questions; -1: never
    int stops_after = -1;        // the log just ends
};

class SeededPlayer {
public:
    SeededPlayer(Seed seed, Habits habits) : random_(seed), habits_(habits) {}

    RoundLog play(const RoundHead& head) {
        Round round(head);
        now_ = moment(habits_.starts);
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
        if (chance(habits_.naps)) nap(round);
        if (chance(habits_.jumps)) now_.wall.utc_ms += (chance(50) ? 1 : -1) * minutes(1 + below(3000)).count;
        if (head_goes_back(round) && turns_away(round)) return;
        const auto due = round.due();
        if (due && chance(habits_.slow)) {
            pass(due->at - now_.mono + Millis{below(50)});
            return happen(round, due->event);
        }
        if (due && chance(habits_.grace))
            pass(std::max(Millis{}, due->at - now_.mono - Millis{below(300)}));
        else
            pass({500 + below(9000)});
        if (due && now_.mono > due->at) return happen(round, due->event);
        happen(round, given(round));
    }

    static bool head_goes_back(const Round& round) { return round.head().rules.go_back; }

    // Hands in, or looks at another question, instead of answering this one.
    bool turns_away(Round& round) {
        const auto answered = round.tally().answered;
        const bool enough = habits_.hands_in >= 0 && answered >= habits_.hands_in;
        if (enough || (habits_.hands_in < 0 && answered == round.size() && !chance(habits_.wanders))) {
            pass({900});
            happen(round, Finished{Ending::completed});
            return true;
        }
        if (!chance(habits_.wanders)) return false;
        pass({300 + below(2000)});
        happen(round, WentTo{below(static_cast<std::size_t>(round.size()))});
        return true;
    }

    Answered given(const Round& round) {
        const auto& question = round.item(round.current()).question;
        const bool right = habits_.misses < 0 ? chance(habits_.right) : round.current() < habits_.misses;
        Answered answered{round.current(), right ? right_answer(question) : guess(question)};
        if (habits_.misses >= 0 && !right) answered.answer = wrong(question);
        if (round.head().rules.certainty) answered.certainty = certainties[random_.below(certainties.size())];
        return answered;
    }

    // Never right, whatever the kind.
    Answer wrong(const Question& question) {
        for (;;)
            if (Answer answer = guess(question); grade(answer, question) < 1) return answer;
    }

    void go_on(Round& round) {
        pass({800 + below(4000)});
        happen(round, round.forward());
    }

    void nap(Round& round) {
        const Millis spent{200 + below(3000)};
        const Millis away = minutes(1 + below(90));
        pass(spent);
        now_.wall.utc_ms += away.count;  // Mono stands
        happen(round, Interrupted{away, spent});
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

    void fill(Filled& filled, const Blank& blank) {
        if (blank.any_order) random_.shuffle(std::span(filled.texts));
        if (!blank.any_order || chance(60)) filled.texts.back() = "“不知道”";
    }

    // At the edges of 3 ± 0.5 and as people type them.
    std::string number() {
        static constexpr std::array<const char*, 8> typed{"2.5",  "３．５", "2.49",       "3.51",
                                                          "3 个", "-3",     "１，０００", "+3.0"};
        return typed[random_.below(typed.size())];
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
        if (auto* const filled = std::get_if<Filled>(&answer)) fill(*filled, std::get<Blank>(question.body));
        if (auto* const counted = std::get_if<Counted>(&answer)) counted->text = number();
        return answer;
    }

    Random random_;
    Habits habits_;
    Moment now_;
};

}  // namespace qingwen::sample
