// The mistakes notebook as a page: what is in it, why, and what brings it out again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/pick.h"
#include "bank/bank.h"
#include "study/notebook.h"

namespace qingwen {

struct NotebookView {
    struct Row {
        const Question* question = nullptr;  // of the bank
        std::string chapter;                 // its title
        int wrong = 0;                       // how often it was not right
        int rights_to_go = 0;                // right answers in a row that bring it out
        Day due;                             // when its review is due
        bool is_due = false;
    };
    struct OfChapter {  // a chapter with mistakes; no id: all of them
        std::optional<ChapterId> chapter;
        std::string title;
        int number = 0;  // of the chapter in the bank, from 1
        int mistakes = 0;
        bool shown = false;
    };
    std::vector<OfChapter> parts;        // all of them first
    std::vector<Row> rows;               // of the part that is shown, the latest mistake first
    Pick pick;                           // the part, to be played
    int due = 0;                         // questions to be reviewed today, mistakes or not
    const Mode* mode = nullptr;          // what they are practised in; null: there is no mode
    std::optional<double> reading = {};  // see HomeView
};

// Questions that the bank has no more are left out: they cannot be asked. A chapter without mistakes gives
// way to all of them.
NotebookView notebook_of(const Offering& with, const std::optional<ChapterId>& chapter);

}  // namespace qingwen
