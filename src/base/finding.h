// A Finding is the author's trouble: one thing in one file that is wrong or doubtful, with all it takes to
// mend it. The sentence is made at the edge from the rule's message and the facts here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

namespace qingwen {

using utf8::Place;

enum class Severity { error, warning };

// A rule of the checks. Rules are constants with static lifetime, compared by address; their ids are printed
// and may be named in a bank, so an id is never changed. message and advice are in English, translated at the
// edge; {field}, {value} and {hint} in them stand for the finding's facts.
struct Rule {
    std::string_view id;
    Severity severity;
    std::string_view message;
    std::string_view advice;
};

struct Finding {
    const Rule* rule = nullptr;  // never null in a finding that was handed out
    std::string file;
    Place at;           // line 0: about the file as a whole
    std::string field;  // the key it is about, e.g. "wrong"
    std::string value;  // what was found there, shortened to 40 characters
    std::string hint;   // what the rule knows beside: a suggestion, the other place, a limit

    [[nodiscard]] Severity severity() const { return rule->severity; }
};

using Findings = std::vector<Finding>;

// For texts in constexpr tables: tells xgettext that the text is to be translated when it is shown.
constexpr std::string_view to_translate(std::string_view text) { return text; }

[[nodiscard]] bool any_error(const Findings& findings);

}  // namespace qingwen
