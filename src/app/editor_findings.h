// What is wrong and doubtful in an edited bank, with where to go for it.
#pragma once

#include <span>
#include <vector>

#include "app/editor_view.h"
#include "edit/deeds.h"
#include "edit/fix.h"

namespace qingwen {

// How many of a bank's are listed at most: errors first.
inline constexpr std::size_t most_findings = 400;

// Of the question at a place: what reading it says, and what only the bank as a whole tells (an id twice, a
// case that is not there). Their places are in the file.
std::vector<EditorFinding> findings_at(const Editor& editor, At at);
// Of a file: of its frame, then of its questions. These and those of a bank are listed within milliseconds:
// without the row of their field, and without what can be done about them, which EditorFixes adds.
std::vector<EditorFinding> findings_in(const Editor& editor, std::size_t file);
std::vector<EditorFinding> findings_in(const Editor& editor);

// Those that others in the list would be mended with.
void mark_alike(std::vector<EditorFinding>& findings);
// The questions of a scope that have a finding of the rule.
Ats places_with(const Editor& editor, const Rule* rule, FindingScope scope, At here);

// What is offered for a finding of a question, done; its label stands in EditorFinding::fix.
// `fresh`: for an id that is taken.
std::optional<Fix> fix_for(const Editor& editor, const EditorFinding& about, QuestionId fresh);

// The field of a form that a finding is about.
FieldAt field_of(const Finding& finding, const Form& form);

}  // namespace qingwen
