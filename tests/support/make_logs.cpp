// Makes logs for tests/logs: make_logs FOLDER. Logs that are there are old records: they are never made
// again, new ones are added beside them, and tests/golden/replay.txt gains their lines.
#include <fstream>
#include <iostream>

#include "log/codec.h"
#include "support/seeded_player.h"

namespace {

using namespace qingwen;
using sample::Habits;

Rules timed() {
    Rules rules;
    rules.per_question = seconds(30);
    rules.per_round = minutes(4);
    rules.speed = Speed::guarded;
    return rules;
}

Rules told_at_end() {
    Rules rules;
    rules.feedback = Feedback::at_end;
    rules.partial = true;
    return rules;
}

// Every kind twice, the second time with a worth and a time of its own.
RoundHead head_of(const std::string& id, const Rules& rules) {
    RoundHead head = sample::head(id, rules);
    auto twice = sample::questions();
    for (Question question : sample::questions()) {
        question.id.text += "-again";
        question.points = 50;
        question.seconds = 10;
        twice.push_back(std::move(question));
    }
    head.mode = {rules.per_round ? "timed" : rules.feedback == Feedback::at_end ? "exam" : "practice"};
    head.paper = sample::paper(std::move(twice));
    return head;
}

struct Plan {
    std::string name;
    Rules rules;
    Habits habits;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const std::vector<Plan> plans{
        {"practice-all-right", {}, {.right = 100}},
        {"practice-mixed", {}, {.right = 50, .flagging = 30}},
        {"practice-away", {}, {.right = 70, .away = 30, .flagging = 10}},
        {"practice-left", {}, {.leaves_after = 5}},
        {"practice-open", {}, {.away = 20, .stops_after = 6}},
        {"timed-quick", timed(), {.right = 90}},
        {"timed-slow", timed(), {.right = 60, .slow = 40, .away = 10}},
        {"timed-all-slow", timed(), {.slow = 100}},
        {"timed-left", timed(), {.slow = 10, .leaves_after = 9}},
        {"exam-mixed", told_at_end(), {.right = 40, .flagging = 20}},
        {"exam-guessed", told_at_end(), {.right = 0}},
    };
    std::uint64_t seed = 1;
    for (const Plan& plan : plans) {
        const RoundLog log =
            sample::SeededPlayer(Seed{seed++}, plan.habits).play(head_of(plan.name, plan.rules));
        std::ofstream(std::string(argv[1]) + "/" + plan.name + ".jsonl", std::ios::binary) << to_lines(log);
    }
    return 0;
}
