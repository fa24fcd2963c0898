// Which characters the fonts have, for those who look over a bank.
#pragma once

#include "review/doubts.h"
#include "shell/fonts.h"

namespace qingwen {

// Whether every face has the character. Empty when there are no fonts to ask.
Drawable drawable_by(const FontSources& sources);

// The same from any thread; the fonts are opened by the first question. Without fonts every character is
// there.
Drawable drawable_later(const FontSources& sources);

}  // namespace qingwen
