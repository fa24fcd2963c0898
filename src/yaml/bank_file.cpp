#include "yaml/bank_file.h"

#include <algorithm>
#include <future>
#include <system_error>
#include <utility>

#include "bank/file_rules.h"
#include "bank/reader.h"
#include "yaml/characters.h"
#include "yaml/limits.h"
#include "yaml/scan.h"
#include "yaml/split.h"

namespace qingwen {

namespace {

// One run over a text: what the YAML was like, and what the items said.
struct Run {
    PartReader reader;
    Scanned scanned;
    Findings findings;
};

Run run(const Source& source) {
    Run done{PartReader(source.file), {}, {}};
    done.scanned = scan(source, done.findings,
                        [&](const std::string& key, Node&& item) { done.reader.item(key, item); });
    return done;
}

// The limits of a file hold for its halves together.
void check_limits(Run& first, const Run& second, const Source& tail) {
    const Place at{tail.first_line, 1};
    const auto refuse = [&](const Rule& rule, std::size_t limit) {
        first.findings.push_back({&rule, tail.file, at, tail.items_of, {}, std::to_string(limit)});
        first.scanned.root.reset();
    };
    if (first.scanned.nodes + second.scanned.nodes > limits::nodes)
        refuse(rules::too_many_nodes, limits::nodes);
    if (first.scanned.items + second.scanned.items > limits::items)
        refuse(rules::too_many_questions, limits::items);
}

void join(Run& first, Run second, const Source& tail) {
    if (!second.scanned.root) first.scanned.root.reset();
    check_limits(first, second, tail);
    first.scanned.items += second.scanned.items;
    first.reader.join(std::move(second.reader));
    std::ranges::move(second.findings, std::back_inserter(first.findings));
}

// Both halves as one run. Nothing when the first has an error at its very end: then the cut was a mistake, or
// the error is better told from the whole.
std::optional<Run> run_in_two(const Source& source) {
    const auto cut = cut_questions(source.text);
    if (!cut) return std::nullopt;
    try {
        std::stop_source stop;
        const Source head{source.text.substr(0, cut->offset), source.file};
        const Source tail{source.text.substr(cut->offset), source.file, cut->line, "questions",
                          stop.get_token()};
        auto later = std::async(std::launch::async, [&] { return run(tail); });
        Run first = run(head);
        if (!first.scanned.root) {
            stop.request_stop();
            if (first.scanned.to_the_end) return std::nullopt;
            return first;
        }
        join(first, later.get(), tail);
        return first;
    } catch (const std::system_error&) {
        return std::nullopt;
    }
}

}  // namespace

PartRead read_part(std::string_view content, const std::string& file) {
    PartRead read;
    const auto text = readable(content, file, read.findings);
    if (!text) return read;
    const Source source{*text, file};
    auto two = run_in_two(source);
    Run whole = two ? std::move(*two) : run(source);
    read.findings = std::move(whole.findings);
    if (!whole.scanned.root) return read;
    whole.reader.root(*whole.scanned.root, whole.scanned.items);
    read.part = whole.reader.take_part();
    std::ranges::move(whole.reader.take_findings(), std::back_inserter(read.findings));
    return read;
}

}  // namespace qingwen
