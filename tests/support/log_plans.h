// What the recorded rounds of tests/logs are of: a name, rules, and how somebody plays. The seed of a plan is
// its place: add at the end.
#pragma once

#include "support/seeded_player.h"

namespace qingwen::sample {

struct LogPlan {
    std::string name;
    Rules rules;
    Habits habits;
    int questions = 0;  // of each kind, so many; 0: two
};

inline Rules timed_rules() {
    return {.per_question = seconds(30), .per_round = minutes(4), .speed = Speed::guarded};
}

inline Rules exam_rules(Rules rules = {}) {
    rules.per_round = minutes(8);
    rules.go_back = true;
    return consistent(rules);
}

inline Rules partial_rules(Grading grading) { return consistent({.partial = true, .grading = grading}); }

inline Rules challenge_rules() { return consistent({.per_question = seconds(60), .lives = 1}); }

// Every kind, the second time with a worth and a time of its own; a third time and on, blanks in any order
// and an odd worth.
inline std::vector<Question> questions_of(const LogPlan& plan) {
    auto all = questions();
    for (int again = 1; again < (plan.questions > 0 ? plan.questions : 2); ++again)
        for (Question question : questions()) {
            question.id.text += again == 1 ? "-again" : "-again-" + std::to_string(again);
            question.points = again == 1 ? 50 : 35;
            question.seconds = 10;
            if (auto* blank = std::get_if<Blank>(&question.body); blank && again > 1) blank->any_order = true;
            all.push_back(std::move(question));
        }
    return all;
}

inline RoundHead head_of(const LogPlan& plan) {
    RoundHead made = head(plan.name, plan.rules);
    made.mode = {plan.name.substr(0, plan.name.find('-'))};
    made.paper = paper(questions_of(plan));
    return made;
}

// Two minutes before midnight where the player is.
inline constexpr std::int64_t before_midnight = 37'680'000;

inline std::vector<LogPlan> log_plans() {
    const Rules told_at_end{.feedback = Feedback::at_end, .partial = true};
    const Rules kahoot = consistent({.per_question = seconds(30), .base = 1000, .speed = Speed::kahoot});
    const Rules sure = consistent({.certainty = true});
    return {
        {"practice-all-right", {}, {.right = 100}},
        {"practice-mixed", {}, {.right = 50, .flagging = 30}},
        {"practice-away", {}, {.right = 70, .away = 30, .flagging = 10}},
        {"practice-left", {}, {.leaves_after = 5}},
        {"practice-open", {}, {.away = 20, .stops_after = 6}},
        {"timed-quick", timed_rules(), {.right = 90}},
        {"timed-slow", timed_rules(), {.right = 60, .slow = 40, .away = 10}},
        {"timed-all-slow", timed_rules(), {.slow = 100}},
        {"timed-left", timed_rules(), {.slow = 10, .leaves_after = 9}},
        {"exam-mixed", told_at_end, {.right = 40, .flagging = 20}},
        {"exam-guessed", told_at_end, {.right = 0}},
        // Version 2.
        {"exam-gone-back", exam_rules(), {.right = 60, .flagging = 20, .wanders = 25}},
        {"exam-handed-in-early", exam_rules(), {.right = 80, .wanders = 20, .hands_in = 6}},
        {"exam-time-up", exam_rules(), {.right = 70, .slow = 6, .wanders = 30}},
        {"exam-empty", exam_rules(), {.hands_in = 0}},
        {"exam-partial", exam_rules({.partial = true, .penalty = 20}), {.right = 30, .wanders = 20}},
        {"challenge-lost-at-first", challenge_rules(), {.misses = 0}},
        {"challenge-lost-at-tenth", challenge_rules(), {.misses = 9}},
        {"challenge-won", challenge_rules(), {.right = 100}},
        {"challenge-timed-out", challenge_rules(), {.right = 100, .slow = 20}},
        {"daily-before-midnight", {}, {.right = 80, .starts = before_midnight}, 1},
        {"memorise-cards", consistent({.feedback = Feedback::before}), {}},
        {"memorise-open", consistent({.feedback = Feedback::before}), {.stops_after = 0}},
        {"kahoot-quick", kahoot, {.right = 90}},
        {"kahoot-slow", kahoot, {.right = 80, .slow = 20, .grace = 30}},
        {"streak-long", consistent({.streak = 100}), {.right = 90}},
        {"streak-kahoot",
         consistent({.per_question = seconds(20), .speed = Speed::kahoot, .streak = 10}),
         {.right = 75, .slow = 5}},
        {"penalty-fixed", consistent({.penalty = 25}), {.right = 30}, 3},
        {"penalty-whole", consistent({.penalty = 100}), {.right = 0}},
        {"penalty-guess", consistent({.guess_penalty = true}), {.right = 20}, 3},
        {"several-net", partial_rules({}), {.right = 0}, 4},
        {"several-subset", partial_rules({Several::subset, {}}), {.right = 0}, 4},
        {"several-half", partial_rules({Several::half, {}}), {.right = 0}, 4},
        {"several-moodle", partial_rules({Several::moodle, {}}), {.right = 0}, 4},
        {"order-next", partial_rules({{}, Sequence::next}), {.right = 0}, 4},
        {"order-longest", partial_rules({{}, Sequence::longest}), {.right = 0}, 4},
        {"order-relative", partial_rules({{}, Sequence::relative}), {.right = 0}, 4},
        {"order-run", partial_rules({{}, Sequence::run}), {.right = 0}, 4},
        {"blanks-any-order", partial_rules({Several::half, {}}), {.right = 40}, 5},
        {"certainty-mixed", sure, {.right = 60}, 3},
        {"certainty-partial", consistent({.partial = true, .certainty = true}), {.right = 30}, 3},
        {"certainty-exam", exam_rules({.certainty = true}), {.right = 70, .wanders = 30}},
        {"faults-slept", timed_rules(), {.right = 70, .slow = 5, .naps = 40}},
        {"faults-clock-set", timed_rules(), {.right = 70, .slow = 10, .jumps = 50}},
        {"faults-midnight", timed_rules(), {.right = 70, .starts = before_midnight}},
        {"faults-grace", timed_rules(), {.right = 100, .grace = 100}},
        {"faults-slept-in-exam", exam_rules(), {.right = 60, .away = 10, .naps = 20, .wanders = 20}},
        {"faults-left-in-exam", exam_rules(), {.right = 60, .wanders = 20, .leaves_after = 4}},
    };
}

}  // namespace qingwen::sample
