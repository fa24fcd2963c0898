// What an author can do with the questions of a bank beyond typing. Each function gives the files as they are
// afterwards; Editor::change() makes that a step. They take the files as they are, so that another thread can
// do it to a copy; a Headway, where one is given, is told of every question and asked whether to stop.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "edit/editor.h"
#include "edit/headway.h"

namespace qingwen {

struct Deeds {
    Changed changed;
    At look;          // the question to look at afterwards
    int count = 0;    // questions it was done to
    int by_hand = 0;  // that only the author can do it to, in the text
};

using Manuscripts = std::vector<Manuscript>;
using Ats = std::vector<At>;  // ascending, no place twice

// A new question, with `form`'s fields, to stand at a place; what stood there follows it. Into a file that is
// not cut nothing is put, neither here nor by moving.
Deeds add(const Manuscripts& files, At place, const Form& form);
// Copies behind the originals, with `ids` in order. REQUIRES: as many ids as places.
Deeds duplicate(const Manuscripts& files, const Ats& places, const std::vector<QuestionId>& ids,
                Headway* headway = nullptr);
Deeds remove(const Manuscripts& files, const Ats& places);  // no time to speak of
// To stand at `to`, in the order they had; a question keeps the article that its cite is of. Where all of
// them stand in the same file as `to`, places before it count as they are now.
Deeds move(const Manuscripts& files, const Ats& places, At to, Headway* headway = nullptr);

// `change` gets each question's form and gives another, or nothing where there is nothing to change. A
// question that can only be changed by hand stays and does not count.
using ChangeForm = std::function<std::optional<Form>(Form)>;
Deeds change_each(const Manuscripts& files, const Ats& places, const ChangeForm& change,
                  Headway* headway = nullptr);

Deeds set_level(const Manuscripts& files, const Ats& places, const std::string& level,
                Headway* headway = nullptr);
Deeds add_tag(const Manuscripts& files, const Ats& places, const std::string& tag,
              Headway* headway = nullptr);
Deeds remove_tag(const Manuscripts& files, const Ats& places, const std::string& tag,
                 Headway* headway = nullptr);

// A question as it would be written into a file: its indentation, its line ends. Null when it cannot be.
EntryPtr fitted(const Entry& entry, const Manuscript& from, const Manuscript& to);

}  // namespace qingwen
