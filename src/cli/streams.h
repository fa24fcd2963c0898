// Where a command reads and writes: results on out, talk on err.
#pragma once

#include <istream>
#include <ostream>

namespace qingwen {

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

}  // namespace qingwen
