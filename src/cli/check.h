// qingwen check PATH...: what is wrong with the banks there.
#pragma once

#include <filesystem>
#include <vector>

#include "cli/streams.h"

namespace qingwen {

struct CheckRequest {
    std::vector<std::filesystem::path> paths;  // files and folders, of one bank or several
    bool json = false;
};

// Prints every finding, by file and place, then a line with counts; with `json` one array of objects, each on
// a line of its own, and nothing else. 0 when there is no error, 1 when there is one.
int check(const CheckRequest& request, Streams streams);

}  // namespace qingwen
