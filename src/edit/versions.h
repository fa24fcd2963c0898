// The previous versions of bank files, kept before something is saved over them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace qingwen {

inline constexpr std::size_t most_versions = 20;  // of one file

// Writes `content` as NAME.YYYYMMDD-HHMMSS.mmm-DIGEST8.yaml into the folder, which is made where it is not
// there. The time is local; the digest is that of the file's absolute path, so that files of one name in
// different folders do not get mixed up. Of more than most_versions the oldest go, never the one just
// written.
Done keep_version(const std::filesystem::path& folder, const std::filesystem::path& file,
                  std::string_view content, Wall now);

// Those that are kept of the file, the oldest first.
std::vector<std::filesystem::path> versions_of(const std::filesystem::path& folder,
                                               const std::filesystem::path& file);

}  // namespace qingwen
