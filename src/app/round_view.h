// What the screen of a round shows, made of the round and what is being put together.
#pragma once

#include "app/session.h"
#include "app/view.h"

namespace qingwen {

// Whether exactly this was answered before.
bool stands(const Round& round, const Answered& given);

// `turned`: whether the back of the card is up.
RoundView round_view_of(const Session& session, const Draft& draft, bool turned, Moment now);

}  // namespace qingwen
