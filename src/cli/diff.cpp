#include "cli/diff.h"

#include <map>

#include "app/difference_words.h"
#include "app/words.h"
#include "cli/diff_json.h"
#include "cli/exit_status.h"
#include "cli/finding_text.h"
#include "yaml/load.h"

namespace qingwen {

namespace {

constexpr Highlight colours{"\x1b[31m", "\x1b[32m", "\x1b[0m"};
constexpr std::size_t shown_of_a_stem = 60;

Shelf shelf_of(const std::filesystem::path& path) {
    if (path == "/dev/null") return {};
    auto shelf = load_banks({path});
    std::erase_if(shelf.findings, [](const Finding& one) { return one.severity() != Severity::error; });
    return shelf;
}

// Versions of one bank; one of the two may be an empty one.
struct Versions {
    const Bank* before;
    const Bank* after;
};

// By id; when there is one bank on either side they are held against each other whatever their ids.
std::vector<Versions> versions_of(const Shelf& before, const Shelf& after) {
    static const Bank none;
    if (before.banks.size() == 1 && after.banks.size() == 1)
        return {{&before.banks.front(), &after.banks.front()}};
    std::map<BankId, Versions> by_id;
    const auto place = [&](const Bank& bank) -> Versions& {
        return by_id.try_emplace(bank.id(), Versions{&none, &none}).first->second;
    };
    for (const auto& bank : before.banks) place(bank).before = &bank;
    for (const auto& bank : after.banks) place(bank).after = &bank;
    std::vector<Versions> all;
    for (const auto& entry : by_id) all.push_back(entry.second);
    return all;
}

std::string place_text(const Bank& bank, std::size_t file, Place at) {
    return bank.files()[file].path + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": ";
}

class Printer {
public:
    Printer(const Versions& versions, const Highlight& highlight, std::ostream& out)
        : versions_(versions), highlight_(highlight), out_(out) {}

    void print(const Differences& differences) {
        print_bank();
        for (const auto& change : differences.chapters) print(change);
        for (const auto& change : differences.cases) print(change);
        for (const auto& change : differences.questions) print(change);
    }

private:
    void print_bank() {
        const auto& [before, after] = versions_;
        if (before->empty() || after->empty() || before->id() == after->id()) return;
        out_ << tr("bank {id}", {{"id", entry_words({before->id().text, after->id().text}, highlight_)}})
             << '\n';
    }
    void print(const ChapterChange& change) {
        const auto& chapter = change.after ? *change.after : *change.before;
        out_ << tr("chapter {id} “{title}”", {{"id", chapter.id.text}, {"title", chapter.title}}) << ": "
             << change_words(change) << '\n';
        print_fields(change.fields, {});
    }
    void print(const CaseChange& change) {
        const auto& one = change.after ? *change.after : *change.before;
        out_ << place_text(change.after ? *versions_.after : *versions_.before, one.file, one.at)
             << tr("case {id}", {{"id", one.id.text}}) << ": " << change_words(change) << '\n';
        print_fields(change.fields, {});
    }
    void print(const QuestionChange& change) {
        const auto& question = change.any();
        out_ << place_text(change.went() ? *versions_.before : *versions_.after, question.file, question.at)
             << question.id.text << ": " << change_words(change) << '\n';
        if (change.came() || change.went())
            out_ << "    " << utf8::shorten(question.ask, shown_of_a_stem) << '\n';
        print_fields(change.fields, change);
    }
    void print_fields(const std::vector<FieldChange>& fields, const QuestionChange& of) {
        for (const auto& field : fields) out_ << "    " << field_words(field, of, highlight_) << '\n';
    }

    const Versions& versions_;
    const Highlight& highlight_;
    std::ostream& out_;
};

bool print_trouble(const Shelf& shelf, std::ostream& err) {
    for (const auto& findings : {shelf.findings, to_findings(shelf.errors)})
        for (const auto& finding : findings) err << finding_text(finding) << '\n';
    return !shelf.findings.empty();
}

Differences compared(const Versions& versions, const DiffRequest& request) {
    auto found = differences(*versions.before, *versions.after);
    return request.only_scores ? only_scores(std::move(found)) : found;
}

bool print_all(const Shelf& before, const Shelf& after, const DiffRequest& request, std::ostream& out) {
    bool any = false;
    std::vector<BankDifferences> all;
    for (const auto& versions : versions_of(before, after)) {
        all.push_back({versions.before, versions.after, compared(versions, request)});
        any = any || !all.back().differences.none() || versions.before->id() != versions.after->id();
        if (request.json) continue;
        Printer(versions, request.colour ? colours : Highlight(), out).print(all.back().differences);
        out << summary_words(all.back().differences) << '\n';
    }
    if (request.json) out << diff_json(all);
    return any;
}

}  // namespace

int diff(const DiffRequest& request, Streams streams) {
    const auto before = shelf_of(request.before);
    const auto after = shelf_of(request.after);
    const bool old_faults = print_trouble(before, streams.err);
    const bool new_faults = print_trouble(after, streams.err);
    if (!before.errors.empty() || !after.errors.empty()) return exit_status::world;
    const bool any = print_all(before, after, request, streams.out);
    if (!old_faults && !new_faults) return any ? 1 : 0;
    streams.err << tr("What does not read was left out of the comparison.") << '\n';
    return 1;
}

}  // namespace qingwen
