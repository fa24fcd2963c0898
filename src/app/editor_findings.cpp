#include "app/editor_findings.h"

#include <algorithm>

#include "app/words.h"
#include "bank/fields.h"
#include "bank/rules.h"

namespace qingwen {

namespace {

std::string cases_of(const Editor& editor) {
    std::string all;
    for (const auto& file : editor.files())
        for (const auto& one : file.cases) all += (all.empty() ? "" : ", ") + one.id.text;
    return utf8::shorten(all, 200);
}

// The first question that has the id; it may be this one.
At first_with(const Editor& editor, const QuestionId& id) { return editor.find(id).value_or(At{}); }

void add_of_the_bank(const Editor& editor, At at, int line, Findings& findings) {
    const auto& entry = editor.entry(at);
    const auto& file = editor.file(at.file).path.string();
    const Place place{line, 1};
    if (editor.times_used(entry.id) > 1) {
        const auto first = first_with(editor, entry.id);
        const auto& other = editor.file(first.file);
        const auto there = where(other.path.string(), {first_line(other, first.entry), 1});
        if (first != at) findings.push_back({&rules::duplicate_id, file, place, "id", entry.id.text, there});
    }
    if (!entry.question || entry.question->case_id.empty()) return;
    const auto& id = entry.question->case_id;
    if (editor.find_case(id) == nullptr)
        findings.push_back({&rules::unknown_case, file, place, "case", id.text, cases_of(editor)});
}

void add_at(const Editor& editor, At at, int line, std::vector<EditorFinding>& all) {
    auto findings = editor.entry(at).findings;
    for (auto& finding : findings) finding.at.line += line - 1;
    add_of_the_bank(editor, at, line, findings);
    if (findings.empty()) return;
    const auto form = form_of(editor.entry(at)).value_or(Form{});
    for (auto& finding : findings) {
        const auto field = field_of(finding, form);
        all.push_back({std::move(finding), at, true, field, {}});
    }
}

// The row whose text the finding shows.
int row_with(const Form& form, Field field, const std::string& value) {
    for (int row = 0; row < rows_of(form, field); ++row) {
        const auto* text = text_at(form, {field, row, 0});
        if (text != nullptr && !value.empty() && utf8::shorten(*text, 40) == value) return row;
    }
    return 0;
}

bool is_error(const EditorFinding& one) { return one.finding.severity() == Severity::error; }

}  // namespace

FieldAt field_of(const Finding& finding, const Form& form) {
    const auto field = field_under(finding.field);
    return {field, row_with(form, field, finding.value), 0};
}

std::optional<Fix> fix_for(const Editor& editor, const EditorFinding& about, QuestionId fresh) {
    if (!about.of_question || !editor.has(about.at)) return std::nullopt;
    const auto& file = editor.file(about.at.file);
    auto finding = about.finding;
    finding.at.line -= first_line(file, about.at.entry) - 1;
    return fix_of(finding, editor.entry(about.at), file,
                  {editor.ever_used(), std::move(fresh), tr("looked at and left as it is")});
}

std::vector<EditorFinding> findings_at(const Editor& editor, At at) {
    std::vector<EditorFinding> all;
    if (!editor.has(at)) return all;
    add_at(editor, at, first_line(editor.file(at.file), at.entry), all);
    for (auto& one : all)
        if (const auto fix = fix_for(editor, one, {"fresh"}))
            one.fix = tr(fix->words, {{"value", fix->value}});
    return all;
}

std::vector<EditorFinding> findings_in(const Editor& editor, std::size_t file) {
    std::vector<EditorFinding> all;
    const auto& manuscript = editor.file(file);
    for (const auto& finding : manuscript.findings) all.push_back({finding, {file, 0}, false, {}, {}});
    int line = static_cast<int>(std::ranges::count(manuscript.head, '\n')) + 1;
    for (std::size_t i = 0; i < manuscript.entries.size(); ++i) {
        const auto& entry = *manuscript.entries[i];
        add_at(editor, {file, i}, line + entry.lines_before, all);
        line += entry.lines;
    }
    return all;
}

std::vector<EditorFinding> findings_in(const Editor& editor) {
    std::vector<EditorFinding> all;
    for (std::size_t file = 0; file < editor.files().size(); ++file)
        std::ranges::move(findings_in(editor, file), std::back_inserter(all));
    std::stable_partition(all.begin(), all.end(), is_error);
    if (all.size() > most_findings) all.resize(most_findings);
    return all;
}

}  // namespace qingwen
