#include "app/record_csv.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "app/record_words.h"
#include "base/utf8.h"

namespace qingwen {

namespace {

constexpr std::string_view bom = "\xEF\xBB\xBF";

bool begins_formula(std::string_view text) {
    constexpr std::array<std::string_view, 11> starts{"=",  "+",  "-",  "@",  "\t", "\r",
                                                      "\n", "＝", "＋", "－", "＠"};
    while (!text.empty() && (text.front() == ' ' || text.front() == '"' || text.front() == '\''))
        text.remove_prefix(1);
    return std::ranges::any_of(starts, [&](std::string_view start) { return text.starts_with(start); });
}

std::string time_of_day(Wall wall) {
    const auto minutes = wall.utc_ms / 60'000 + wall.offset_minutes;
    const auto of_day = static_cast<int>((minutes % 1440 + 1440) % 1440);
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", of_day / 60 % 24, of_day % 60);
    return text.data();
}

std::string row(const std::vector<std::string>& cells) {
    std::string line;
    for (const auto& cell : cells) line += (line.empty() ? "" : ",") + cell;
    return line + "\r\n";
}

std::string mode_name(const RecordedRound& round, Language language) {
    return round.mode ? round.mode->name.in(language) : round.line.mode.text;
}

std::string row_of(const RecordedRound& round, Language language) {
    const auto& line = round.line;
    const auto number = [](auto n) { return std::to_string(n); };
    return row({date_of(round.day), time_of_day(line.started), csv_text(mode_name(round, language)),
                csv_text(line.title), csv_text(ending_word(line.ending)),
                line.counts() && !line.run ? number(line.mark) : "",
                line.counts() && line.run ? number(line.right) : "", number(line.right),
                number(line.questions), number(line.points), number((line.took.count + 500) / 1000),
                csv_text(line.id.text)});
}

}  // namespace

std::string csv_text(std::string_view text) {
    std::string cell(begins_formula(text) ? "'" : "");
    cell += text;
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string csv_of(const std::vector<RecordedRound>& rounds, Language language) {
    std::string text(bom);
    text += row({tr("Date"), tr("Time of day"), tr("Mode"), tr("Title"), tr("Ending"), tr("Mark"), tr("Run"),
                 tr("Right answers"), tr("Questions"), tr("Points"), tr("Seconds"), tr("Round id")});
    for (const auto& round : rounds) text += row_of(round, language);
    return text;
}

}  // namespace qingwen
