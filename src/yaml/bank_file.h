// One bank file, from its text to a part of a bank.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "bank/bank.h"

namespace qingwen {

struct PartRead {
    std::optional<Part> part;  // nothing when the file cannot be read to its end
    Findings findings;
};

// Reads with two threads where that pays; what is found is the same either way.
PartRead read_part(std::string_view content, const std::string& file);

}  // namespace qingwen
