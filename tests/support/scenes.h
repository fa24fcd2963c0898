// Every screen in every state worth looking at, each by a name: what the pictures of ./dev shots show and
// what the audit holds to its rules. A new screen or state is a row in scenes.cpp, and both know it.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "support/stage.h"

namespace qingwen {

struct StagedScene {
    std::string name;
    // A desk that has been brought there, with these preferences from the start: a round keeps words of the
    // language it was begun in. Call speak() before.
    std::function<std::unique_ptr<Stage>(const Preferences&)> set;
};

const std::vector<StagedScene>& staged_scenes();

}  // namespace qingwen
