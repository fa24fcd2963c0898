// qingwen diff A B: which questions changed how between two versions of a bank.
#pragma once

#include <filesystem>

#include "cli/streams.h"

namespace qingwen {

struct DiffRequest {
    std::filesystem::path
        before;  // a file, a folder, or /dev/null for nothing at all, as git names what is not there
    std::filesystem::path after;
    bool only_scores = false;
    bool json = false;
    bool colour = false;
};

// On out, for each question: “file:line:column: id: how”, then a line a field; the place is in B, and in A
// for what went. Then a line with counts; with `json` one object instead of all that. What does not read is
// told on err and left out. 0 when nothing differs, 1 when something does or does not read, 3 when a file
// cannot be opened; then nothing is compared.
int diff(const DiffRequest& request, Streams streams);

}  // namespace qingwen
