#include "app/editor_findings.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

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

// What only the bank as a whole tells.
class BankFacts {
public:
    explicit BankFacts(const Editor& editor) : editor_(editor) {
        for (const auto& file : editor.files())
            for (const auto& one : file.cases) cases_.insert(one.id.text);
        if (!editor.any_twice()) return;
        for (std::size_t file = 0; file < editor.files().size(); ++file)
            for (std::size_t i = 0; i < editor.file(file).entries.size(); ++i)
                if (const auto& id = editor.entry({file, i}).id; editor.times_used(id) > 1)
                    firsts_.try_emplace(id, At{file, i});
    }

    // Another question before it has its id.
    [[nodiscard]] bool is_taken(At at) const {
        const auto first = firsts_.find(editor_.entry(at).id);
        return first != firsts_.end() && first->second != at;
    }
    [[nodiscard]] At first_with(const QuestionId& id) const { return firsts_.at(id); }
    [[nodiscard]] bool lacks_case(const Entry& entry) const {
        if (!entry.question || entry.question->case_id.empty()) return false;
        return !cases_.contains(entry.question->case_id.text);
    }

private:
    const Editor& editor_;
    std::unordered_map<QuestionId, At> firsts_;  // of ids that stand more than once
    std::unordered_set<std::string_view> cases_;
};

// What a finding is made of: that of ten thousand questions is made only for those that are listed.
struct Spot {
    At at;
    int line = 0;                   // of the question, in the file
    const Finding* said = nullptr;  // by reading it or the file; null: by the bank
    const Rule* rule = nullptr;
    bool of_question = true;
};
using Spots = std::vector<Spot>;

void add_spots(const Editor& editor, const BankFacts& facts, At at, int line, Spots& spots) {
    const auto& entry = editor.entry(at);
    for (const auto& finding : entry.findings) spots.push_back({at, line, &finding, finding.rule});
    if (facts.is_taken(at)) spots.push_back({at, line, nullptr, &rules::duplicate_id});
    if (facts.lacks_case(entry)) spots.push_back({at, line, nullptr, &rules::unknown_case});
}

void add_spots(const Editor& editor, const BankFacts& facts, std::size_t file, Spots& spots) {
    const auto& manuscript = editor.file(file);
    for (const auto& finding : manuscript.findings)
        spots.push_back({{file, 0}, 0, &finding, finding.rule, false});
    int line = static_cast<int>(std::ranges::count(manuscript.head, '\n')) + 1;
    for (std::size_t i = 0; i < manuscript.entries.size(); ++i) {
        const auto& entry = *manuscript.entries[i];
        add_spots(editor, facts, {file, i}, line + entry.lines_before, spots);
        line += entry.lines;
    }
}

Finding told_of(const Editor& editor, const BankFacts& facts, const Spot& spot) {
    if (spot.said != nullptr) {
        auto finding = *spot.said;
        if (spot.of_question) finding.at.line += spot.line - 1;
        return finding;
    }
    const auto& entry = editor.entry(spot.at);
    const auto& file = editor.file(spot.at.file).path.string();
    const Place place{spot.line, 1};
    if (spot.rule == &rules::unknown_case)
        return {spot.rule, file, place, "case", entry.question->case_id.text, cases_of(editor)};
    const auto first = facts.first_with(entry.id);
    const auto& other = editor.file(first.file);
    const auto there = where(other.path.string(), {first_line(other, first.entry), 1});
    return {spot.rule, file, place, "id", entry.id.text, there};
}

bool is_error(const Spot& spot) { return spot.rule->severity == Severity::error; }

std::vector<EditorFinding> listed(const Editor& editor, const BankFacts& facts, Spots spots) {
    if (spots.size() > most_findings) std::stable_partition(spots.begin(), spots.end(), is_error);
    if (spots.size() > most_findings) spots.resize(most_findings);
    std::vector<EditorFinding> all;
    for (const auto& spot : spots) {
        auto finding = told_of(editor, facts, spot);
        const FieldAt field{field_under(finding.field), 0, 0};
        all.push_back({std::move(finding), spot.at, spot.of_question, field});
    }
    return all;
}

// The row whose text the finding shows.
int row_with(const Form& form, Field field, const std::string& value) {
    for (int row = 0; row < rows_of(form, field); ++row) {
        const auto* text = text_at(form, {field, row, 0});
        if (text != nullptr && !value.empty() && utf8::shorten(*text, 40) == value) return row;
    }
    return 0;
}

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
    if (!editor.has(at)) return {};
    const BankFacts facts(editor);
    Spots spots;
    add_spots(editor, facts, at, first_line(editor.file(at.file), at.entry), spots);
    auto all = listed(editor, facts, std::move(spots));
    const auto form = all.empty() ? Form{} : form_of(editor.entry(at)).value_or(Form{});
    for (auto& one : all) {
        one.field = field_of(one.finding, form);
        const auto fix = fix_for(editor, one, {"fresh"});
        if (!fix) continue;
        one.fix = tr(fix->words, {{"value", fix->value}});
        one.mends = fix->mends;
    }
    mark_alike(all);
    return all;
}

std::vector<EditorFinding> findings_in(const Editor& editor, std::size_t file) {
    const BankFacts facts(editor);
    Spots spots;
    add_spots(editor, facts, file, spots);
    return listed(editor, facts, std::move(spots));
}

std::vector<EditorFinding> findings_in(const Editor& editor) {
    const BankFacts facts(editor);
    Spots spots;
    for (std::size_t file = 0; file < editor.files().size(); ++file) add_spots(editor, facts, file, spots);
    std::stable_partition(spots.begin(), spots.end(), is_error);
    return listed(editor, facts, std::move(spots));
}

void mark_alike(std::vector<EditorFinding>& findings) {
    std::map<const Rule*, int> mended;
    for (const auto& one : findings) mended[one.finding.rule] += one.mends ? 1 : 0;
    for (auto& one : findings) one.alike = one.mends && mended[one.finding.rule] > 1;
}

Ats places_with(const Editor& editor, const Rule* rule, FindingScope scope, At here) {
    const BankFacts facts(editor);
    Spots spots;
    for (std::size_t file = 0; file < editor.files().size(); ++file)
        if (scope == FindingScope::bank || file == here.file) add_spots(editor, facts, file, spots);
    Ats places;
    for (const auto& spot : spots) {
        if (spot.rule != rule || !spot.of_question) continue;
        if (scope == FindingScope::question && spot.at != here) continue;
        if (places.empty() || places.back() != spot.at) places.push_back(spot.at);
    }
    return places;
}

}  // namespace qingwen
