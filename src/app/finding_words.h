// What a finding says, in the language that was set with speak().
#pragma once

#include <string>

#include "base/finding.h"

namespace qingwen {

// The rule's message and advice, with the finding's facts filled in.
std::string message_of(const Finding& finding);
std::string advice_of(const Finding& finding);

}  // namespace qingwen
