// Which characters the fonts have, for those who look over a bank without opening a window.
#pragma once

#include "review/doubts.h"
#include "shell/fonts.h"

namespace qingwen {

// Whether every face has the character. Empty when there are no fonts to ask.
Drawable drawable_by(const FontSources& sources);

}  // namespace qingwen
