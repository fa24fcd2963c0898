// The part of a question that is different for every kind.
#pragma once

#include <optional>

#include "bank/fields.h"
#include "bank/question.h"

namespace qingwen {

// The kind is told by the keys that are present. Nothing when the body cannot be used; the reporter has
// failed then.
std::optional<Body> read_body(Fields& fields, Reporter& reporter);

}  // namespace qingwen
