// Inside edit/ only: the steps of a merge that stand by themselves.
#pragma once

#include <string>
#include <vector>

#include "edit/merge.h"
#include "edit/pairing.h"

namespace qingwen {

// The three versions that are merged.
struct Sides {
    const Manuscript& base;
    const Manuscript& mine;
    const Manuscript& theirs;
};

// All but the questions.
struct MergedFrame {
    std::string head, tail;
    std::vector<Clash> clashes;
};

// Line by line; a clash where that cannot be, or where what comes of it is no YAML any more.
MergedFrame merged_frame(const Sides& sides);

// A question where it is to stand.
struct MergedRow {
    EntryPtr entry;
    std::string before;
    Threefold at;
    bool clash = false;
};

// What stood before a question that one side took out went to what followed it there. Where the question is
// still here, for the sake of a clash, that is taken out again.
void take_out_doubled(const Sides& sides, std::vector<MergedRow>& rows, MergedFrame& frame);

// Comments go with what stands below them. Where one side took that out, and the other what it went to,
// nothing would carry them any more: they are put back.
void keep_comments(const Sides& sides, std::vector<MergedRow>& rows, MergedFrame& frame);

// An entry that is nothing but text, to show it.
EntryPtr as_entry(std::string text);

}  // namespace qingwen
