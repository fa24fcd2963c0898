// Questions, papers and rounds to test with: one question of every kind, and a head that plays them.
#pragma once

#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "round/round.h"

namespace qingwen::sample {

inline Question question(std::string id, Body body) {
    Question question;
    question.id = {std::move(id)};
    question.chapter = {"04"};
    question.ask = "“" + question.id.text + "”问的是什么？";
    question.body = std::move(body);
    question.why = "因为材料第 5 段这样说。";
    return question;
}

inline Single single() {
    Single body;
    body.right = {"理念文化"};
    body.wrong = {"生态文化", "制度文化", "物质形态文化"};
    return body;
}

inline Multiple multiple() {
    Multiple body;
    body.right = {"不敢腐", "不能腐", "不想腐"};
    body.wrong = {"不必腐"};
    return body;
}

inline Match match() { return {{{"生态文化", "前提"}, {"理念文化", "核心"}}, {"外延"}}; }

// One of each kind, in the order of Kind.
inline std::vector<Question> questions() {
    return {question("single", single()),
            question("multiple", multiple()),
            question("truth", Truth{true}),
            question("order", Order{{"理念文化", "制度文化", "物质形态文化"}}),
            question("match", match()),
            question("blank", Blank{{{"核心", "主体"}, {"外延"}}}),
            question("number", Number{3, 0.5, "个"})};
}

// How many things of a question stand on the screen in an order of their own.
inline std::size_t shown_of(const Question& question) {
    if (const auto* const single_body = std::get_if<Single>(&question.body)) return single_body->size();
    if (const auto* const multiple_body = std::get_if<Multiple>(&question.body)) return multiple_body->size();
    if (const auto* const order = std::get_if<Order>(&question.body)) return order->items.size();
    if (const auto* const match = std::get_if<Match>(&question.body)) return match->offered();
    return 0;
}

inline Item item(Question question) {
    std::vector<int> shown(shown_of(question));
    std::iota(shown.rbegin(), shown.rend(), 0);
    return {std::move(question), {}, "第四章", std::move(shown)};
}

inline Paper paper(std::vector<Question> questions) {
    Paper paper{
        {"clean-finance"}, std::string(64, 'a'), {{Draw{}}, true, true}, Seed{18446744073709551615U}, {}};
    for (Question& question : questions) paper.items.push_back(item(std::move(question)));
    return paper;
}

inline RoundHead head(std::string id, Rules rules = {}) {
    return {{std::move(id)}, {"player-1"}, {"practice"}, "整个题库", rules, paper(questions())};
}

inline Moment moment(std::int64_t ms) { return {{ms}, {1'795'411'800'000 + ms, 480}}; }

inline Event event(int seq, EventBody body, std::int64_t ms = 0, const std::string& prefix = "e") {
    return {{prefix + std::to_string(seq)}, seq, moment(ms), std::move(body)};
}

// Started, then an answer and going on for every question, then finished: all of it right.
inline std::vector<Event> perfect_events(const RoundHead& head, const std::string& prefix = "e") {
    std::vector<Event> events;
    const auto add = [&](EventBody body) {
        const auto seq = static_cast<int>(events.size());
        events.push_back(event(seq, std::move(body), seq * 1000, prefix));
    };
    add(Started{});
    for (std::size_t i = 0; i < head.paper.items.size(); ++i) {
        add(Answered{static_cast<int>(i), right_answer(head.paper.items[i].question)});
        if (i + 1 < head.paper.items.size()) add(WentOn{});
    }
    add(Finished{});
    return events;
}

}  // namespace qingwen::sample
