// Work that is not saved yet, on disk: plain files, so that it can be taken back by hand, too. Each edited
// file has a folder named by the digest of its absolute path, with `path`, `base` (what was on disk when the
// edit began; missing for a new file) and `text` (as edited). `text` is written last: without it there is
// nothing.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace qingwen {

struct Unsaved {
    std::filesystem::path path;
    std::optional<std::string> base;
    std::string text;

    bool operator==(const Unsaved&) const = default;
};

// Whenever the program is killed, the work before or the work now is there, whole. An Error leaves the work
// before.
Done keep_unsaved(const std::filesystem::path& folder, const Unsaved& work);

// Of the file at `path`. Fine when there is none.
Done forget_unsaved(const std::filesystem::path& folder, const std::filesystem::path& path);

// All there is, by path. What is half written, or no such folder, is passed over.
std::vector<Unsaved> all_unsaved(const std::filesystem::path& folder);

}  // namespace qingwen
