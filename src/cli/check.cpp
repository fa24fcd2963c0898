#include "cli/check.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "app/words.h"
#include "cli/finding_text.h"
#include "yaml/load.h"

namespace qingwen {

namespace {

struct Counts {
    long files = 0;
    long questions = 0;
    long errors = 0;
    long warnings = 0;
};

Findings sorted(Findings findings) {
    std::ranges::stable_sort(findings, [](const Finding& a, const Finding& b) {
        return std::tie(a.file, a.at.line, a.at.column) < std::tie(b.file, b.at.line, b.at.column);
    });
    return findings;
}

Findings all_findings(Shelf& shelf) {
    Findings all = std::move(shelf.findings);
    std::ranges::move(to_findings(shelf.errors), std::back_inserter(all));
    return sorted(std::move(all));
}

Counts counted(const Shelf& shelf, const Findings& findings) {
    Counts counts{shelf.files, 0, 0, 0};
    for (const auto& bank : shelf.banks) counts.questions += static_cast<long>(bank.questions().size());
    for (const auto& finding : findings)
        ++(finding.severity() == Severity::error ? counts.errors : counts.warnings);
    return counts;
}

std::string counts_text(const Counts& counts) {
    return tr("{files}, {questions}, {errors}, {warnings}",
              {{"files", tr_n("{n} file", "{n} files", counts.files)},
               {"questions", tr_n("{n} question", "{n} questions", counts.questions)},
               {"errors", tr_n("{n} error", "{n} errors", counts.errors)},
               {"warnings", tr_n("{n} warning", "{n} warnings", counts.warnings)}});
}

void print_json(const Findings& findings, std::ostream& out) {
    out << '[';
    for (std::size_t i = 0; i < findings.size(); ++i)
        out << (i == 0 ? "\n" : ",\n") << finding_json(findings[i]);
    out << (findings.empty() ? "]\n" : "\n]\n");
}

}  // namespace

int check(const CheckRequest& request, Streams streams) {
    Shelf shelf = load_banks(request.paths);
    const Findings findings = all_findings(shelf);
    const Counts counts = counted(shelf, findings);
    if (request.json) {
        print_json(findings, streams.out);
    } else {
        for (const auto& finding : findings) streams.out << finding_text(finding) << '\n';
        streams.out << counts_text(counts) << '\n';
    }
    return counts.errors == 0 ? 0 : 1;
}

}  // namespace qingwen
