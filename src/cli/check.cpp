#include "cli/check.h"

#include <string>

#include "app/telling.h"
#include "app/words.h"
#include "cli/finding_text.h"

namespace qingwen {

namespace {

constexpr int world = 3;

std::string counts_text(const Checked& checked) {
    return tr("{files}, {questions}, {errors}, {warnings}",
              {{"files", tr_n("{n} file", "{n} files", checked.files)},
               {"questions", tr_n("{n} question", "{n} questions", checked.questions)},
               {"errors", tr_n("{n} error", "{n} errors", checked.errors)},
               {"warnings", tr_n("{n} warning", "{n} warnings", checked.warnings)}});
}

template <class Key, class Name>
std::string line_of(const std::string& title, const std::map<Key, int>& counts, Name name) {
    std::string line;
    for (const auto& [key, count] : counts)
        line += (line.empty() ? "" : ", ") + name(key) + " " + std::to_string(count);
    return title + ": " + line + "\n";
}

void print_counts(const Checked& checked, std::ostream& out) {
    const auto figure = [](int number) { return std::to_string(number); };
    out << line_of(tr("Article"), checked.by_article, figure)
        << line_of(tr("Kind"), checked.by_kind, kind_word) << line_of(tr("Level"), checked.by_level, figure);
}

void print_json(const Findings& findings, std::ostream& out) {
    out << '[';
    for (std::size_t i = 0; i < findings.size(); ++i)
        out << (i == 0 ? "\n" : ",\n") << finding_json(findings[i]);
    out << (findings.empty() ? "]\n" : "\n]\n");
}

}  // namespace

int check(const CheckRequest& request, Streams streams) {
    const auto checked = check_files(request.what);
    if (!checked) {
        streams.err << error_words(checked.error()) << '\n';
        return world;
    }
    if (request.json) {
        print_json(checked->findings, streams.out);
    } else {
        for (const auto& finding : checked->findings) streams.out << finding_text(finding) << '\n';
        if (request.what.against) print_counts(checked.value(), streams.out);
        streams.out << counts_text(checked.value()) << '\n';
    }
    return checked->errors == 0 ? 0 : 1;
}

}  // namespace qingwen
