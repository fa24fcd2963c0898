// Findings as people read them on a terminal, and as programs read them.
#pragma once

#include <string>
#include <string_view>

#include "base/finding.h"

namespace qingwen {

// "error" or "warning", for programs.
std::string_view severity_code(Severity severity);

// “file:line:column: error: message [rule-id]”, a line break, the advice indented; no line break at the end.
// Without a line and column when the finding is about the file as a whole.
std::string finding_text(const Finding& finding);

// One JSON object: rule, severity, file, line, column, field, value, hint, message, advice. Lines and columns
// are 0 when the finding is about the file as a whole. Words that programs read are not translated.
std::string finding_json(const Finding& finding);

// A JSON string with its quotes. REQUIRES: UTF-8; stray bytes become U+FFFD.
std::string json_text(std::string_view text);

}  // namespace qingwen
