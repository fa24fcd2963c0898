// The desktop program: library, store, desk and window, wired together.
#pragma once

#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "base/time.h"
#include "cli/surroundings.h"
#include "shell/places.h"

namespace qingwen {

struct DesktopParts {
    Installed installed;
    Wishes wishes;
    const Clock& clock;
    Seed entropy;
    PlayerId player;
    std::ostream& err;  // what is said where there is no window to say it
    std::string version;
};

// Until the window is closed. 0 when all went well; 2 when what was wished for is not there; 3 when the world
// failed: no display, no font, or data that cannot be used (then the window says so too). With wishes.trace,
// “acknowledged <event id>” on err for all the screen shows as kept.
int run_desktop(const DesktopParts& parts);

}  // namespace qingwen
