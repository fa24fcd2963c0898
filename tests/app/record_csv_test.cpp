#include "app/record_csv.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "study/rounds.h"

namespace qingwen {
namespace {

using Table = std::vector<std::vector<std::string>>;

// RFC 4180, written anew from its text.
Table parsed(std::string_view csv) {
    Table table;
    std::vector<std::string> row;
    std::string cell;
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
            cell += csv[++i];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            row.push_back(std::exchange(cell, {}));
        } else if (!quoted && c == '\r' && i + 1 < csv.size() && csv[i + 1] == '\n') {
            row.push_back(std::exchange(cell, {}));
            table.push_back(std::exchange(row, {}));
            ++i;
        } else {
            cell += c;
        }
    }
    RC_ASSERT(cell.empty() && row.empty() && !quoted);
    return table;
}

RecordedRound recorded(const std::string& title) {
    RecordedRound round{
        line_of(sample::round_of("r-1", sample::noon(0), {{"04-a"}, {"04-b", sample::How::wrong}})), nullptr,
        sample::first_day};
    round.line.title = title;
    return round;
}

TEST(RecordCsv, IsReadByExcelOnAChineseWindows) {
    EXPECT_EQ(
        csv_of({recorded("整个题库")}, Language::en),
        "\xEF\xBB\xBF"
        "Date,Time of day,Mode,Title,Ending,Mark,Run,Right answers,Questions,Points,Seconds,Round id\r\n"
        "2026-11-23,12:00,timed,整个题库,finished,50,,1,2,100,4,r-1\r\n");
}

TEST(RecordCsv, QuotesWhatWouldEndACell) {
    EXPECT_EQ(csv_text("a,b"), "\"a,b\"");
    EXPECT_EQ(csv_text("“a” \"b\""), "\"“a” \"\"b\"\"\"");
    EXPECT_EQ(csv_text("a\nb"), "\"a\nb\"");
    EXPECT_EQ(csv_text("着力打造"), "着力打造");
}

TEST(RecordCsv, LetsNoTextBecomeAFormula) {
    for (const char* text :
         {"=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", " =1", "\t=1", "  -1"})
        EXPECT_EQ(csv_text(text), "'" + std::string(text)) << text;
    EXPECT_EQ(csv_text("\"=1"), "\"'\"\"=1\"");
    EXPECT_EQ(csv_text("\r=1"), "\"'\r=1\"");
    EXPECT_EQ(csv_text("a=1"), "a=1");
}

RC_GTEST_PROP(RecordCsv, ReadsBackAsWrittenWhateverTheTitles, ()) {
    const auto titles = *rc::gen::container<std::vector<std::string>>(rc::gen::container<std::string>(
        rc::gen::element('a', 'b', ',', '"', '\r', '\n', '=', '-', '@', ' ', '\t', '\'')));
    std::vector<RecordedRound> rounds;
    for (const auto& title : titles) rounds.push_back(recorded(title));
    const auto table = parsed(std::string_view(csv_of(rounds, Language::en)).substr(3));
    RC_ASSERT(table.size() == titles.size() + 1);
    for (std::size_t i = 0; i < titles.size(); ++i) {
        RC_ASSERT(table[i + 1].size() == table[0].size());
        const auto& cell = table[i + 1][3];
        RC_ASSERT(cell == titles[i] || cell == "'" + titles[i]);
        RC_ASSERT(cell.find_first_of("=-@\t\r\n") != 0U);
    }
}

}  // namespace
}  // namespace qingwen
