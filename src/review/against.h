// Holds a bank against the texts it was made from: every cite proven, nothing copied.
#pragma once

#include "bank/bank.h"
#include "review/texts.h"

namespace qingwen {

// Copied are runs in what the author says (stem, options, explanation, shared stems); what stands in 《》, “”
// or 「」 and the terms of the cite are names and do not count.
Findings held_against(const Bank& bank, const Texts& texts);

}  // namespace qingwen
