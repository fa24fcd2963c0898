// What a change of a field weighs.
#pragma once

#include "review/differences.h"
#include "review/entry_changes.h"

namespace qingwen {

// The field of both questions that was changed in this way.
Weight weight_of(std::string_view field, const ListChange& change, const Question& before,
                 const Question& after);

// The same for the text of a stem or a case.
Weight weight_of_stem(const std::string& before, const std::string& after);

}  // namespace qingwen
