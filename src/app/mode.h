// A mode: a named pair of blueprint and rules, read from a file. No mode has code of its own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bank/node.h"
#include "paper/blueprint.h"
#include "round/rules.h"

namespace qingwen {

// A text in the languages we speak; an absent one falls back to the other.
struct Said {
    std::string zh, en;
};

struct Mode {
    ModeId id;
    Said name;
    Said about;  // one short line
    Blueprint blueprint;
    Rules rules;
};

// Nothing when the file is no mode that can be played; then findings say why. Rules of the checks:
// rules::mode_*.
std::optional<Mode> read_mode(const Node& root, const std::string& file, Findings& findings);

// The mode's blueprint, narrowed: to chapters, to a number of questions. What is already narrower stays so.
struct Scope {
    std::vector<ChapterId> chapters;  // empty: all
    std::vector<QuestionId> only;     // empty: all
    std::optional<int> count;         // instead of the mode's own
};
Blueprint narrowed(const Blueprint& blueprint, const Scope& scope);

}  // namespace qingwen
