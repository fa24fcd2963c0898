// Banks from files and folders.
#pragma once

#include <filesystem>
#include <vector>

#include "bank/bank.h"
#include "base/result.h"

namespace qingwen {

struct Loaded {
    Bank bank;
    Findings findings;
    std::vector<Error> errors;  // files that could not be read at all
};

struct Shelf {
    std::vector<Bank> banks;  // by id
    Findings findings;
    std::vector<Error> errors;
    int files = 0;  // that were read as bank files
};

// Paths are files or folders. Folders are searched, with those below them, for *.yaml and *.yml; there, files
// with a key `activity`, `mode` or `paper` at the top are no banks and are passed over. Limits: limits.h;
// whatever a file is like, loading ends and does not throw.
Shelf load_banks(const std::vector<std::filesystem::path>& paths);

// All of it as one bank: that of the first file; files of other banks are reported and left out.
Loaded load_bank(const std::vector<std::filesystem::path>& paths);

// For those who show both kinds of trouble in one list.
Findings to_findings(const std::vector<Error>& errors);

}  // namespace qingwen
