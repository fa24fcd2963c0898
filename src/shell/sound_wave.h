// Every sound as a sum of fading tones, made here: wood for what is chosen, a small bell for what is right.
#pragma once

#include <vector>

#include "app/cue.h"

namespace qingwen {

// Samples of one channel, -1 to 1, `rate` a second. The loudest is below 1; both ends are silent, so nothing
// clicks.
std::vector<float> wave_of(Cue cue, int rate);

}  // namespace qingwen
