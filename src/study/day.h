// A calendar day as people mean it: the date on the wall where and when something happened.
#pragma once

#include <compare>
#include <string>

#include "base/time.h"

namespace qingwen {

struct Day {
    int number = 0;  // days since 1970-01-01

    auto operator<=>(const Day&) const = default;
    Day operator+(int days) const { return {number + days}; }
    int operator-(Day earlier) const { return number - earlier.number; }  // in days
};

// The local date of a label, by the offset that was in force then. REQUIRES: a time that a log may hold
// (within 2^45 ms of 1970).
Day day_of(Wall wall);

// YYYY-MM-DD.
std::string date_of(Day day);

}  // namespace qingwen
