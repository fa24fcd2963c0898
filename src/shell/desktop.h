// The desktop program: library, store, desk and window, wired together.
#pragma once

#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "app/action.h"
#include "base/time.h"
#include "shell/places.h"

namespace qingwen {

struct DesktopParts {
    Installed installed;
    std::filesystem::path data;
    std::vector<std::filesystem::path> banks;
    const Clock& clock;
    Seed entropy;
    PlayerId player;
    std::ostream& err;                 // what is said where there is no window to say it
    std::optional<Language> language;  // instead of the one that was set
    std::optional<Action> first;       // what to do before anything is shown
    bool trace = false;                // "acknowledged <event id>" on err for all the screen shows as kept
};

// Until the window is closed. 0 when all went well; 3 when the world failed: no display, no font, or data
// that cannot be used (then the window says so too).
int run_desktop(const DesktopParts& parts);

}  // namespace qingwen
