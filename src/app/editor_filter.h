// What the editor's screen shows of a bank, as the author chose it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "bank/question.h"

namespace qingwen {

// All of it holds at once; what is empty holds for every question.
struct EditorFilter {
    std::string words;  // as they were typed
    std::optional<Kind> kind = {};
    int level = 0;
    std::string tag = {};
    bool only_findings = false;

    [[nodiscard]] bool filters() const { return kind || level != 0 || !tag.empty() || only_findings; }
    bool operator==(const EditorFilter&) const = default;
};

// Side by side where there is room, else one at a time.
enum class EditorPane : std::uint8_t { list, form, preview, findings };

// Whose findings are listed.
enum class FindingScope : std::uint8_t { question, chapter, bank };

// What is up over the editor.
enum class EditorPanel : std::uint8_t {
    none,
    menu,     // what else can be done
    hangs,    // on which case does the question hang?
    add,      // which kind?
    remove,   // sure?
    move,     // to which chapter?
    tag,      // add which, remove which?
    level,    // which?
    filter,   // which kind, level, tag?
    replace,  // find and replace
    chapter,  // the title of a new one
    merge,    // what was changed outside, question by question
    recover,  // unsaved work of the last time
    batch,    // something is being done to many questions
    leave,    // unsaved changes: save, leave all the same, stay
};

}  // namespace qingwen
