// What the screens of a table show, as plain data; see app/view.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/draft.h"
#include "app/mode.h"
#include "base/result.h"
#include "round/table.h"

namespace qingwen {

// Before it begins: who plays.
struct TableSetup {
    const Mode* mode = nullptr;
    std::string title;               // what it is about; empty: the whole bank
    std::vector<std::string> names;  // one a seat, as typed; empty: the usual name
    std::vector<std::string> usual;  // what a seat without a name is called
    int wanted = 0;                  // questions it takes
    int there = 0;                   // of those that the bank has
    bool ready = false;              // it may begin
};

struct TableView {
    const Table* table = nullptr;  // null: before it begins
    const Mode* mode = nullptr;    // may be null
    TableSetup setup;
    Round::Clocks clocks = {};
    const Draft* said = nullptr;  // what the team that has the question said; null: nothing yet
    bool may_undo = false;
    bool saving = false;
    std::optional<Error> trouble = {};
    std::optional<int> lost_pad = {};  // the seat whose game pad went away, until it is heard of again
    bool leaving = false;
    std::optional<Millis> stamped = {};  // see ResultView
};

}  // namespace qingwen
