// Inside sql/ only: what lies beside the database, as a table of a backup; and the names that taking back
// uses.
#pragma once

#include <filesystem>

#include "sql/connection.h"

namespace qingwen::sql {

inline constexpr const char* fresh_folder = "restoring.new";  // being laid ready; thrown away at will
inline constexpr const char* ready_folder = "restoring";      // complete: has to be taken
inline constexpr const char* aside_file = "aside";  // in it: the name of the folder the old data goes to

// The *.yaml files of the folder, not of those in it.
Done put_files(Connection& backup, const std::filesystem::path& data_folder);
// Writes them to the folder and takes the table out. A database without one has no files.
Done take_files(Connection& backup, const std::filesystem::path& folder);

}  // namespace qingwen::sql
