// Reading a file that a stranger may have put there: regular files only, opened without blocking,
// and never more than `most` bytes.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "base/result.h"

namespace qingwen {

Result<std::string> read_file(const std::filesystem::path& path, std::size_t most);

// Writes beside the file, syncs, renames over it, syncs the folder: afterwards the old or the new content is
// there.
Done write_file(const std::filesystem::path& path, std::string_view content);

}  // namespace qingwen
