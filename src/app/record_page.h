// The page of a person's record, made of what the log says.
#pragma once

#include "app/learning.h"
#include "app/record_view.h"

namespace qingwen {

// Of what has been read so far. The page points into the library.
RecordPage record_page(const Learning& learning, const Library& library, Day today);

}  // namespace qingwen
