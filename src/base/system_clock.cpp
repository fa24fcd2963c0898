#include <ctime>

#include "base/sleep.h"
#include "base/time.h"

namespace qingwen {

namespace {

std::int64_t milliseconds_of(clockid_t which) {
    timespec t{};
    clock_gettime(which, &t);
    return std::int64_t{t.tv_sec} * 1000 + t.tv_nsec / 1'000'000;
}

}  // namespace

Millis machine_slept() { return {milliseconds_of(CLOCK_BOOTTIME) - milliseconds_of(CLOCK_MONOTONIC)}; }

Moment SystemClock::now() const {
    const std::int64_t utc = milliseconds_of(CLOCK_REALTIME);
    const std::time_t whole = utc / 1000;
    std::tm local{};
    localtime_r(&whole, &local);
    return {{milliseconds_of(CLOCK_MONOTONIC)}, {utc, static_cast<std::int32_t>(local.tm_gmtoff / 60)}};
}

}  // namespace qingwen
