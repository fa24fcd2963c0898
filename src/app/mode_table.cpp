#include "app/mode_table.h"

#include <array>

#include "app/mode_word.h"

namespace qingwen {

namespace {

constexpr std::array<std::string_view, 6> table_keys{"play",  "least_seats", "most_seats",
                                                     "start", "target",      "sections"};
constexpr std::array<std::string_view, 8> section_keys{"kind",   "questions", "right",   "wrong",
                                                       "stakes", "early",     "seconds", "silence"};
constexpr std::array<std::string_view, 3> play_words{"alone", "together", "stage"};
constexpr std::array<std::string_view, 3> section_words{"compulsory", "buzzer", "risk"};
constexpr int most_points = 1000;

Section read_section(const Node& node, Reporter& reporter) {
    Fields fields(node, "section", section_keys, {}, reporter);
    auto section = usual_section(read_word<Section::Kind>(fields, "kind", section_words, reporter));
    section.questions = fields.whole("questions", 1, 100).value_or(section.questions);
    section.right = fields.whole("right", 0, most_points).value_or(section.right);
    section.wrong = fields.whole("wrong", 0, most_points).value_or(section.wrong);
    section.early = fields.whole("early", 0, most_points).value_or(section.early);
    if (auto stakes = fields.wholes("stakes", 1, most_points); !stakes.empty())
        section.stakes = std::move(stakes);
    if (section.kind != Section::Kind::risk) section.stakes.clear();
    if (const auto n = fields.whole("seconds", 3, 3600)) section.answer = seconds(*n);
    if (const auto n = fields.whole("silence", 3, 3600)) section.silence = seconds(*n);
    return section;
}

std::vector<Section> read_sections(const Fields& table, Reporter& reporter) {
    std::vector<Section> sections;
    const auto* field = table.field("sections");
    if (const auto* list = field ? field->value.list() : nullptr)
        for (const auto& node : *list) sections.push_back(read_section(node, reporter));
    if (sections.empty()) reporter.add(rules::mode_without_sections, table.at("sections"));
    return sections;
}

}  // namespace

TableRules read_table(const Fields& rules, Reporter& reporter) {
    TableRules table;
    const auto* field = rules.field("table");
    if (!field) return table;
    Fields fields(field->value, "table", table_keys, {}, reporter);
    table.play = read_word<Play>(fields, "play", play_words, reporter);
    table.least_seats = fields.whole("least_seats", fewest_seats, seats_at_most).value_or(table.least_seats);
    const int most = table.play == Play::stage ? seats_at_most : keyed_seats;
    table.most_seats =
        fields.whole("most_seats", table.least_seats, most).value_or(std::max(table.least_seats, 4));
    table.start = fields.whole("start", 0, 10'000).value_or(table.start);
    table.target = fields.whole("target", 0, 1'000'000).value_or(table.target);
    if (table.play == Play::stage) table.sections = read_sections(fields, reporter);
    return table;
}

}  // namespace qingwen
