// What is to be heard, as plain data: the desk says it, the shell plays it. A sound tells nothing that the
// screen does not tell at the same time.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/draft.h"
#include "app/screen.h"
#include "round/round.h"

namespace qingwen {

enum class Cue : std::uint8_t {
    chosen,  // something was chosen or put back
    right,
    wrong,   // or only partly right, or too late
    hurry,   // each of the last five seconds
    stamp,   // the seal comes down
    finish,  // a round without a seal is over
};
inline constexpr int cue_count = 6;

// As much of the desk as sounds are about.
struct Audible {
    Screen screen = Screen::home;
    RoundId round = {};
    int item = -1;
    bool asking = false;
    Draft draft = {};
    std::optional<Outcome::State> verdict = {};  // of the item, once it may be told
    std::optional<std::int64_t> hurry = {};      // seconds left, when they are the last five
    bool seals = false;                          // the result has a seal
    bool sealed = false;                         // and it has come down
};

std::vector<Cue> cues_between(const Audible& before, const Audible& after);

}  // namespace qingwen
