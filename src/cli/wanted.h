// What was asked for on the command line, looked up in the library.
#pragma once

#include <string>

#include "app/action.h"
#include "app/library.h"
#include "app/pick.h"
#include "cli/surroundings.h"

namespace qingwen {

struct Wanted {
    const Mode* mode = nullptr;  // never null
    Scope scope;
};

// A name that the library does not know, and the names it does.
struct UnknownName {
    enum class What { mode, paper, chapter, track } what{};
    std::string name;
    std::vector<std::string> known;
};

// A paper is played by its own rules, unless a mode is given as well. Without either: the first mode there
// is.
Result<Wanted, UnknownName> wanted(const Wishes& wishes, const Library& library, Language language);

std::string unknown_words(const UnknownName& wrong);

// What a window is to begin with: the wanted round, the unfinished one, or nothing.
Result<std::optional<Action>, UnknownName> first_action(const Wishes& wishes, const Library& library,
                                                        Language language);

}  // namespace qingwen
