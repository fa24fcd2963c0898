// A bank's content in one form only, whatever its files looked like: what its digest is made of.
#pragma once

#include <string>
#include <vector>

#include "bank/bank.h"

namespace qingwen {

// Everything same_content() compares, in one text; equal texts mean equal content.
std::string canonical(const Question& question);

// Names, places, notes and the split into files are no part of it; the order of the questions is, because a
// paper is drawn by it.
std::string digest_of(const BankId& id, const std::vector<Chapter>& chapters, const std::vector<Case>& cases,
                      const std::vector<Question>& questions);

}  // namespace qingwen
