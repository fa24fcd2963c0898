#include "cli/fmt.h"

#include <algorithm>

#include "app/telling.h"
#include "app/words.h"
#include "base/replacement.h"
#include "cli/exit_status.h"
#include "cli/unified.h"
#include "yaml/load.h"
#include "yaml/tidy.h"

namespace qingwen {

namespace {

std::string words_of(Untidy what, int count) {
    switch (what) {
        case Untidy::mark:
            return tr("a byte order mark");
        case Untidy::line_ends:
            return tr_n("{n} line end of the other sort", "{n} line ends of the other sort", count);
        case Untidy::blanks:
            return tr_n("{n} line that ends with blanks", "{n} lines that end with blanks", count);
        case Untidy::tabs:
            return tr_n("{n} tab", "{n} tabs", count);
        case Untidy::gaps:
            return tr_n("{n} gap between questions", "{n} gaps between questions", count);
        case Untidy::last_line:
            return tr("the end of the file");
        case Untidy::colons:
            return tr_n("{n} colon behind a key", "{n} colons behind keys", count);
        case Untidy::wide_spaces:
            return tr_n("{n} line indented with full-width spaces",
                        "{n} lines indented with full-width spaces", count);
    }
    return {};
}

std::string words_of(const Tidied& tidied) {
    std::string all;
    for (std::size_t i = 0; i < untidy_count; ++i) {
        const auto what = static_cast<Untidy>(i);
        if (tidied.count(what) > 0) all += (all.empty() ? "" : tr(", ")) + words_of(what, tidied.count(what));
    }
    return all;
}

class Formatter {
public:
    Formatter(const FmtRequest& request, Streams streams) : request_(request), streams_(streams) {}

    int run() {
        const auto texts = read_bank_texts(request_.paths);
        for (const auto& error : texts.errors) fail(error);
        for (const auto& file : texts.files) see(file);
        if (!request_.diff) say_counts(static_cast<long>(texts.files.size()));
        return status_;
    }

private:
    void see(const BankTexts::File& file) {
        const auto tidied = tidy(file.content);
        const auto path = file.path.string();
        if (tidied.is == Tidied::Is::broken)
            leave_alone(
                tr("{file}: left as it is. It does not read; qingwen check says why.", {{"file", path}}));
        else if (tidied.is == Tidied::Is::doubtful)
            leave_alone(tr("{file}: left as it is. Tidied, it would not read as before.", {{"file", path}}));
        else if (tidied.text != file.content)
            change(file, tidied);
    }

    void change(const BankTexts::File& file, const Tidied& tidied) {
        if (request_.diff) streams_.out << unified_diff(file.path.string(), file.content, tidied.text);
        if (request_.check) worst(exit_status::findings);
        const bool writes = !request_.check && !request_.diff;
        if (writes && !write(file, tidied.text)) return;
        ++changed_;
        if (!request_.diff) streams_.out << file.path.string() << ": " << words_of(tidied) << '\n';
    }

    bool write(const BankTexts::File& file, const std::string& text) {
        auto ready = Replacement::prepare(file.path, text);
        const auto put = ready ? ready.value().put(file.content) : Result<bool>(ready.error());
        if (!put) fail(put.error());
        if (put && !*put)
            leave_alone(
                tr("{file}: left as it is. It was changed in the meantime.", {{"file", file.path.string()}}));
        return put && *put;
    }

    void say_counts(long files) {
        const auto number = std::to_string(changed_);
        const auto of = tr_n("{n} file", "{n} files", files);
        streams_.out << (request_.check
                             ? tr("{files}, {changed} not tidy", {{"files", of}, {"changed", number}})
                             : tr("{files}, {changed} tidied", {{"files", of}, {"changed", number}}))
                     << '\n';
    }

    void fail(const Error& error) {
        streams_.err << error_words(error) << '\n';
        worst(exit_status::world);
    }
    void leave_alone(const std::string& why) {
        streams_.err << why << '\n';
        worst(exit_status::findings);
    }
    void worst(int status) { status_ = std::max(status_, status); }

    const FmtRequest& request_;
    Streams streams_;
    int status_ = exit_status::done;
    int changed_ = 0;
};

}  // namespace

int tidy_files(const FmtRequest& request, Streams streams) { return Formatter(request, streams).run(); }

}  // namespace qingwen
