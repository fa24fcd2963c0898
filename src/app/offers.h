// What the home screen offers: lists to pick from, and the modes with what a round of the picked would be.
#pragma once

#include "app/library.h"
#include "app/view.h"

namespace qingwen {

// `shown`: the list that is up; one without rows gives way to the chapters.
HomeView offers_of(const Offering& with, const Pick& pick, Pick::By shown);

}  // namespace qingwen
