#include "cli/replay_logs.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/telling.h"
#include "base/file.h"
#include "cli/codes.h"
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

std::string state_of(const Round& round) {
    return round.ending() ? std::string(word_of(*round.ending())) : std::string("open");
}

int print(std::ostream& out, const fs::path& path, const RoundLog& log) {
    const auto round = replay(log);
    if (!round) {
        out << fmt::format("{}\trefused\tevent {}: {}\n", path.string(), round.error().seq,
                           code_of(round.error().refusal));
        return 1;
    }
    const Tally tally = round->tally();
    out << fmt::format("{}\t{}\t{}/{}\t{}\t{}\t{}\n", path.string(), state_of(*round), tally.right,
                       round->size(), tally.points, tally.mark(), tally.took.count);
    return 0;
}

int replay_one(const fs::path& path, Streams streams) {
    const auto content = read_file(path, most_bytes);
    if (!content) {
        streams.err << error_words(content.error()) << '\n';
        return 3;
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
