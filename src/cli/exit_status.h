// What a run ends with: as README.md promises.
#pragma once

namespace qingwen::exit_status {

inline constexpr int done = 0;
inline constexpr int findings = 1;  // or something that was left out, or is to be done
inline constexpr int refused = 1;
inline constexpr int usage = 2;
inline constexpr int world = 3;

}  // namespace qingwen::exit_status
