// The command line: what was typed, carried out. Exit status: 0 done, 1 findings or refused, 2 usage, 3 the
// world failed.
#pragma once

#include "cli/surroundings.h"

namespace qingwen {

int run_command_line(int argc, const char* const* argv, const Surroundings& surroundings);

}  // namespace qingwen
