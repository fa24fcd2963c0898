#include "cli/print.h"

#include <algorithm>
#include <optional>

#include "app/about.h"
#include "app/printing.h"
#include "app/telling.h"
#include "base/file.h"
#include "cli/exit_status.h"
#include "cli/wanted.h"
#include "yaml/load.h"

namespace qingwen {

namespace {

About about_of(const Loaded& loaded) {
    Findings told_elsewhere;
    for (const auto& sheet : loaded.sheets)
        if (sheet.kind == "about")
            if (auto about = read_about(sheet.root, sheet.file, told_elsewhere);
                about && about->bank == loaded.bank.id())
                return std::move(*about);
    return {};
}

std::vector<std::string> chapters_of(const Bank& bank) {
    std::vector<std::string> ids;
    for (const auto& chapter : bank.chapters()) ids.push_back(chapter.id.text);
    return ids;
}

bool says_what_is_missing(const Bank& bank, const std::string& chapter, std::ostream& err) {
    const auto chapters = chapters_of(bank);
    if (chapter.empty() || std::ranges::find(chapters, chapter) != chapters.end()) return false;
    err << unknown_words({UnknownName::What::chapter, chapter, chapters}) << '\n';
    return true;
}

int write(const std::string& page, const PrintRequest& request, Streams streams) {
    if (request.out.empty()) {
        streams.out << page;
        return exit_status::done;
    }
    const auto written = write_file(request.out, page);
    if (written) return exit_status::done;
    streams.err << error_words(written.error()) << '\n';
    return exit_status::world;
}

// Fails when the texts cannot be read.
Result<std::optional<SourceParagraphs>> texts_of(const Checking& checking, const Texts::Printed& printed) {
    if (!checking.against) return std::optional<SourceParagraphs>();
    const auto articles = read_source_texts(*checking.against);
    if (!articles) return articles.error();
    return std::optional(SourceParagraphs(articles.value(), printed));
}

}  // namespace

int print(const PrintRequest& request, Streams streams) {
    const auto loaded = load_bank(request.what.paths);
    for (const auto& error : loaded.errors) streams.err << error_words(error) << '\n';
    if (!loaded.errors.empty()) return exit_status::world;
    if (loaded.bank.empty()) {
        streams.err << tr("There is no question to print.") << '\n';
        return exit_status::findings;
    }
    if (says_what_is_missing(loaded.bank, request.chapter, streams.err)) return exit_status::usage;
    const auto about = about_of(loaded);
    const auto checked = check_files(request.what);
    const auto texts = texts_of(request.what, about.printed);
    for (const auto* error : {checked ? nullptr : &checked.error(), texts ? nullptr : &texts.error()}) {
        if (!error) continue;
        streams.err << error_words(*error) << '\n';
        return exit_status::world;
    }
    Printing what{.bank = loaded.bank, .title = about.title.in(request.language)};
    what.findings = checked->findings;
    if (!request.chapter.empty()) what.chapter = ChapterId{request.chapter};
    what.date = request.date;
    what.answers = request.answers;
    if (texts.value()) what.texts = &*texts.value();
    const int status = write(printed_html(what), request, streams);
    if (status != exit_status::done || !any_error(loaded.findings)) return status;
    streams.err << tr("What does not read was left out; qingwen check says what it is.") << '\n';
    return exit_status::findings;
}

}  // namespace qingwen
