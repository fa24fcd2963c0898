// Questions on paper, for reviewers: one HTML file that needs nothing beside it, on the screen in the look of
// the program and in print on A4. In the language that was set with speak().
#pragma once

#include <optional>
#include <string>

#include "app/source_texts.h"
#include "bank/bank.h"
#include "base/time.h"

namespace qingwen {

struct Printing {
    const Bank& bank;
    std::string title = {};                   // of the bank; empty: its id
    Findings findings = {};                   // of its files; shown beside what they are about
    std::optional<ChapterId> chapter = {};    // only this one
    Wall date = {};                           // of printing
    bool answers = true;                      // else a paper to answer on, with the same letters
    const SourceParagraphs* texts = nullptr;  // null: cites are not quoted
};

std::string printed_html(const Printing& what);

}  // namespace qingwen
