#include "cli/replay_logs.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/telling.h"
#include "base/file.h"
#include "cli/codes.h"
#include "cli/exit_status.h"
#include "log/codec.h"
#include "record/replay.h"

namespace qingwen {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = std::size_t{256} << 20U;

std::vector<fs::path> logs_in(const fs::path& path) {
    std::error_code trouble;
    if (!fs::is_directory(path, trouble)) return {path};
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(path, trouble))
        if (entry.path().extension() == ".jsonl") found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

template <class Play>
std::string state_of(const Play& round) {
    return round.ending() ? std::string(word_of(*round.ending())) : std::string("open");
}

int print_refused(std::ostream& out, const fs::path& path, const Unplayable& why) {
    out << fmt::format("{}\trefused\tevent {}: {}\n", path.string(), why.seq, code_of(why.refusal));
    return 1;
}

// Questions met, then the points of every seat under its name.
int print_table(std::ostream& out, const fs::path& path, const RoundLog& log) {
    const auto table = replay_table(log);
    if (!table) return print_refused(out, path, table.error());
    const auto& seats = table->head().seats;
    out << fmt::format("{}\t{}\t{}/{}", path.string(), state_of(*table), table->met(), table->size());
    for (int seat = 0; seat < table->seats(); ++seat)
        out << fmt::format("\t{}: {}", seats[static_cast<std::size_t>(seat)], table->points(seat));
    out << '\n';
    return 0;
}

int print(std::ostream& out, const fs::path& path, const RoundLog& log) {
    if (!log.head.seats.empty()) return print_table(out, path, log);
    const auto round = replay(log);
    if (!round) return print_refused(out, path, round.error());
    const Tally tally = round->tally();
    out << fmt::format("{}\t{}\t{}/{}\t{}\t{}\t{}\n", path.string(), state_of(*round), tally.right,
                       round->size(), tally.points, tally.mark(), tally.took.count);
    return 0;
}

int replay_one(const fs::path& path, Streams streams) {
    const auto content = read_file(path, most_bytes);
    if (!content) {
        streams.err << error_words(content.error()) << '\n';
        return exit_status::world;
    }
    const auto log = log_from_lines(*content, path.string());
    if (log) return print(streams.out, path, *log);
    streams.out << fmt::format("{}\t{}\t{}\n", path.string(), code_of(log.error().fault), log.error().detail);
    return 1;
}

}  // namespace

int replay_logs(const std::vector<fs::path>& paths, Streams streams) {
    int status = 0;
    for (const fs::path& path : paths)
        for (const fs::path& log : logs_in(path)) status = std::max(status, replay_one(log, streams));
    return status;
}

}  // namespace qingwen
