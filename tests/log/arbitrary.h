// Rounds made at random, for properties that hold for every round.
#pragma once

#include <rapidcheck.h>

#include "support/sample.h"

namespace qingwen::sample {

// Short texts out of what gets broken most: Chinese, quotes, backslashes, control characters, astral
// characters.
inline rc::Gen<std::string> any_text() {
    const std::vector<std::string> bits{
        "清",   "问",   "“", "”",      "\"",     "\\", "\n", "\t", std::string(1, '\0'),
        "\x01", "\x7f", "😀", "\u2028", "\ufeff", "/",  "{",  "a",  "７"};
    const auto bit = rc::gen::elementOf(bits);
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(bit),
                        [](const std::vector<std::string>& some) {
                            std::string text;
                            for (const auto& one : some) text += one;
                            return text;
                        });
}

inline std::vector<std::string> some_texts(std::size_t least) {
    const auto count = *rc::gen::inRange<std::size_t>(least, least + 4);
    return *rc::gen::container<std::vector<std::string>>(count, any_text());
}

inline int up_to(int most) { return *rc::gen::inRange(0, most + 1); }
inline bool toss() { return *rc::gen::arbitrary<bool>(); }
inline std::string text() { return *any_text(); }

template <class OneOfOptions>
OneOfOptions any_options(std::vector<std::string> right) {
    OneOfOptions options;
    options.right = std::move(right);
    options.wrong = some_texts(1);
    if (toss()) options.last = {options.wrong.back()};
    options.keep_order = toss();
    return options;
}

inline Match any_match() {
    Match match;
    for (auto& left : some_texts(2)) match.pairs.emplace_back(std::move(left), text());
    match.extra = some_texts(0);
    return match;
}

inline Blank any_blank() {
    Blank blank;
    const int count = 1 + up_to(3);
    for (int i = 0; i < count; ++i) blank.blanks.push_back(some_texts(1));
    blank.any_order = toss();
    return blank;
}

inline double any_double() {
    const auto numerator = *rc::gen::arbitrary<std::int64_t>();
    const auto denominator = *rc::gen::inRange(1, 1'000'000);
    return static_cast<double>(numerator) / denominator;
}

inline Body any_body(Kind kind) {
    switch (kind) {
        case Kind::single:
            return any_options<Single>({text()});
        case Kind::multiple:
            return any_options<Multiple>(some_texts(2));
        case Kind::truth:
            return Truth{toss()};
        case Kind::order:
            return Order{some_texts(2)};
        case Kind::match:
            return any_match();
        case Kind::blank:
            return any_blank();
        case Kind::number:
            return Number{any_double(), std::abs(any_double()), text()};
    }
    return Truth{};
}

inline Question any_question(Kind kind) {
    Question made = question("q" + text(), any_body(kind));
    made.chapter = {text()};
    made.ask = text();
    made.why = text();
    made.hint = text();
    made.note = text();
    made.image = text();
    made.case_id = {text()};
    if (toss()) made.cite = Cite{up_to(13), {up_to(40), up_to(40)}, some_texts(0)};
    made.level = 1 + up_to(2);
    made.tags = some_texts(0);
    made.tracks = some_texts(0);
    if (toss()) made.points = up_to(1000);
    if (toss()) made.seconds = up_to(600);
    return made;
}

inline Draw any_draw() {
    Draw draw;
    for (const auto& one : some_texts(0)) draw.chapters.insert({one});
    for (const auto& one : some_texts(0)) draw.tracks.insert(one);
    for (const auto& one : some_texts(0)) draw.tags.insert(one);
    if (toss()) draw.of = {Kind::single, static_cast<Kind>(up_to(kind_count - 1))};
    for (const auto& one : some_texts(0)) draw.only.insert({one});
    draw.count = up_to(100);
    draw.up_to = toss();
    if (toss()) draw.kinds = {{Kind::single, up_to(9)}, {Kind::number, up_to(9)}};
    if (toss()) draw.levels = {{1, up_to(9)}, {3, up_to(9)}};
    return draw;
}

inline Section any_section() {
    Section section{.kind = static_cast<Section::Kind>(up_to(2))};
    section.questions = 1 + up_to(20);
    section.right = up_to(100);
    section.wrong = up_to(100);
    for (int i = up_to(3); i > 0; --i) section.stakes.push_back(up_to(100));
    section.answer = seconds(up_to(100));
    section.silence = seconds(up_to(100));
    section.early = up_to(100);
    return section;
}

