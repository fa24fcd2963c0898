// What the next round is about, as a person picks it.
#pragma once

#include <string>

#include "app/mode.h"
#include "study/day.h"

namespace qingwen {

class Library;
class Study;

// What offers are made of: the library, what the person has learnt of it, and which day it is.
struct Offering {
    const Library& library;
    const Study& study;
    Day today;
    Language language = Language::zh;
};

struct Pick {
    enum class By { chapter, paper, track, review };  // the lists one can pick from

    By by = By::chapter;
    // Of the chapter or the paper, or the track's name; empty: the whole bank. Of what is to be reviewed:
    // “due” or “mistakes”, or “mistakes/” and a chapter's id.
    std::string id;

    bool operator==(const Pick&) const = default;
};

// Empty where what was picked is no longer there.
Scope scope_of(const Offering& with, const Pick& pick);

}  // namespace qingwen
