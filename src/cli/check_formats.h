// What a check found, in the forms that people, editors and build servers read. Only the sentences are in the
// reader's language; words that programs look for are not.
#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "base/finding.h"

namespace qingwen {

enum class CheckFormat {
    text,  // for people: two lines a finding, then counts
    gcc,  // “file:line:column: error: message [rule]”, one line a finding, then counts; 1:1 for a whole file
    json,    // one array of objects, each on a line of its own
    github,  // GitHub's workflow commands: ::error file=…,line=…,col=…,title=rule::message
    sarif,   // SARIF 2.1.0, for code scanning
};

// By the words of --format.
std::span<const std::pair<std::string_view, CheckFormat>> check_formats();

// `version`: the program's own.
void print_findings(const Findings& findings, CheckFormat format, const std::string& version,
                    std::ostream& out);

// Whether counts for people follow the findings.
bool has_counts(CheckFormat format);

}  // namespace qingwen
