// Text that is typed, set into lines: where each character stands on the glass, so that a caret finds its
// place and a line is drawn as it was measured.
#pragma once

#include <functional>
#include <vector>

#include "shell/word_ruler.h"
#include "ui/glass.h"

namespace qingwen {

// Linear in the length of the run; lines break as in lay_out(). `frame`: the present one.
std::vector<SetLine> set_lines(FontBook& book, WordRuler& ruler, const TextRun& run, int frame);

// The line in pieces that are drawn each for itself, with where they begin: words, and what stands between
// them.
void each_piece(const TextRun& run, const SetLine& line,
                const std::function<void(const std::string&, float)>& draw);

}  // namespace qingwen
