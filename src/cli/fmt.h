// qingwen fmt PATH...: bank files tidied, without a change of meaning.
#pragma once

#include <filesystem>
#include <vector>

#include "cli/streams.h"

namespace qingwen {

struct FmtRequest {
    std::vector<std::filesystem::path> paths;
    bool check = false;  // say what is untidy, and write nothing
    bool diff = false;   // print a unified diff, and write nothing
};

// Writes the files that are not tidy, each in one step, and says on out what was done in which; with `diff`
// nothing but the diff is on out. What is left alone is told on err. 0 when all files are tidy now, or with
// `diff` would be; 1 when one was left alone, or with `check` is not tidy; 3 when the world failed.
int tidy_files(const FmtRequest& request, Streams streams);

}  // namespace qingwen
