// qingwen print PATH...: a bank on paper, for reviewers.
#pragma once

#include <filesystem>
#include <string>

#include "app/checking.h"
#include "app/words.h"
#include "base/time.h"
#include "cli/streams.h"

namespace qingwen {

struct PrintRequest {
    Checking what;                   // with `against` the cited paragraphs are quoted
    std::string chapter = {};        // its id; empty: all of them
    std::filesystem::path out = {};  // empty: streams.out
    bool answers = true;
    Language language = Language::zh;  // of the bank's title
    Wall date = {};
};

// One HTML file. 0 when all of it is there, 1 when something that does not read was left out or there is no
// question, 2 when there is no such chapter, 3 when the world failed.
int print(const PrintRequest& request, Streams streams);

}  // namespace qingwen
