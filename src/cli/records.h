// `qingwen rounds` and `qingwen export`: what is recorded. They take no lock, so they work beside an open
// window.
#pragma once

#include <filesystem>
#include <string>

#include "cli/streams.h"

namespace qingwen {

// One line a round on out, newest first, fields between tabs: id, local time of its start, mode, finished or
// open, events, title. A folder in which nothing was recorded yet has none.
int list_rounds(const std::filesystem::path& data, Streams streams);

// The round's log as JSON lines on out, as `qingwen replay` reads it.
int export_round(const std::filesystem::path& data, const std::string& round, Streams streams);

}  // namespace qingwen
