#include "log/codec.h"
#include "log/read.h"

namespace qingwen::log {

namespace {

constexpr Range some_points{0, 100'000};
constexpr Range some_seats{fewest_seats, seats_at_most};
constexpr Range some_questions{1, 1000};
constexpr std::size_t most_sections = 50;

Section read_section(const Tree& tree) {
    const auto kind = section_kind_of(tree.text("kind"));
    if (!kind) tree.fail("is of no known kind");
    Section section{.kind = kind.value_or(Section::Kind::compulsory)};
    section.questions = tree.small("questions", some_questions);
    section.right = tree.small("right", some_points);
    section.wrong = tree.small("wrong", some_points);
    section.stakes = tree.has("stakes") ? tree.smalls("stakes", some_points) : std::vector<int>();
    section.answer = {tree.integer("answer_ms", any_length)};
    section.silence = {tree.integer("silence_ms", any_length)};
    section.early = tree.small("early", some_points);
    return section;
}

}  // namespace

TableRules read_table(const Tree& tree) {
    TableRules table;
    const auto play = play_of(tree.text("play"));
    if (!play || *play == Play::alone) tree.fail("knows no such play");
    table.play = play.value_or(Play::alone);
    table.least_seats = tree.small("least_seats", some_seats);
    table.most_seats = tree.small("most_seats", some_seats);
    table.start = tree.small("start", some_points);
    table.target = tree.small("target", {0, 10'000'000});
    if (tree.has("sections"))
        tree.each("sections", [&](const Tree& one) { table.sections.push_back(read_section(one)); });
    if (table.sections.size() > most_sections) tree.fail("has too many sections");
    return table;
}

}  // namespace qingwen::log
