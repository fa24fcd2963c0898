// What the next round is about, as a person picks it.
#pragma once

#include <string>

#include "app/mode.h"

namespace qingwen {

class Library;

struct Pick {
    enum class By { chapter, track, paper };  // the lists one can pick from

    By by = By::chapter;
    std::string id;  // of the chapter or the paper, or the track's name; empty: the whole bank

    bool operator==(const Pick&) const = default;
};

// Empty where what was picked is no longer there.
Scope scope_of(const Library& library, const Pick& pick, Language language);

}  // namespace qingwen
