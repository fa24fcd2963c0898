#include "app/editor_review.h"

#include <algorithm>
#include <array>
#include <map>

#include "review/review.h"
#include "review/review_rules.h"

namespace qingwen {

namespace {

// The others are told question by question as they are typed.
constexpr std::array of_the_bank{&rules::questions_alike, &rules::truth_unbalanced, &rules::allow_idle,
                                 &rules::allow_unknown, &rules::allow_misspelt};

bool is_of_the_bank(const Finding& finding) {
    return std::ranges::find(of_the_bank, finding.rule) != of_the_bank.end();
}

constexpr std::size_t most = 400;  // findings; nobody mends more before looking again

// Lines of one file at which its questions begin.
using Begins = std::map<int, QuestionId>;

// With places in the file, as the review names them.
Part part_of(const Manuscript& file, Begins& begins) {
    Part part{{file.path.string(), file.reading.allow}, file.bank, file.chapter, file.cases, {}};
    int line = static_cast<int>(std::ranges::count(file.head, '\n'));
    for (const auto& entry : file.entries) {
        const int above = line + entry->lines_before;
        begins[above + 1] = entry->id;
        line += entry->lines;
        if (!entry->question) continue;
        auto& question = part.questions.emplace_back(*entry->question);
        question.at.line += above;
        for (auto& allowed : question.allow) allowed.at.line += above;
    }
    return part;
}

QuestionId question_at(const Begins& begins, Place at) {
    const auto behind = begins.upper_bound(at.line);
    return at.line == 0 || behind == begins.begin() ? QuestionId{} : std::prev(behind)->second;
}

EditorReview::Known look_over(const std::vector<Manuscript>& files) {
    std::vector<Part> parts;
    std::map<std::string, Begins> begins;
    for (const auto& file : files) parts.push_back(part_of(file, begins[file.path.string()]));
    const auto made = assemble(std::move(parts));
    EditorReview::Known known;
    for (auto& finding : review(made.bank, files.front().reading.drawable)) {
        if (known.size() == most) break;
        if (!is_of_the_bank(finding)) continue;
        auto id = question_at(begins[finding.file], finding.at);
        known.emplace_back(std::move(id), std::move(finding));
    }
    return known;
}

}  // namespace

void EditorReview::follow(const Executor& run, const Editor& editor, Mono typed, Mono now) {
    if (looking_.under_way() || asked_ == editor.revision() || editor.files().empty()) return;
    if (now < typed + pause) return;
    asked_ = editor.revision();
    looking_.ask(run, [files = editor.files()] { return look_over(files); });
}

bool EditorReview::take_in() {
    auto known = looking_.take();
    if (known) known_ = std::move(*known);
    return known.has_value();
}

bool EditorReview::behind(const Editor& editor) const {
    return looking_.under_way() || asked_ != editor.revision();
}

std::optional<Mono> EditorReview::next(const Editor& editor, Mono typed) const {
    if (looking_.under_way() || asked_ == editor.revision()) return std::nullopt;
    return typed + pause;
}

}  // namespace qingwen
