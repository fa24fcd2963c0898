// The sleep of the machine, which Mono does not count.
#pragma once

#include "base/time.h"

namespace qingwen {

// How long the machine has slept since it was started: what CLOCK_BOOTTIME is ahead of CLOCK_MONOTONIC.
Millis machine_slept();

}  // namespace qingwen
