// Where things lie: what came with the program, and where this person's data goes. The environment is asked
// here only.
#pragma once

#include <filesystem>

#include "app/words.h"

namespace qingwen {

struct Installed {
    std::filesystem::path banks;  // questions/
    std::filesystem::path modes;
    std::filesystem::path catalogues;  // locale/
    std::filesystem::path font_roles;
    std::filesystem::path font_fallback;
};

// Beside the program (…/bin/qingwen and …/share/qingwen) when it is installed, else in the trees it was built
// from.
Installed find_installed(const std::filesystem::path& source_tree, const std::filesystem::path& build_tree);

// $XDG_DATA_HOME/qingwen, or ~/.local/share/qingwen (XDG base directory specification).
std::filesystem::path data_folder();

// English where the locale says so, else Chinese.
Language language_of_locale();

}  // namespace qingwen
