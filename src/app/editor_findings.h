// What is wrong and doubtful in an edited bank, with where to go for it.
#pragma once

#include <span>
#include <vector>

#include "app/editor_view.h"
#include "edit/fix.h"

namespace qingwen {

// How many of a bank's are listed at most: errors first.
inline constexpr std::size_t most_findings = 400;

// Of the question at a place: what reading it says, and what only the bank as a whole tells (an id twice, a
// case that is not there). Their places are in the file.
std::vector<EditorFinding> findings_at(const Editor& editor, At at);
// Of a file: of its frame, then of its questions.
std::vector<EditorFinding> findings_in(const Editor& editor, std::size_t file);
std::vector<EditorFinding> findings_in(const Editor& editor);

// What is offered for a finding of a question, done; its label stands in EditorFinding::fix of findings_at().
// `fresh`: for an id that is taken.
std::optional<Fix> fix_for(const Editor& editor, const EditorFinding& about, QuestionId fresh);

// The field of a form that a finding is about.
FieldAt field_of(const Finding& finding, const Form& form);

}  // namespace qingwen
