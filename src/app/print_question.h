// One question on paper, with what a reviewer needs to judge it.
#pragma once

#include "app/print_html.h"
#include "app/printing.h"

namespace qingwen {

// `number`: on the paper, from 1. `findings`: those of this question.
Html printed_question(const Question& question, int number, const Findings& findings, const Printing& what);

// What is said, and what to do about it. Errors and warnings say in words which they are.
Html printed_findings(const Findings& findings);

}  // namespace qingwen
