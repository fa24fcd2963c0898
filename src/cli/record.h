// `qingwen record`: what a person has done so far, for people or as a table. It takes no lock, so it works
// beside an open window.
#pragma once

#include "cli/surroundings.h"

namespace qingwen {

struct RecordWishes {
    bool csv = false;    // the table of record_csv.h
    std::string player;  // by name; empty: who plays now
};

// On out. Somebody with a PIN is asked for it first, on err, from in. Exit status: 0; 1 the PIN is wrong; 2
// nobody has that name; 3 the records cannot be read.
int print_record(const RecordWishes& what, const Wishes& wishes, const Surroundings& with);

}  // namespace qingwen
