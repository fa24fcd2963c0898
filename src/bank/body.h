// The part of a question that is different for every kind.
#pragma once

#include <optional>

#include "bank/fields.h"
#include "bank/question.h"

namespace qingwen {

inline constexpr std::size_t most_text = 4000;  // characters of a stem, an option or an explanation

// The kind is told by the keys that are present. Nothing when the body cannot be used; the reporter has
// failed then.
std::optional<Body> read_body(Fields& fields, Reporter& reporter);

}  // namespace qingwen
