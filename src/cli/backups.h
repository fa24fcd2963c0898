// `qingwen backup`, `qingwen restore` and `qingwen verify`. On a terminal, work that takes over a second
// tells on err how far it is. Exit status: 1 for what is damaged, of a newer version or not there, 3 for the
// rest of the world.
#pragma once

#include <filesystem>

#include "cli/surroundings.h"

namespace qingwen {

// Prints the name of the file on out. `file`: a new file, a folder, or empty for the data folder's own.
int back_up_to(const std::filesystem::path& data, const std::filesystem::path& file,
               const Surroundings& with);

// Prints what the records are now. in_use while a window is open on the folder.
int restore_from(const std::filesystem::path& data, const std::filesystem::path& backup,
                 const Surroundings& with);

// Prints a line on what was found, after one for each damage: id or file, a tab, what is wrong.
int verify_records(const std::filesystem::path& data, const std::filesystem::path& backup,
                   const Surroundings& with);

}  // namespace qingwen