inline TableRules any_table() {
    TableRules table{.play = static_cast<Play>(up_to(2))};
    if (table.play == Play::alone) return table;
    table.least_seats = 2 + up_to(2);
    table.most_seats = 4 + up_to(4);
    table.start = up_to(200);
    table.target = up_to(2000);
    for (int i = up_to(3); i > 0; --i) table.sections.push_back(any_section());
    return table;
}

inline Rules any_rules() {
    Rules rules;
    if (toss()) rules.per_question = seconds(up_to(600));
    if (toss()) rules.per_round = minutes(up_to(600));
    rules.grace = {up_to(5000)};
    rules.feedback = static_cast<Feedback>(up_to(2));
    rules.base = up_to(1000);
    rules.speed = static_cast<Speed>(up_to(2));
    rules.go_back = toss();
    rules.lives = up_to(3);
    rules.grading = {static_cast<Several>(up_to(3)), static_cast<Sequence>(up_to(4))};
    rules.penalty = up_to(100);
    rules.guess_penalty = toss();
    rules.certainty = toss();
    rules.streak = up_to(50);
    rules.table = any_table();
    rules.version = version_of(rules);
    rules.partial = toss();
    rules.pass = up_to(100);
    rules.excellent = up_to(100);
    return rules;
}

inline Item any_item(Kind kind) {
    Item made = item(any_question(kind));
    for (std::size_t i = made.shown.size(); i > 1; --i)
        std::swap(made.shown[i - 1], made.shown[*rc::gen::inRange<std::size_t>(0, i)]);
    made.case_text = text();
    made.chapter_title = text();
    return made;
}

inline RoundHead any_head() {
    RoundHead head{{"r" + text()}, {text()}, {text()}, text(), any_rules(), {}};
    head.paper = {
        {text()}, text(), {{any_draw()}, toss(), toss()}, Seed{*rc::gen::arbitrary<std::uint64_t>()}, {}};
    if (toss()) head.seats = some_texts(2);
    const int count = 1 + up_to(6);
    for (int i = 0; i < count; ++i)
        head.paper.items.push_back(any_item(static_cast<Kind>(up_to(kind_count - 1))));
    return head;
}

inline Answer any_answer() {
    const auto index = rc::gen::inRange(0, 30);
    const auto indices = rc::gen::container<std::vector<int>>(index);
    switch (up_to(5)) {
        case 0:
            return Chosen{*indices};
        case 1:
            return Judged{toss()};
        case 2:
            return Ordered{*indices};
        case 3:
            return Matched{*rc::gen::container<std::vector<int>>(rc::gen::inRange(-1, 9))};
        case 4:
            return Filled{some_texts(1)};
        default:
            return Counted{text()};
    }
}

inline Answered any_answered() {
    Answered answered{up_to(100), any_answer()};
    if (toss()) answered.certainty = static_cast<Certainty>(1 + up_to(2));
    answered.seat = up_to(3);
    return answered;
}

inline EventBody any_event_body(EventKind kind) {
    switch (kind) {
        case EventKind::started:
            return Started{};
        case EventKind::answered:
            return any_answered();
        case EventKind::timed_out:
            return TimedOut{toss()};
        case EventKind::went_on:
            return WentOn{};
        case EventKind::flagged:
            return Flagged{up_to(100), toss()};
        case EventKind::interrupted:
            return Interrupted{{*rc::gen::inRange<std::int64_t>(0, 1LL << 45)},
                               {*rc::gen::inRange<std::int64_t>(0, 1LL << 42)}};
        case EventKind::finished:
            return Finished{static_cast<Ending>(up_to(3))};
        case EventKind::went_to:
            return WentTo{up_to(100)};
        case EventKind::opened:
            return Opened{};
        case EventKind::buzzed:
            return Buzzed{up_to(7)};
        case EventKind::staked:
            return Staked{up_to(100)};
        case EventKind::passed:
            return Passed{};
        case EventKind::ruled:
            return Ruled{toss()};
        case EventKind::undone:
            return Undone{};
    }
    return Started{};
}

inline Event any_event(int seq) {
    const auto some_time = rc::gen::inRange<std::int64_t>(-(1LL << 45), 1LL << 45);
    const Moment at{{*some_time}, {*some_time, *rc::gen::inRange(-840, 841)}};
    return {{std::to_string(seq) + text()},
            seq,
            at,
            any_event_body(static_cast<EventKind>(up_to(event_kind_count - 1)))};
}

}  // namespace qingwen::sample
