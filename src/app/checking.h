// All that can be said about the files of banks and what lies beside them: what does not read, what reads and
// is doubtful, papers that cannot be drawn, and cites that the source texts do not prove.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <vector>

#include "bank/question.h"
#include "base/finding.h"
#include "base/result.h"
#include "review/doubts.h"

namespace qingwen {

struct Checking {
    std::vector<std::filesystem::path> paths;      // files and folders, of one bank or several
    std::optional<std::filesystem::path> against;  // folder of source texts, NN.txt by article
    Drawable drawable = {};
};

struct Checked {
    Findings findings;  // by file and place
    int files = 0;
    int questions = 0;
    int errors = 0;
    int warnings = 0;
    std::map<int, int> by_article;  // of the cites
    std::map<Kind, int> by_kind;
    std::map<int, int> by_level;
};

// Fails when the source texts cannot be read.
Result<Checked> check_files(const Checking& checking);

}  // namespace qingwen
