// Looks over a bank that plays and says what makes it a bad one. What an author has let stand with a reason
// (`allow`) is not said again.
#pragma once

#include "bank/bank.h"
#include "review/doubts.h"

namespace qingwen {

// Warnings, and errors about `allow` itself. A rule that a question or its whole file allows is silent there;
// one that allows what is not found is named.
Findings review(const Bank& bank, const Drawable& drawable);

}  // namespace qingwen
