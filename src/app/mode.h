// A mode: a named pair of blueprint and rules, read from a file. No mode has code of its own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/said.h"
#include "bank/node.h"
#include "base/random.h"
#include "base/time.h"
#include "paper/blueprint.h"
#include "round/rules.h"

namespace qingwen {

struct Mode {
    ModeId id;
    Said name;
    Said about;  // one short line
    Blueprint blueprint;
    Rules rules;
    BankId bank = {};    // a ready-made paper of this bank; empty: a mode for any bank
    bool daily = false;  // the paper of a day is the same for everyone
};

// Nothing when the file is no mode that can be played; then findings say why. Rules of the checks:
// rules::mode_*.
std::optional<Mode> read_mode(const Node& root, const std::string& file, Findings& findings);

// The mode's blueprint, narrowed: to chapters (what is already narrower stays so), to single questions (then
// all of them are drawn), to a number of questions (shared among the draws as the blueprint's own).
struct Scope {
    std::vector<ChapterId> chapters;          // empty: all
    std::vector<QuestionId> only;             // empty: all
    std::optional<int> count;                 // instead of the mode's own
    std::vector<std::string> tracks = {};     // empty: all
    std::optional<Blueprint> blueprint = {};  // instead of the mode's own
    std::string title = {};  // what people call it; a single chapter's title when it is empty
};
// The seed of a mode's paper on the calendar day of `now`, where the person is.
Seed seed_of_day(const Mode& mode, Wall now);
Blueprint narrowed(const Blueprint& blueprint, const Scope& scope);

}  // namespace qingwen
