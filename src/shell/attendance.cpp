#include "shell/attendance.h"

#include <utility>

namespace qingwen {

namespace {

constexpr Millis stall = seconds(2);
constexpr Millis least_sleep = seconds(1);

}  // namespace

std::optional<Attendance::Absence> Attendance::at_work(Mono now, std::optional<Millis> meant) {
    const auto slept = slept_ ? slept_() : Millis{};
    const auto asleep = slept - std::exchange(slept_before_, slept);
    const auto seen = std::exchange(seen_, now);
    if (!seen) return std::nullopt;
    const bool stopped = meant && now - *seen > *meant + stall;
    if (!stopped && asleep < least_sleep) return std::nullopt;
    if (!stopped) return Absence{asleep, now};
    return Absence{now - *seen + asleep, *seen};
}

}  // namespace qingwen
