// qingwen check PATH...: what is wrong with the banks there.
#pragma once

#include "app/checking.h"
#include "cli/streams.h"

namespace qingwen {

struct CheckRequest {
    Checking what;
    bool json = false;
};

// Prints every finding, by file and place, then a line with counts, and when the bank was held against texts
// also how many questions are of which article, kind and level; with `json` one array of objects, each on a
// line of its own, and nothing else. 0 when there is no error, 1 when there is one, 3 when the texts cannot
// be read.
int check(const CheckRequest& request, Streams streams);

}  // namespace qingwen
