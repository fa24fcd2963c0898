// qingwen check PATH...: what is wrong with the banks there.
#pragma once

#include "app/checking.h"
#include "cli/check_formats.h"
#include "cli/streams.h"

namespace qingwen {

struct CheckRequest {
    Checking what;
    CheckFormat format = CheckFormat::text;
    std::string version = {};  // of the program, for those formats that name it
};

// Prints every finding, by file and place, then for people a line with counts, and when the bank was held
// against texts also how many questions are of which article, kind and level. 0 when there is no error, 1
// when there is one, 3 when the texts cannot be read.
int check(const CheckRequest& request, Streams streams);

}  // namespace qingwen
