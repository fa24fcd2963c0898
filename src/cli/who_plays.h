// Who plays, for commands: by name, else the one who plays at this machine now.
#pragma once

#include "app/players.h"
#include "cli/lines.h"
#include "cli/surroundings.h"

namespace qingwen {

// Or the exit status, said on err: 2 where nobody has that name, 1 where the PIN that was asked for is wrong,
// 3 where the file of the players cannot be read.
Result<PlayerId, int> who_plays(const std::filesystem::path& data, const std::string& name,
                                const Surroundings& with, Lines& lines);

}  // namespace qingwen
