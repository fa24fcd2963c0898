#include "cli/check.h"

#include <string>

#include "app/telling.h"
#include "app/words.h"
#include "cli/exit_status.h"

namespace qingwen {

namespace {

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

}  // namespace

int check(const CheckRequest& request, Streams streams) {
    const auto checked = check_files(request.what);
    if (!checked) {
        streams.err << error_words(checked.error()) << '\n';
        return exit_status::world;
    }
    print_findings(checked->findings, request.format, request.version, streams.out);
    if (has_counts(request.format)) {
        if (request.what.against) print_counts(checked.value(), streams.out);
        streams.out << counts_text(checked.value()) << '\n';
    }
    return checked->errors == 0 ? 0 : 1;
}

}  // namespace qingwen
