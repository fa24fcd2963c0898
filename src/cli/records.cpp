#include "cli/records.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "app/telling.h"
#include "app/words.h"
#include "log/codec.h"
#include "sql/record_reader.h"

namespace qingwen {

namespace {

int failed(const Error& error, std::ostream& err) {
    err << error_words(error) << '\n';
    return error.fault == Fault::not_found ? 1 : 3;
}

// 2026-11-23 13:30, as clocks showed it there and then; "-" before anything happened.
std::string local_time(const Wall& wall) {
    if (wall == Wall{}) return "-";
    const std::chrono::milliseconds local(wall.utc_ms + std::int64_t{wall.offset_minutes} * 60'000);
    const std::chrono::sys_time<std::chrono::milliseconds> at(local);
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(at - day).count();
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), minutes / 60,
                       minutes % 60);
}

// One line stays one line, whatever is in a title.
std::string one_line(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    return text;
}

std::string line_of(const RoundSummary& round) {
    return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", round.id.text, local_time(round.started),
                       one_line(round.mode.text), round.finished ? "finished" : "open", round.events,
                       one_line(round.title));
}

}  // namespace

int list_rounds(const std::filesystem::path& data, Streams streams) {
    const auto reader = RecordReader::open(data);
    if (!reader && reader.error().fault == Fault::not_found) {
        streams.err << tr("Nothing is recorded yet.") << '\n';
        return 0;
    }
    if (!reader) return failed(reader.error(), streams.err);
    const auto rounds = reader->rounds();
    if (!rounds) return failed(rounds.error(), streams.err);
    for (const RoundSummary& round : *rounds) streams.out << line_of(round);
    return 0;
}

int export_round(const std::filesystem::path& data, const std::string& round, Streams streams) {
    const auto reader = RecordReader::open(data);
    if (!reader) return failed(reader.error(), streams.err);
    const auto log = reader->log({round});
    if (!log) return failed(log.error(), streams.err);
    streams.out << to_lines(*log);
    return 0;
}

}  // namespace qingwen
