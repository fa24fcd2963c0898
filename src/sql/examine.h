// Whether a database is what was written: SQLite's own check, every link of the chains, every round replayed.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "base/result.h"

namespace qingwen {

// Hears now and then how far a long work is, 0 to 1, and says whether to go on with it. What is stopped ends
// with Fault::other.
using Progress = std::function<bool(double part)>;

struct Examined {
    int rounds = 0;
    int events = 0;
    std::vector<Error> damage;  // each Fault::damaged, about a round or the whole file; at most 100
};

// An error when it cannot be looked at at all: not there, not readable, no database of ours (damaged), one of
// a newer version. Changes nothing and takes no lock, so it works beside an open window.
Result<Examined> examine(const std::filesystem::path& database, const Progress& progress = {});

}  // namespace qingwen
