// What the home screen offers: lists to pick from, and the modes with what a round of the picked would be.
#pragma once

#include <string_view>
#include <vector>

#include "app/library.h"
#include "app/view.h"

namespace qingwen {

// `shown`: the list that is up; one without rows gives way to the chapters.
// What is practised and reviewed is played in the first mode for any bank; null when there is none.
const Mode* plainest_mode(const Library& library);

// The questions of the bank whose review is due, and the pick that stands for all mistakes or a chapter's.
std::vector<QuestionId> due_in_bank(const Offering& with);
Pick mistakes_pick(const std::optional<ChapterId>& chapter);
inline constexpr std::string_view due_id = "due";  // of the pick that stands for what is due

HomeView offers_of(const Offering& with, const Pick& pick, Pick::By shown);

}  // namespace qingwen
