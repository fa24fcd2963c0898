// One question as it stands in a file: its text, and what reading that text gives. Never changes; an edit
// puts another one in its place.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bank/question.h"
#include "edit/form.h"
#include "review/doubts.h"

namespace qingwen {

struct Entry {
    std::string before;  // see OutlineItem
    std::string text;
    QuestionId id;             // as written, whatever is wrong with the rest; empty where none can be told
    std::string ask;           // so, too
    std::optional<Kind> kind;  // nothing when the text is no YAML
    std::string words;         // all that is said in it, folded (base/utf8.h), for looking for words
    // Nothing when it cannot be asked. Its chapter and the article of its cite are those of its file.
    std::optional<Question> question;
    Findings findings;  // of reading it, and doubts; places count from the first line of `text`
    int lines = 0;      // of `before` and `text` together
    int lines_before = 0;

    [[nodiscard]] bool has_errors() const { return any_error(findings); }
};

using EntryPtr = std::shared_ptr<const Entry>;
using Entries = std::vector<EntryPtr>;

// What an entry is read with, the same for all of a file.
struct Reading {
    std::string file;  // its path, as findings name it
    ChapterId chapter;
    int article = 0;  // of the chapter; 0 when it has none
    std::vector<Allowance> allow;
    Drawable drawable;  // empty: nobody asks
};

EntryPtr read_entry(std::string before, std::string text, const Reading& reading);

// Its fields. Nothing when its text is no YAML: then it can be edited as text only.
std::optional<Form> form_of(const Entry& entry);

// The entry with its text changed to say `form`; null where the text can only be changed by hand.
EntryPtr rewritten(const Entry& entry, const Form& form, const FileStyle& style, const Reading& reading);

}  // namespace qingwen
