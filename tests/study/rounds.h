// Rounds to derive from: who did what with which question, on which day.
#pragma once

#include <cassert>
#include <string>
#include <vector>

#include <rapidcheck.h>

#include "study/day.h"
#include "support/sample.h"

namespace qingwen::sample {

// Any number from `first` on and below `end`. rapidcheck's inRange alone keeps near `first` for most of its
// run.
inline int any(int first, int end) {
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(first, end));
}

enum class How { right, slow, partly, wrong, timed_out };

struct Did {
    std::string question;
    How how = How::right;
};

inline constexpr Day first_day{20'780};  // 2026-11-23
inline constexpr Millis limit = seconds(20);

// Twelve o'clock there, at UTC+8.
inline Wall noon(int day) {
    return {(std::int64_t{first_day.number} + day) * 86'400'000 + 4 * 3'600'000, 480};
}

// The chapter is what stands before the dash: "04-a" is of chapter 04.
inline Question studied(const std::string& id) {
    auto made = question(id, multiple());
    made.chapter = {id.substr(0, id.find('-'))};
    return made;
}

inline Answer answer_of(How how) {
    if (how == How::wrong) return Chosen{{3}};
    if (how == How::partly) return Chosen{{0, 1}};
    return Chosen{{0, 1, 2}};
}

// Plays a round event by event; each question has `limit`, an answer takes 2 s, a slow one 16.
class Playing {
public:
    Playing(std::string id, std::vector<Question> questions, Wall start)
        : round_({{std::move(id)},
                  {"player-1"},
                  {"timed"},
                  "整个题库",
                  {.per_question = limit},
                  paper(std::move(questions))}),
          now_{{1000}, start} {
        happen(Started{});
    }

    void meet(How how) {
        if (round_.phase() == Phase::feedback) happen(WentOn{});
        if (how == How::timed_out) {
            pass(round_.due()->at - now_.mono);
            return happen(round_.due()->event);
        }
        pass(seconds(how == How::slow ? 16 : 2));
        happen(Answered{round_.current(), answer_of(how)});
    }
    void happen(EventBody body) {
        const int seq = static_cast<int>(round_.log().size());
        const EventId id{round_.head().id.text + "." + std::to_string(seq)};
        [[maybe_unused]] const auto refusal = round_.apply({id, seq, now_, std::move(body)});
        assert(!refusal);
    }
    void pass(Millis time) {
        now_.mono = now_.mono + time;
        now_.wall.utc_ms += time.count;
    }
    [[nodiscard]] const Round& round() const { return round_; }

private:
    Round round_;
    Moment now_;
};

inline std::vector<Question> questions_of(const std::vector<Did>& all) {
    std::vector<Question> questions;
    for (const auto& did : all) questions.push_back(studied(did.question));
    return questions;
}

// The first `met` of them are met; a round whose questions were all met is finished.
inline Round round_of(std::string id, Wall start, const std::vector<Did>& all, std::size_t met) {
    Playing playing(std::move(id), questions_of(all), start);
    for (std::size_t i = 0; i < met; ++i) playing.meet(all[i].how);
    if (met == all.size()) playing.happen(Finished{});
    return playing.round();
}
inline Round round_of(std::string id, Wall start, const std::vector<Did>& all) {
    return round_of(std::move(id), start, all, all.size());
}

}  // namespace qingwen::sample
