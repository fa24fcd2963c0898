#include "cli/watch.h"

#include <fmt/format.h>

#include "app/words.h"

namespace qingwen {

namespace {

using What = FileEvent::What;

// 13:30:05, as clocks show it here.
std::string clock_time(const Wall& wall) {
    constexpr std::int64_t day = 86'400;
    const auto seconds = (wall.utc_ms / 1000 + std::int64_t{wall.offset_minutes} * 60) % day;
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

// False when the events have ended.
bool wait_for_change(FileEvents& events, const Clock& clock) {
    Settling settling;
    for (;;) {
        const auto event = events.next(settling.over());
        if (event.what == What::ended) return false;
        if (event.what == What::time_up && settling.over()) return true;
        settling.hear(event, clock.now().mono);
    }
}

}  // namespace

void Settling::hear(const FileEvent& event, Mono now) {
    if (event.what == What::writing) open_.insert(event.file);
    if (event.what == What::changed) open_.erase(event.file);
    if (event.what == What::writing || event.what == What::changed) last_ = now;
}

std::optional<Mono> Settling::over() const {
    if (!last_) return std::nullopt;
    return *last_ + (open_.empty() ? quiet : patience);
}

int watch(const std::function<int()>& run, FileEvents& events, const Clock& clock, std::ostream& out) {
    int status = 0;
    do {
        out << "=== " << clock_time(clock.now().wall) << " ===\n";
        status = run();
        out << "--- " << tr("Waiting for changes; Ctrl+C ends") << '\n' << std::flush;
    } while (wait_for_change(events, clock));
    return status;
}

}  // namespace qingwen
