// How a file is written, told from the questions it has.
#pragma once

#include "yaml/outline.h"

namespace qingwen {

FileStyle style_of(const Outline& outline);

}  // namespace qingwen
