// Words that programs read: never translated, never changed.
#pragma once

#include <string_view>

#include "base/result.h"
#include "round/round.h"

namespace qingwen {

std::string_view code_of(Refusal refusal);
std::string_view code_of(Fault fault);

}  // namespace qingwen
