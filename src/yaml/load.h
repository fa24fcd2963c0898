// Banks from files and folders.
#pragma once

#include <filesystem>
#include <vector>

#include "bank/bank.h"
#include "bank/node.h"
#include "base/result.h"

namespace qingwen {

// A file beside the banks that is none. What it is, its first key of `activity`, `mode` and `about` tells.
struct Sheet {
    std::string kind;
    std::string file;
    Node root;
};

struct Loaded {
    Bank bank;
    std::vector<Sheet> sheets;
    Findings findings;
    std::vector<Error> errors;  // files that could not be read at all
};

struct Shelf {
    std::vector<Bank> banks;  // by id
    std::vector<Sheet> sheets;
    Findings findings;
    std::vector<Error> errors;
    int files = 0;  // that were read
};

// Paths are files or folders. Folders are searched, with those below them, for *.yaml and *.yml; what begins
// with a dot is passed over. Files with a key `activity`, `mode` or `about` at the top are no banks and
// become sheets. Limits: limits.h; whatever a file is like, loading ends and does not throw.
Shelf load_banks(const std::vector<std::filesystem::path>& paths);

// All of it as one bank: that of the first file; files of other banks are reported and left out.
Loaded load_bank(const std::vector<std::filesystem::path>& paths);

// The files of banks as they are, unread; sheets are left out.
struct BankTexts {
    struct File {
        std::filesystem::path path;
        std::string content;
    };
    std::vector<File> files;
    std::vector<Error> errors;
};
BankTexts read_bank_texts(const std::vector<std::filesystem::path>& paths);

// For those who show both kinds of trouble in one list.
Findings to_findings(const std::vector<Error>& errors);

}  // namespace qingwen
