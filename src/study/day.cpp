#include "study/day.h"

#include <chrono>
#include <cstdint>
#include <cstdio>

namespace qingwen {

Day day_of(Wall wall) {
    const std::chrono::milliseconds local(wall.utc_ms + std::int64_t{wall.offset_minutes} * 60'000);
    return {static_cast<int>(std::chrono::floor<std::chrono::days>(local).count())};
}

std::string date_of(Day day) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day.number}}};
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

}  // namespace qingwen
