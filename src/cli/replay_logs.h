// `qingwen replay`: plays logs again and tells what they come to.
#pragma once

#include <filesystem>
#include <vector>

#include "cli/streams.h"

namespace qingwen {

// One line a log on out, fields between tabs: path, state (completed, left, time_up, open), right/total,
// points, mark, milliseconds taken; or path, refused or damaged or not_readable, and why. Folders stand for
// the *.jsonl in them. 1 when one of them does not play, 3 when one cannot be read, else 0.
int replay_logs(const std::vector<std::filesystem::path>& paths, Streams streams);

}  // namespace qingwen
