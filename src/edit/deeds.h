// What an author can do with the questions of a bank beyond typing. Each function gives the files as they are
// afterwards; Editor::change() makes that a step.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "edit/editor.h"

namespace qingwen {

struct Deeds {
    Changed changed;
    At look;        // the question to look at afterwards
    int count = 0;  // questions it was done to
};

using Ats = std::vector<At>;  // ascending, no place twice

// A new question, with `form`'s fields, to stand at a place; what stood there follows it.
Deeds add(const Editor& editor, At place, const Form& form);
// Copies behind the originals, with `ids` in order. REQUIRES: as many ids as places.
Deeds duplicate(const Editor& editor, const Ats& places, const std::vector<QuestionId>& ids);
Deeds remove(const Editor& editor, const Ats& places);
// To stand at `to`, in the order they had; a question keeps the article that its cite is of. Where all of
// them stand in the same file as `to`, places before it count as they are now.
Deeds move(const Editor& editor, const Ats& places, At to);

// `change` gets each question's form and gives another, or nothing where there is nothing to change. A
// question that can only be changed by hand stays and does not count.
using ChangeForm = std::function<std::optional<Form>(Form)>;
Deeds change_each(const Editor& editor, const Ats& places, const ChangeForm& change);

Deeds set_level(const Editor& editor, const Ats& places, const std::string& level);
Deeds add_tag(const Editor& editor, const Ats& places, const std::string& tag);
Deeds remove_tag(const Editor& editor, const Ats& places, const std::string& tag);

// A question as it would be written into a file: its indentation, its line ends. Null when it cannot be.
EntryPtr fitted(const Entry& entry, const Manuscript& from, const Manuscript& to);

}  // namespace qingwen
