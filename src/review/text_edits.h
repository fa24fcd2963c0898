// What went and what came from one text to the next, for people to read: whole numbers and Latin words,
// single Chinese characters. The shortest script of E. Myers, “An O(ND) difference algorithm and its
// variations”, Algorithmica 1986, then with islands that are smaller than what was changed around them taken
// as changed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace qingwen {

// Text that stayed, then what went and what came in its place. All `same` and `gone` in a row are the old
// text, all `same` and `come` the new one.
struct TextEdit {
    std::string same;
    std::string gone;
    std::string come;

    bool operator==(const TextEdit&) const = default;
};

// The last edit may hold only what stayed; equal texts are one such edit. Texts with little in common are one
// edit as a whole. Time: length times number of changes, and those are bounded.
std::vector<TextEdit> edits_between(std::string_view before, std::string_view after);

}  // namespace qingwen
