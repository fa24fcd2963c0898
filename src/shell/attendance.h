// Notices that the program did not run for a while though it meant to: the machine slept, or the process was
// stopped.
#pragma once

#include <functional>
#include <optional>

#include "base/time.h"

namespace qingwen {

class Attendance {
public:
    // `slept` counts how long the machine has slept in all; empty where nobody knows.
    explicit Attendance(std::function<Millis()> slept) : slept_(std::move(slept)) {}

    struct Absence {
        Millis away;
        Mono seen;  // at work until then; Mono stands while the machine sleeps
    };
    // To be called before and after whatever takes time. `meant`: how long it was to take at most, since the
    // call before; nothing: any time. Two seconds more are a slow machine, beyond that nobody was there.
    std::optional<Absence> at_work(Mono now, std::optional<Millis> meant);

private:
    std::function<Millis()> slept_;
    Millis slept_before_;
    std::optional<Mono> seen_;
};

}  // namespace qingwen
