#include "app/editor_printer.h"

#include <algorithm>

#include "app/printing.h"
#include "base/file.h"

namespace qingwen {

namespace {

// Its questions that can be asked, with their places in the file.
std::vector<Question> questions_of(const Manuscript& file) {
    std::vector<Question> questions;
    int line = file.entries.empty() ? 0 : first_line(file, 0) - file.entries.front()->lines_before;
    for (const auto& entry : file.entries) {
        if (entry->question) {
            questions.push_back(*entry->question);
            questions.back().at.line += line + entry->lines_before - 1;
        }
        line += entry->lines;
    }
    return questions;
}

Bank bank_of(const std::vector<Manuscript>& files) {
    std::vector<Part> parts;
    for (const auto& file : files)
        parts.push_back({{file.path.string(), file.reading.allow},
                         file.bank,
                         file.chapter,
                         file.cases,
                         questions_of(file)});
    return assemble(std::move(parts)).bank;
}

Findings findings_in(const std::vector<Manuscript>& files, const ChapterId& chapter) {
    Findings all;
    for (const auto& file : files)
        if (file.chapter.id == chapter) std::ranges::move(findings_of(file), std::back_inserter(all));
    std::ranges::stable_sort(
        all, {}, [](const Finding& one) { return std::tuple(one.file, one.at.line, one.at.column); });
    return all;
}

Done write_page(const std::filesystem::path& path, const std::string& page) {
    std::error_code trouble;
    std::filesystem::create_directories(path.parent_path(), trouble);
    if (trouble) return Error{Fault::not_writable, path.parent_path().string(), trouble.message()};
    return write_file(path, page);
}

Result<EditorPrinter::Page> print(const EditorPrinter::What& what) {
    const auto& file = what.files[what.file];
    const auto bank = bank_of(what.files);
    if (!bank.chapter(file.chapter.id)) return EditorPrinter::Page();
    Printing printing{.bank = bank};
    printing.findings = findings_in(what.files, file.chapter.id);
    printing.chapter = file.chapter.id;
    printing.date = what.date;
    const auto path = what.folder / (bank.id().text + "-" + file.path.stem().string() + ".html");
    if (const auto written = write_page(path, printed_html(printing)); !written) return written.error();
    return EditorPrinter::Page(path);
}

}  // namespace

void EditorPrinter::ask(const Executor& run, What what) {
    writing_.ask(run, [what = std::move(what)] { return print(what); });
}

}  // namespace qingwen
