// Tables to test with: heads of a duel and of a stage, and a game that is told what happens and when.
#pragma once

#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "record/store.h"
#include "round/table.h"
#include "support/sample.h"

namespace qingwen::sample {

inline std::vector<std::string> seat_names(int seats, const std::string& prefix = "") {
    const std::vector<std::string> names{"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"};
    std::vector<std::string> all;
    for (int i = 0; i < seats; ++i) all.push_back(prefix + names[static_cast<std::size_t>(i)]);
    return all;
}

// Singles and truths in turn.
inline Paper table_paper(int count) {
    std::vector<Question> questions;
    for (int i = 0; i < count; ++i)
        questions.push_back(
            question("q" + std::to_string(i), i % 3 == 2 ? Body(Truth{i % 2 == 0}) : single()));
    return paper(std::move(questions));
}

inline RoundHead table_head(std::string id, Rules rules, int seats, int questions) {
    rules = consistent(rules);
    RoundHead head{{std::move(id)}, {"player-1"}, {"duel"}, "整个题库", rules, table_paper(questions)};
    head.seats = seat_names(seats, rules.table.play == Play::stage ? "队" : "");
    if (rules.table.play == Play::stage) head.mode = {"stage"};
    return head;
}

inline Rules duel_rules(int target = 0, std::optional<Millis> limit = seconds(20)) {
    Rules rules{.per_question = limit, .base = 100};
    rules.table = {.play = Play::together, .target = target};
    return rules;
}

// Two questions a team, three for who presses first, one a team for a stake.
inline Rules stage_rules() {
    Rules rules;
    auto compulsory = usual_section(Section::Kind::compulsory);
    compulsory.questions = 2;
    auto buzzer = usual_section(Section::Kind::buzzer);
    buzzer.questions = 3;
    rules.table = {.play = Play::stage,
                   .most_seats = 6,
                   .start = 100,
                   .sections = {compulsory, buzzer, usual_section(Section::Kind::risk)}};
    return rules;
}
inline Rules stage_of(Section section) {
    Rules rules;
    rules.table = {.play = Play::stage, .most_seats = 6, .start = 100, .sections = {std::move(section)}};
    return rules;
}

class TableGame {
public:
    explicit TableGame(RoundHead head) : table_(std::move(head)) {}

    std::optional<Refusal> at(std::int64_t ms, const EventBody& body) {
        const int seq = static_cast<int>(table_.log().size());
        return table_.apply(event(seq, body, ms, table_.head().id.text + "."));
    }
    // So much later than what was before.
    std::optional<Refusal> after(std::int64_t ms, const EventBody& body) { return at(now_ += ms, body); }
    std::optional<Refusal> gives(int seat, bool right, std::int64_t ms = 1000) {
        return after(ms, Answered{.item = table_.current(), .answer = answer(right), .seat = seat});
    }
    std::optional<Refusal> on(std::int64_t ms = 2000) {
        const auto next = table_.forward();
        return next ? after(ms, *next) : std::optional(Refusal::not_now);
    }
    void jump(std::int64_t ms) { now_ = ms; }  // to another run's clock

    [[nodiscard]] Answer answer(bool right) const {
        const auto& question = table_.item(table_.current()).question;
        if (right) return right_answer(question);
        if (const auto* truth = std::get_if<Truth>(&question.body)) return Judged{!truth->is};
        return Chosen{{1}};
    }
    [[nodiscard]] const Table& table() const { return table_; }
    [[nodiscard]] std::int64_t now() const { return now_; }
    [[nodiscard]] std::vector<int> points() const {
        std::vector<int> all;
        for (int seat = 0; seat < table_.seats(); ++seat) all.push_back(table_.points(seat));
        return all;
    }
    [[nodiscard]] RoundLog log() const { return {table_.head(), table_.log()}; }

private:
    Table table_;
    std::int64_t now_ = 1000;
};

}  // namespace qingwen::sample
