// The fixes, an idea a file. Each gives what it makes of a question's text, before anybody has looked whether
// that is any better; nothing where it does not apply.
#pragma once

#include "edit/fix.h"

namespace qingwen::fixes {

struct Job {
    const Finding& finding;
    const Entry& entry;
    const Manuscript& file;
    const FixWith& with;
};

struct Made {
    std::string_view words;
    std::string value;
    std::string text;
};

using Maker = std::optional<Made> (*)(const Job&);

// Slips in how the YAML is written, a line each: fix_lines.cpp
std::optional<Made> half_width_colon(const Job& job);
std::optional<Made> space_after_colon(const Job& job);
std::optional<Made> indentation(const Job& job);
std::optional<Made> key_meant(const Job& job);
// Texts that need quotes: fix_quotes.cpp
std::optional<Made> quotes_round_value(const Job& job);
std::optional<Made> quotes_round_item(const Job& job);  // of a list in brackets
std::optional<Made> quotes_round_hash(const Job& job);
std::optional<Made> quotes_round_quote(const Job& job);
// One value, written otherwise: fix_values.cpp
std::optional<Made> folded_value(const Job& job);
std::optional<Made> folded_id(const Job& job);
std::optional<Made> fresh_id(const Job& job);
std::optional<Made> blank_marks(const Job& job);
// Rows of options: fix_rows.cpp
std::optional<Made> split_row(const Job& job);
std::optional<Made> without_repeat(const Job& job);
// A doubt that is let stand: fix_allow.cpp
std::optional<Made> allowance(const Job& job);

// --- for those that work on the text
bool is_key(std::string_view word);       // of a question
bool is_cite_key(std::string_view word);  // below `cite`
// The byte at a place; the end for one past it.
std::size_t offset_of(std::string_view text, Place at);
std::string replaced(std::string_view text, std::size_t begin, std::size_t end, std::string_view by);
// Where the first word of a line begins, past indentation and the dashes of lists.
std::size_t first_word(std::string_view line);

}  // namespace qingwen::fixes
