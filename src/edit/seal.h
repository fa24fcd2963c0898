// Keeping what stands between two questions out of the first one's text.
#pragma once

#include "edit/manuscript.h"

namespace qingwen {

// The file with the comments behind a question moved to the column of the dashes where they would be read as
// more of the block text that the question ends with: they may have got there by a key, a question or a style
// that went. Everything else is as it was.
Manuscript sealed(Manuscript file);

}  // namespace qingwen
