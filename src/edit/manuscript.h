// One bank file while it is edited. Plain data; the functions give another one and leave the first alone, so
// that every state can be kept: for undoing, merging and saving.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "bank/bank.h"
#include "edit/entry.h"
#include "yaml/outline.h"

namespace qingwen {

struct Manuscript {
    std::filesystem::path path;
    std::string head, tail;  // see Outline
    std::size_t colon = 0;   // see Outline
    Entries entries;
    FileStyle style;
    Outline::Cut cut = Outline::Cut::not_cut;
    BankId bank;
    Chapter chapter;
    std::vector<Case> cases;
    Findings findings;  // of what is no question; of a file that is not cut, all of them
    Reading reading;
};

// Takes any bytes.
Manuscript read_manuscript(const std::filesystem::path& path, std::string_view content,
                           const Drawable& drawable);

std::string text_of(const Manuscript& file);

// With another head and tail: what the entries are read with may change by it.
Manuscript with_frame(const Manuscript& file, std::string head, std::string tail);

// Entries put in before place `at`, which may be the end: with the file's usual gap.
Manuscript with(Manuscript file, std::size_t at, const Entries& fresh);
// Without some; what stands apart before them stays. `places` ascending.
Manuscript without(const Manuscript& file, const std::vector<std::size_t>& places);
Manuscript with_entry(const Manuscript& file, std::size_t at, EntryPtr entry);

// The line of the file, from 1, on which the entry's text begins.
int first_line(const Manuscript& file, std::size_t at);

// All that is wrong and doubtful in it alone, with places in the file.
Findings findings_of(const Manuscript& file);

// The same content, wherever it stands in memory.
bool same_text(const Manuscript& one, const Manuscript& other);

}  // namespace qingwen
